package painclinic.advising.why;

import org.jspecify.annotations.Nullable;

import painclinic.advising.desk.Blemish;

import java.util.Comparator;
import java.util.List;

/**
 * Something that speaks for or against a place, once the session is there.
 *
 * @param blemish what it is about, or null where it has no cost of its own
 * @param text plain words without points; it names practitioners and rooms, never a patient
 * @param points waiting, rhythm and preference: what this session or this gap costs by itself. All
 *     others: what the schedule costs more with the session than without it; less than 0 when the
 *     session makes it cheaper
 */
public record Reason(@Nullable Blemish blemish, String text, long points) {

    /** What matters most first, for or against. */
    static List<Reason> strongestFirst(List<Reason> reasons) {
        return reasons.stream()
                .sorted(Comparator.comparingLong(reason -> -Math.abs(reason.points())))
                .toList();
    }
}
