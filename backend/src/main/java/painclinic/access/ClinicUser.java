package painclinic.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

import java.io.Serializable;
import java.util.UUID;

/**
 * The person who has signed in. It is kept in the session, and so holds no secret.
 *
 * @param practitionerId who a therapist is in the clinic's records; null for everyone else
 * @param patientId who a patient is in the clinic's records; null for everyone else
 */
public record ClinicUser(
        UUID id,
        String username,
        String displayName,
        Role role,
        @Nullable String practitionerId,
        @Nullable String patientId)
        implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return username;
    }

    /** The practitioner that a therapist is. */
    String practitioner() {
        return linked(practitionerId, Role.THERAPIST);
    }

    /** The patient that a patient is. */
    String patient() {
        return linked(patientId, Role.PATIENT);
    }

    private String linked(@Nullable String recordId, Role needed) {
        if (recordId == null) {
            throw new IllegalStateException(
                    "User %s is %s, not %s.".formatted(username, role, needed));
        }
        return recordId;
    }
}
