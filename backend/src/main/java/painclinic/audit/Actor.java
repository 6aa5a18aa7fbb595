package painclinic.audit;

import java.util.UUID;

/** Who acts: a person who has signed in, or the program by itself. */
public sealed interface Actor {

    /** What people call the actor. */
    String name();

    /**
     * Somebody who has signed in.
     *
     * @param account never changes and is never another's
     * @param name as it was when they acted
     * @param role what they were allowed to do
     */
    record Person(UUID account, String name, String role) implements Actor {}

    /** A piece of work that the program does by itself, such as a planning run. */
    record Job(String name) implements Actor {}
}
