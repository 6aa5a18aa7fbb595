package painclinic.clinic;

import painclinic.bundle.CostWeights;

/**
 * What makes a schedule good for the clinic.
 *
 * @param version grows with each edit; who edits says which one they saw
 * @param own whether the clinic has set them itself
 */
public record ClinicWeights(int version, boolean own, CostWeights weights) {}
