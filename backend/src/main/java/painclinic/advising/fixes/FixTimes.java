package painclinic.advising.fixes;

import org.jspecify.annotations.Nullable;

import painclinic.advising.desk.HalfDay;
import painclinic.advising.steps.FixedSession;
import painclinic.bundle.DateRange;
import painclinic.bundle.WeeklyWindow;
import painclinic.bundle.WorkingBlock;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Times of day and dates, as fixes need them. */
public final class FixTimes {

    private static final int LONGEST_RUN_MINUTES = 6 * 60;
    private static final int BREAK_MINUTES = 30;

    private FixTimes() {}

    /** Minutes from one time to another; negative if the other is earlier. */
    static int minutes(LocalTime from, LocalTime to) {
        return (int) Duration.between(from, to).toMinutes();
    }

    public static LocalTime later(LocalTime one, LocalTime other) {
        return one.isAfter(other) ? one : other;
    }

    public static LocalTime earlier(LocalTime one, LocalTime other) {
        return one.isBefore(other) ? one : other;
    }

    /** The dates of a weekday from one date to another, both included. */
    static List<LocalDate> dates(DayOfWeek day, LocalDate from, LocalDate to) {
        List<LocalDate> dates = new ArrayList<>();
        LocalDate date =
                from.plusDays(Math.floorMod(day.ordinal() - from.getDayOfWeek().ordinal(), 7));
        for (; !date.isAfter(to); date = date.plusWeeks(1)) {
            dates.add(date);
        }
        return dates;
    }

    /** One range for each date. */
    static List<DateRange> each(List<LocalDate> dates) {
        return dates.stream().map(date -> new DateRange(date, date)).toList();
    }

    /** The halves of a window before and after {@link HalfDay#NOON}, as far as there are any. */
    static List<WeeklyWindow> halves(WeeklyWindow window) {
        return Stream.of(
                        new WeeklyWindow(
                                window.day(), window.from(), earlier(window.to(), HalfDay.NOON)),
                        new WeeklyWindow(
                                window.day(), later(window.from(), HalfDay.NOON), window.to()))
                .filter(half -> half.from().isBefore(half.to()))
                .toList();
    }

    /** What is left of a window beside working blocks. */
    static List<WeeklyWindow> gaps(WeeklyWindow window, List<WorkingBlock> blocks) {
        List<WeeklyWindow> gaps = new ArrayList<>();
        LocalTime at = window.from();
        for (WorkingBlock block : inOrder(blocks)) {
            if (at.isBefore(earlier(block.from(), window.to()))) {
                gaps.add(new WeeklyWindow(window.day(), at, earlier(block.from(), window.to())));
            }
            at = later(at, block.to());
        }
        if (at.isBefore(window.to())) {
            gaps.add(new WeeklyWindow(window.day(), at, window.to()));
        }
        return gaps;
    }

    private static List<WorkingBlock> inOrder(List<WorkingBlock> blocks) {
        return blocks.stream().sorted(Comparator.comparing(WorkingBlock::from)).toList();
    }

    /**
     * The first of some ways to work in a gap that leaves nobody without a break: all of it, or
     * less by a break at its begin, at its end, or at both. Null if there is none that holds so
     * many minutes.
     */
    static @Nullable WeeklyWindow lawful(WeeklyWindow gap, List<WorkingBlock> blocks, int least) {
        for (int[] cut : new int[][] {{0, 0}, {1, 0}, {0, 1}, {1, 1}}) {
            int begin = cut[0] * BREAK_MINUTES;
            int end = cut[1] * BREAK_MINUTES;
            if (minutes(gap.from(), gap.to()) - begin - end >= least) {
                WeeklyWindow work =
                        new WeeklyWindow(
                                gap.day(),
                                gap.from().plusMinutes(begin),
                                gap.to().minusMinutes(end));
                if (isLawful(
                        FixPatch.plus(
                                blocks,
                                new WorkingBlock("", work.day(), work.from(), work.to())))) {
                    return work;
                }
            }
        }
        return null;
    }

    /** Whether blocks of one weekday neither overlap nor run for too long without a break. */
    static boolean isLawful(List<WorkingBlock> blocks) {
        LocalTime runFrom = null;
        LocalTime runTo = null;
        for (WorkingBlock block : inOrder(blocks)) {
            if (runTo != null && block.from().isBefore(runTo)) {
                return false;
            }
            if (runFrom == null || !block.from().equals(runTo)) {
                runFrom = block.from();
            }
            runTo = block.to();
            if (minutes(runFrom, runTo) > LONGEST_RUN_MINUTES) {
                return false;
            }
        }
        return true;
    }

    /**
     * The whole hours of a stretch that sessions use; null when they use none of it.
     *
     * @param concerned picks the sessions
     */
    static @Nullable Used used(
            List<FixedSession> sessions,
            Predicate<FixedSession> concerned,
            LocalTime from,
            LocalTime to) {
        List<FixedSession> inside =
                sessions.stream()
                        .filter(concerned)
                        .filter(one -> !one.start().toLocalTime().isBefore(from))
                        .filter(one ->
                                !one.start().toLocalTime().plusMinutes(one.minutes()).isAfter(to))
                        .toList();
        if (inside.isEmpty()) {
            return null;
        }
        int begin = 24 * 60;
        int end = 0;
        for (FixedSession one : inside) {
            int start = minutes(LocalTime.MIDNIGHT, one.start().toLocalTime());
            begin = Math.min(begin, start / 60 * 60);
            end = Math.max(end, (start + one.minutes() + 59) / 60 * 60);
        }
        LocalTime until = end >= 24 * 60 ? to : LocalTime.MIDNIGHT.plusMinutes(end);
        return new Used(
                inside.stream().map(one -> one.start().toLocalDate()).distinct().sorted().toList(),
                later(from, LocalTime.MIDNIGHT.plusMinutes(begin)),
                earlier(to, until));
    }

    /** Dates and hours that are made use of. */
    record Used(List<LocalDate> dates, LocalTime from, LocalTime to) {

        int minutes() {
            return FixTimes.minutes(from, to);
        }
    }
}
