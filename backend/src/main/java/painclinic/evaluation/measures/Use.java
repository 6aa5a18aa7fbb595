package painclinic.evaluation.measures;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/**
 * How much of their time the practitioners, or the rooms, are booked.
 *
 * @param percent the minutes booked in per cent of those available, all together; null where there
 *     are none to book
 * @param spread percentage points between the most and the least booked of those who can be booked
 * @param each from the most booked to the least, those without minutes to book last; who has
 *     neither minutes to book nor booked ones is left out
 */
public record Use(
        long bookedMinutes,
        long availableMinutes,
        @Nullable Double percent,
        @Nullable Double spread,
        List<Load> each) {

    private static final Comparator<Load> MOST_BOOKED_FIRST =
            Comparator.comparing(Load::percent, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .reversed()
                    .thenComparing(Load::id);

    public Use {
        each = List.copyOf(each);
    }

    static Use of(List<Load> loads) {
        List<Load> counted =
                loads.stream()
                        .filter(one -> one.availableMinutes() > 0 || one.bookedMinutes() > 0)
                        .sorted(MOST_BOOKED_FIRST)
                        .toList();
        long booked = counted.stream().mapToLong(Load::bookedMinutes).sum();
        long available = counted.stream().mapToLong(Load::availableMinutes).sum();
        return new Use(
                booked, available, Rounding.share(booked, available), spread(counted), counted);
    }

    private static @Nullable Double spread(List<Load> loads) {
        return Rounding.spread(shares(loads));
    }

    /** What is booked in per cent, not rounded, of each that can be booked. */
    List<Double> shares() {
        return shares(each);
    }

    private static List<Double> shares(List<Load> loads) {
        return loads.stream()
                .filter(one -> one.availableMinutes() > 0)
                .map(one -> 100.0 * one.bookedMinutes() / one.availableMinutes())
                .toList();
    }
}
