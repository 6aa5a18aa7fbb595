package painclinic.advice;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Session;

/**
 * Whose names somebody may see.
 *
 * @param practitionerId the therapist that it is, who sees whom they treat themselves; null for an
 *     administrator, who sees everybody
 */
record Sight(@Nullable String practitionerId) {

    static final Sight ADMINISTRATOR = new Sight(null);

    boolean seesEverybody() {
        return practitionerId == null;
    }

    /** Whether the names of the people in a session may be seen. */
    boolean sees(Session session) {
        return practitionerId == null || session.practitioner().equals(practitionerId);
    }
}
