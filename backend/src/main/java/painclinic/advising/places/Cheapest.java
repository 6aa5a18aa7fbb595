package painclinic.advising.places;

import painclinic.planner.model.Slot;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** The cheapest of the slots that it is offered, one of each kind, at most so many. */
final class Cheapest {

    private static final Comparator<Priced> ORDER =
            Comparator.comparingLong(Priced::points)
                    .thenComparingInt(priced -> priced.slot().day())
                    .thenComparingInt(priced -> priced.slot().start())
                    .thenComparingInt(priced -> priced.slot().practitioner())
                    .thenComparingInt(priced -> priced.slot().room())
                    .thenComparingInt(priced -> priced.slot().classIndex());

    private final int most;
    private final Function<Slot, Object> kind;
    private final Map<Object, Priced> byKind = new HashMap<>();
    private final TreeSet<Priced> best = new TreeSet<>(ORDER);

    /**
     * @param kind of slots of one kind only the cheapest is of use
     */
    Cheapest(int most, Function<Slot, Object> kind) {
        this.most = most;
        this.kind = kind;
    }

    void offer(Slot slot, long points) {
        if (most <= 0) {
            return;
        }
        Priced priced = new Priced(slot, points);
        Object key = kind.apply(slot);
        Priced alike = byKind.get(key);
        if (alike != null) {
            if (ORDER.compare(priced, alike) < 0) {
                best.remove(alike);
                add(key, priced);
            }
        } else if (best.size() < most) {
            add(key, priced);
        } else if (ORDER.compare(priced, best.last()) < 0) {
            byKind.remove(kind.apply(best.removeLast().slot()));
            add(key, priced);
        }
    }

    private void add(Object key, Priced priced) {
        best.add(priced);
        byKind.put(key, priced);
    }

    /** Above this many points nothing is taken any more. */
    long limit() {
        if (best.size() < most) {
            return Long.MAX_VALUE;
        }
        return most <= 0 ? Long.MIN_VALUE : best.last().points();
    }

    /** What was taken, the cheapest first. */
    List<Slot> slots() {
        return best.stream().map(Priced::slot).toList();
    }

    private record Priced(Slot slot, long points) {}
}
