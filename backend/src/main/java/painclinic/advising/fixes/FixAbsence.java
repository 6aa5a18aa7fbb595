package painclinic.advising.fixes;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.DateRange;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * An absence of which some days are given up.
 *
 * @param range the whole absence
 * @param left what is left of it, at its begin or at its end, or null for nothing
 */
record FixAbsence(DateRange range, @Nullable DateRange left) {

    static FixAbsence of(DateRange range, @Nullable DateRange left) {
        return new FixAbsence(range, left);
    }

    /** What may be left of an absence when so many days are given up at one end, most first. */
    static List<DateRange> shorter(DateRange range, int... days) {
        long all = ChronoUnit.DAYS.between(range.from(), range.to()) + 1;
        List<DateRange> left = new ArrayList<>();
        for (int given : days) {
            if (given < all) {
                left.add(new DateRange(range.from(), range.to().minusDays(given)));
                left.add(new DateRange(range.from().plusDays(given), range.to()));
            }
        }
        return left;
    }

    /** The days given up. */
    DateRange given() {
        if (left == null) {
            return range;
        }
        return left.from().equals(range.from())
                ? new DateRange(left.to().plusDays(1), range.to())
                : new DateRange(range.from(), left.from().minusDays(1));
    }

    long days() {
        return ChronoUnit.DAYS.between(given().from(), given().to()) + 1;
    }

    List<DateRange> remaining() {
        return left == null ? List.of() : List.of(left);
    }

    /** What whoever is away does: "is back on …". */
    String words() {
        if (left == null) {
            return range.from().equals(range.to())
                    ? "is not away on %s".formatted(FixWords.date(range.from()))
                    : "is not away from %s to %s"
                            .formatted(FixWords.date(range.from()), FixWords.date(range.to()));
        }
        return left.from().equals(range.from())
                ? "is back %s earlier, on %s"
                        .formatted(FixWords.days(days()), FixWords.date(left.to().plusDays(1)))
                : "leaves %s later, on %s"
                        .formatted(FixWords.days(days()), FixWords.date(left.from()));
    }
}
