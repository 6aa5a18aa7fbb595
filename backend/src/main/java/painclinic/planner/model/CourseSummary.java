package painclinic.planner.model;

import painclinic.bundle.CostWeights;
import painclinic.planner.model.CourseFacts.CourseHistory;

import java.util.Arrays;
import java.util.List;

/**
 * What one course breaks and costs with the slots it has, in the units of the clinic's weights.
 *
 * @param waiting d + d²/28 for d days until the first session (or to the horizon's end), twice when
 *     urgent
 * @param rhythm days off the wished gap, summed over the gaps
 * @param strangers practitioners (or classes) after the first
 * @param irregular (weekday, time) pairs after the first
 * @param unwished sessions outside the preferred times, plus one-to-one sessions not with the
 *     preferred practitioner
 * @param daysPastWindow days by which the course runs past its window
 * @param crowded days missing in gaps that are too short
 * @param daysTooSoon days by which sessions come before the course may start
 */
public record CourseSummary(
        CourseFacts course,
        long waiting,
        long rhythm,
        int strangers,
        int irregular,
        int unwished,
        int daysPastWindow,
        int crowded,
        int daysTooSoon) {

    public static CourseSummary of(
            ClinicFacts facts, CourseFacts course, List<Appointment> appointments) {
        Slot[] slots =
                appointments.stream()
                        .map(Appointment::getSlot)
                        .filter(slot -> slot != null)
                        .toArray(Slot[]::new);
        return of(facts, course, slots);
    }

    /** The summary of a course that has these slots, in any order. */
    public static CourseSummary of(ClinicFacts facts, CourseFacts course, Slot[] slots) {
        Arrays.sort(
                slots, (a, b) -> a.day() != b.day() ? a.day() - b.day() : a.start() - b.start());
        CourseHistory history = course.history();
        int first = slots.length == 0 ? facts.grid().days() : slots[0].day();
        long waiting = history.begun() || history.owed() == 0 ? 0 : waiting(first, history);
        if (slots.length == 0) {
            return new CourseSummary(course, waiting, 0, 0, 0, 0, 0, 0, 0);
        }
        int opened = history.begun() ? history.firstDelivered() : first;
        int last = slots[slots.length - 1].day();
        long[] gaps = gaps(course, slots);
        return new CourseSummary(
                course,
                waiting,
                gaps[0],
                strangers(course, slots),
                irregular(facts.grid(), slots),
                unwished(facts, course, slots),
                Math.max(0, last - opened - course.windowDays()),
                (int) gaps[1],
                Math.max(0, history.startDay() - first));
    }

    /** What waiting until a day costs, in units of the weight. */
    public static long waiting(int day, CourseHistory history) {
        long days = Math.max(0, day - history.startDay());
        return CostWeights.waitUnits(days) * (history.urgent() ? 2 : 1);
    }

    private static long[] gaps(CourseFacts course, Slot[] slots) {
        long off = 0;
        long crowded = 0;
        int previous = course.history().lastDelivered();
        for (Slot slot : slots) {
            if (previous != CourseFacts.NONE) {
                int gap = slot.day() - previous;
                off += Math.abs(gap - course.treatment().targetGap());
                crowded += Math.max(0, course.treatment().minGap() - gap);
            }
            previous = slot.day();
        }
        return new long[] {off, crowded};
    }

    private static int strangers(CourseFacts course, Slot[] slots) {
        boolean group = course.treatment().group();
        int distinct = 0;
        for (int i = 0; i < slots.length; i++) {
            int key = group ? slots[i].classIndex() : slots[i].practitioner();
            boolean seen = false;
            for (int j = 0; j < i && !seen; j++) {
                seen = key == (group ? slots[j].classIndex() : slots[j].practitioner());
            }
            distinct += seen ? 0 : 1;
        }
        return distinct - 1;
    }

    private static int irregular(TimeGrid grid, Slot[] slots) {
        int distinct = 0;
        for (int i = 0; i < slots.length; i++) {
            int weekday = grid.weekday(slots[i].day());
            boolean seen = false;
            for (int j = 0; j < i && !seen; j++) {
                seen =
                        slots[i].start() == slots[j].start()
                                && weekday == grid.weekday(slots[j].day());
            }
            distinct += seen ? 0 : 1;
        }
        return distinct - 1;
    }

    private static int unwished(ClinicFacts facts, CourseFacts course, Slot[] slots) {
        int count = 0;
        for (Slot slot : slots) {
            count += facts.unwished(course, slot);
        }
        return count;
    }
}
