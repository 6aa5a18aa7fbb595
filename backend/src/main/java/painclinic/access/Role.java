package painclinic.access;

/** What a person may do. Everyone has exactly one role. */
public enum Role {
    /** Sees and plans the whole clinic. */
    ADMINISTRATOR,
    /** Sees their own roster. */
    THERAPIST,
    /** Sees their own sessions. */
    PATIENT;

    /** The name that Spring Security's rules know the role by. */
    String authority() {
        return "ROLE_" + name();
    }
}
