package painclinic.guideline;

/**
 * What a ruleset says against a prescription.
 *
 * @param rule the kind of rule, under which a decision against it is recorded
 * @param mayBeOverridden whether a clinician may prescribe all the same, with a recorded reason
 */
public record PrescribingObjection(
        String rule, String text, Citation source, boolean mayBeOverridden) {}
