package painclinic.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

import java.io.Serializable;
import java.util.UUID;

/**
 * The person who has signed in. It is kept in the session, and so holds no secret.
 *
 * @param practitionerId who a therapist is in the clinic's records; null for everyone else, and for
 *     one whom the records do not have
 * @param patientId who a patient is in the clinic's records; null for everyone else, and for one
 *     whom the records do not have
 */
public record ClinicUser(
        UUID id,
        String username,
        String displayName,
        Role role,
        @Nullable UUID practitionerId,
        @Nullable UUID patientId)
        implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return username;
    }
}
