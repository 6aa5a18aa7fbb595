package painclinic.access;

/** What a person may do. One person may have several. */
public enum Role {
    /** Runs the whole clinic: its rules and its accounts too. */
    ADMINISTRATOR,
    /** Keeps the desk, the records and the schedule, but not the clinic's rules or accounts. */
    CLERK,
    /**
     * Treats, and decides about care: takes referrals, prescribes, accepts a breach for a reason.
     */
    CLINICIAN,
    /** Sees their own roster. */
    THERAPIST,
    /** Sees their own sessions. */
    PATIENT;

    /** The name that Spring Security's rules know the role by. */
    String authority() {
        return "ROLE_" + name();
    }
}
