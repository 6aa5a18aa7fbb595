package painclinic.access;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import painclinic.audit.Actor;
import painclinic.audit.SignedInPerson;

import java.util.Optional;

/**
 * The account in whose session this request came. To find that out the session is read, which
 * begins a transaction, which asks who acts in it: that one is nobody's.
 */
@Component
class SignedInAccount implements SignedInPerson {

    private static final ThreadLocal<Boolean> FINDING_OUT = ThreadLocal.withInitial(() -> false);

    @Override
    public Optional<Actor> current() {
        if (FINDING_OUT.get()) {
            return Optional.empty();
        }
        FINDING_OUT.set(true);
        try {
            return signedIn();
        } finally {
            FINDING_OUT.remove();
        }
    }

    private static Optional<Actor> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof ClinicUser user) {
            return Optional.of(
                    new Actor.Person(user.id(), user.displayName(), user.rolesInWords()));
        }
        return Optional.empty();
    }
}
