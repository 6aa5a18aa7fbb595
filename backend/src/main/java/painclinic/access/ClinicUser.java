package painclinic.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The person who has signed in. It is kept in the session, and so holds no secret.
 *
 * @param roles in the order of {@link Role}
 * @param practitionerId who somebody who treats is in the clinic's records; null for everyone else,
 *     and for one whom the records do not have
 * @param patientId who a patient is in the clinic's records; null for everyone else, and for one
 *     whom the records do not have
 */
public record ClinicUser(
        UUID id,
        String username,
        String displayName,
        Set<Role> roles,
        @Nullable UUID practitionerId,
        @Nullable UUID patientId)
        implements AuthenticatedPrincipal, Serializable {

    public ClinicUser {
        roles = inOrder(roles);
    }

    @Override
    public String getName() {
        return username;
    }

    /** The roles as the audit names them: {@code ADMINISTRATOR, THERAPIST}. */
    String rolesInWords() {
        return roles.stream().map(Role::name).collect(Collectors.joining(", "));
    }

    Collection<GrantedAuthority> authorities() {
        return roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.authority()))
                .collect(Collectors.toUnmodifiableList());
    }

    private static Set<Role> inOrder(Collection<Role> roles) {
        EnumSet<Role> ordered = EnumSet.noneOf(Role.class);
        ordered.addAll(roles);
        return Collections.unmodifiableSet(ordered);
    }
}
