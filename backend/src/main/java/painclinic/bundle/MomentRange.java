package painclinic.bundle;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * A half-open stretch of clinic time: it contains {@code from} and stops just before {@code to}.
 */
public record MomentRange(LocalDateTime from, LocalDateTime to) {

    public boolean overlaps(LocalDateTime start, LocalDateTime end) {
        return start.isBefore(to) && from.isBefore(end);
    }

    /** Minutes from {@code start} to {@code end} that lie in none of the ranges. */
    public static long minutesOutside(
            List<MomentRange> ranges, LocalDateTime start, LocalDateTime end) {
        LocalDateTime at = start;
        long minutes = 0;
        for (MomentRange range : inOrder(ranges)) {
            if (range.overlaps(at, end)) {
                minutes += Math.max(0, ChronoUnit.MINUTES.between(at, range.from));
                at = range.to;
            }
        }
        return minutes + Math.max(0, ChronoUnit.MINUTES.between(at, end));
    }

    private static List<MomentRange> inOrder(List<MomentRange> ranges) {
        return ranges.size() < 2
                ? ranges
                : ranges.stream().sorted(Comparator.comparing(MomentRange::from)).toList();
    }
}
