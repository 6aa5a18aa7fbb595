package painclinic.audit;

import java.util.Optional;

/** Knows whose request is being answered; given by whoever signs people in. */
@FunctionalInterface
public interface SignedInPerson {

    /** Empty outside of a request, and before somebody has signed in. */
    Optional<Actor> current();
}
