package painclinic.access;

import org.jspecify.annotations.Nullable;

/** An account to open. */
public record NewAccount(
        String username,
        String displayName,
        Role role,
        @Nullable String practitionerId,
        @Nullable String patientId) {

    public static NewAccount administrator(String username, String displayName) {
        return new NewAccount(username, displayName, Role.ADMINISTRATOR, null, null);
    }

    public static NewAccount therapist(String username, String displayName, String practitionerId) {
        return new NewAccount(username, displayName, Role.THERAPIST, practitionerId, null);
    }

    public static NewAccount patient(String username, String displayName, String patientId) {
        return new NewAccount(username, displayName, Role.PATIENT, null, patientId);
    }
}
