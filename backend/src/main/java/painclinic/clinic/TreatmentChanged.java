package painclinic.clinic;

import java.util.UUID;

/** A treatment's length, spacing, features or limits are others now. */
public record TreatmentChanged(UUID treatment) {}
