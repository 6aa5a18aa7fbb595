package painclinic.draft;

import painclinic.bundle.ClinicChanges;

/**
 * What makes a draft a repair.
 *
 * @param changes what has happened; publishing the draft writes it into the clinic's records
 * @param comparison who has to be told what, as a JSON document that this module keeps and does not
 *     read
 */
public record DraftRepair(ClinicChanges changes, String comparison) {}
