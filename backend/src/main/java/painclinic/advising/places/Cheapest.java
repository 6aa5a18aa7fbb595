package painclinic.advising.places;

import painclinic.planner.model.Slot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The cheapest of the slots that it is offered, at most so many. */
final class Cheapest {

    private static final Comparator<Priced> ORDER =
            Comparator.comparingLong(Priced::points)
                    .thenComparingInt(priced -> priced.slot().day())
                    .thenComparingInt(priced -> priced.slot().start())
                    .thenComparingInt(priced -> priced.slot().practitioner())
                    .thenComparingInt(priced -> priced.slot().room())
                    .thenComparingInt(priced -> priced.slot().classIndex());

    private final int most;
    private final PriorityQueue<Priced> queue = new PriorityQueue<>(ORDER.reversed());

    Cheapest(int most) {
        this.most = most;
    }

    void offer(Slot slot, long points) {
        Priced priced = new Priced(slot, points);
        if (queue.size() < most) {
            queue.add(priced);
        } else if (most > 0 && ORDER.compare(priced, queue.element()) < 0) {
            queue.remove();
            queue.add(priced);
        }
    }

    /** Above this many points nothing is taken any more. */
    long limit() {
        if (queue.size() < most) {
            return Long.MAX_VALUE;
        }
        return most <= 0 ? Long.MIN_VALUE : queue.element().points();
    }

    /** What was taken, the cheapest first. */
    List<Slot> slots() {
        List<Priced> priced = new ArrayList<>(queue);
        priced.sort(ORDER);
        return priced.stream().map(Priced::slot).toList();
    }

    private record Priced(Slot slot, long points) {}
}
