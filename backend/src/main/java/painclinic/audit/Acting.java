package painclinic.audit;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Who acts at the moment: the job that this code was called in, or else the person whose request
 * this is. Each transaction that may write is told so at its beginning.
 */
@Component
public class Acting {

    private static final ScopedValue<Actor.Job> JOB = ScopedValue.newInstance();

    private final ObjectProvider<SignedInPerson> people;

    Acting(ObjectProvider<SignedInPerson> people) {
        this.people = people;
    }

    /** Does something as a job, whoever is signed in. */
    public static void as(Actor.Job job, Runnable work) {
        ScopedValue.where(JOB, job).run(work);
    }

    /** Does something as a job, whoever is signed in. */
    public static <T> T as(Actor.Job job, Supplier<T> work) {
        return ScopedValue.where(JOB, job).call(work::get);
    }

    /** Empty where nobody has signed in and no job is under way. */
    Optional<Actor> current() {
        if (JOB.isBound()) {
            return Optional.of(JOB.get());
        }
        return Optional.ofNullable(people.getIfAvailable()).flatMap(SignedInPerson::current);
    }
}
