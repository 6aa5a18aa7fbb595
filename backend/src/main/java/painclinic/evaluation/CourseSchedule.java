package painclinic.evaluation;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Course;

import java.time.LocalDate;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A course with the appointments that a schedule gives it, in the order of their numbers.
 *
 * @param owed the numbers that are to be scheduled or reported
 * @param cohort the group that the course is in, or null
 * @param delivered dates of the sessions already given, ascending, as days since 1970-01-01
 */
public record CourseSchedule(
        Course course,
        List<Integer> delivered,
        List<Appointment> appointments,
        List<Integer> owed,
        boolean isProgramme,
        @Nullable CohortSchedule cohort) {

    static CourseSchedule of(
            Course course,
            List<Appointment> appointments,
            List<Integer> owed,
            boolean isProgramme,
            @Nullable CohortSchedule cohort) {
        List<LocalDate> delivered =
                isProgramme && cohort != null ? cohort.delivered() : course.deliveredOn();
        return new CourseSchedule(
                course,
                delivered.stream().sorted().map(CourseSchedule::day).toList(),
                appointments,
                owed,
                isProgramme,
                cohort);
    }

    private static Integer day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    /** Calendar days from the first session to the last, delivered ones included. */
    public int daysFromFirstToLast() {
        if (isProgramme && cohort != null) {
            return cohort.daysFromFirstToLast();
        }
        IntSummaryStatistics days =
                IntStream.concat(
                                delivered.stream().mapToInt(Integer::intValue),
                                appointments.stream().mapToInt(one -> one.session().day()))
                        .summaryStatistics();
        return days.getCount() == 0 ? 0 : days.getMax() - days.getMin();
    }

    /** The dates of all its sessions, delivered ones included. */
    public List<LocalDate> dates() {
        return Stream.concat(
                        delivered.stream(), appointments.stream().map(one -> one.session().day()))
                .map(LocalDate::ofEpochDay)
                .toList();
    }

    public String id() {
        return course.id();
    }

    /** Whether this number is one that must be scheduled or reported. */
    public boolean owes(int number) {
        return owed.contains(number);
    }

    public @Nullable Integer lastDelivered() {
        return delivered.isEmpty() ? null : delivered.getLast();
    }
}
