package painclinic.access;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import painclinic.audit.Actor;
import painclinic.audit.SignedInPerson;

import java.util.Optional;

/** The account in whose session this request came. */
@Component
class SignedInAccount implements SignedInPerson {

    @Override
    public Optional<Actor> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof ClinicUser user) {
            return Optional.of(new Actor.Person(user.id(), user.displayName(), user.role().name()));
        }
        return Optional.empty();
    }
}
