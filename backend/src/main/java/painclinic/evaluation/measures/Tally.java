package painclinic.evaluation.measures;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** How often each kind occurs among some things. */
final class Tally {

    private final Map<Object, Integer> counts = new HashMap<>();
    private int total;

    static <T> Tally of(Collection<T> things, Function<T, ?> kind) {
        Tally tally = new Tally();
        things.forEach(thing -> tally.add(kind.apply(thing)));
        return tally;
    }

    void add(Object kind) {
        counts.merge(kind, 1, Integer::sum);
        total++;
    }

    /** How many kinds there are after the first. */
    int extraKinds() {
        return counts.size() - 1;
    }

    /** How many things are not of the most common kind. */
    int offTheMostCommon() {
        return total - Collections.max(counts.values());
    }

    /** The most common kind's share of all. */
    double shareOfTheMostCommon() {
        return (double) Collections.max(counts.values()) / total;
    }
}
