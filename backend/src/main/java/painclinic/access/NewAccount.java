package painclinic.access;

import org.jspecify.annotations.Nullable;

/**
 * An account to open.
 *
 * @param practitioner what files call the practitioner that a therapist is
 * @param patient what files call the patient that a patient is
 */
public record NewAccount(
        String username,
        String displayName,
        Role role,
        @Nullable String practitioner,
        @Nullable String patient) {

    public static NewAccount administrator(String username, String displayName) {
        return new NewAccount(username, displayName, Role.ADMINISTRATOR, null, null);
    }

    public static NewAccount therapist(String username, String displayName, String practitioner) {
        return new NewAccount(username, displayName, Role.THERAPIST, practitioner, null);
    }

    public static NewAccount patient(String username, String displayName, String patient) {
        return new NewAccount(username, displayName, Role.PATIENT, null, patient);
    }
}
