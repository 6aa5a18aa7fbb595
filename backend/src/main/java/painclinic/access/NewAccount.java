package painclinic.access;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * An account to open.
 *
 * @param practitioner what files call the practitioner that somebody who treats is
 * @param patient what files call the patient that a patient is
 */
public record NewAccount(
        String username,
        String displayName,
        Set<Role> roles,
        @Nullable String practitioner,
        @Nullable String patient) {

    public static NewAccount administrator(String username, String displayName) {
        return of(username, displayName, Role.ADMINISTRATOR);
    }

    public static NewAccount clerk(String username, String displayName) {
        return of(username, displayName, Role.CLERK);
    }

    public static NewAccount clinician(String username, String displayName, String practitioner) {
        return new NewAccount(username, displayName, Set.of(Role.CLINICIAN), practitioner, null);
    }

    public static NewAccount therapist(String username, String displayName, String practitioner) {
        return new NewAccount(username, displayName, Set.of(Role.THERAPIST), practitioner, null);
    }

    public static NewAccount patient(String username, String displayName, String patient) {
        return new NewAccount(username, displayName, Set.of(Role.PATIENT), null, patient);
    }

    private static NewAccount of(String username, String displayName, Role role) {
        return new NewAccount(username, displayName, Set.of(role), null, null);
    }
}
