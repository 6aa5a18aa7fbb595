package painclinic.evaluation;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Course;

import java.time.LocalDate;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A course with the appointments that a schedule gives it, in the order of their numbers.
 *
 * @param delivered dates of the sessions already given, ascending, as days since 1970-01-01
 */
public record CourseSchedule(
        Course course, List<Integer> delivered, List<Appointment> appointments) {

    static CourseSchedule of(Course course, List<Appointment> appointments) {
        return new CourseSchedule(
                course,
                course.deliveredOn().stream().sorted().map(CourseSchedule::day).toList(),
                appointments);
    }

    private static Integer day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    /** Calendar days from the first session to the last, delivered ones included. */
    public int daysFromFirstToLast() {
        IntSummaryStatistics days =
                IntStream.concat(
                                delivered.stream().mapToInt(Integer::intValue),
                                appointments.stream().mapToInt(one -> one.session().day()))
                        .summaryStatistics();
        return days.getCount() == 0 ? 0 : days.getMax() - days.getMin();
    }

    public String id() {
        return course.id();
    }

    /** Whether this number is one that the course still owes. */
    public boolean owes(int number) {
        return owes(course, number);
    }

    public static boolean owes(Course course, int number) {
        return course.deliveredOn().size() < number && number <= course.sessions();
    }

    public @Nullable Integer lastDelivered() {
        return delivered.isEmpty() ? null : delivered.getLast();
    }
}
