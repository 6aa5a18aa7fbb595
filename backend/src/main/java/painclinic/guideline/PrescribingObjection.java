package painclinic.guideline;

/**
 * What a ruleset says against a prescription.
 *
 * @param mayBeOverridden whether a clinician may prescribe all the same, with a recorded reason
 */
public record PrescribingObjection(String text, Citation source, boolean mayBeOverridden) {}
