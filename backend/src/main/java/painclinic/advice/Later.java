package painclinic.advice;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** Something that is made when it is first asked for, and then kept. */
final class Later<T> {

    private final Supplier<T> make;
    private @Nullable T made;

    Later(Supplier<T> make) {
        this.make = make;
    }

    synchronized T get() {
        T before = made;
        if (before != null) {
            return before;
        }
        T now = make.get();
        made = now;
        return now;
    }
}
