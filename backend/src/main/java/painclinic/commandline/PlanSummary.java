package painclinic.commandline;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.Priority;
import painclinic.bundle.UnscheduledSession;
import painclinic.evaluation.measures.Measures;
import painclinic.evaluation.measures.ScheduleMeasures;
import painclinic.guideline.Guidelines;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in plain words what a plan came to. */
final class PlanSummary {

    private static final int LISTED = 20;
    private static final Comparator<Course> FIRST_TO_LOOK_AT =
            Comparator.<Course>comparingInt(course -> course.priority() == Priority.URGENT ? 0 : 1)
                    .thenComparing(Course::startNotBefore);

    private final PrintWriter out;

    PlanSummary(PrintWriter out) {
        this.out = out;
    }

    void print(ClinicBundle bundle, ClinicSchedule schedule, Measures measures) {
        int owed = measures.figures().sessionsOwed();
        out.printf(
                "%d of %d sessions owed are planned, each course within its window.%n",
                owed - measures.unplanned(), owed);
        out.printf(
                "%d of %d courses have all their sessions.%n",
                bundle.courses().size() - incomplete(schedule), bundle.courses().size());
        printUnscheduled(bundle, schedule.unscheduled());
        out.printf("Soft cost: %d%n", measures.softCost());
        out.println(LowerBoundText.of(bundle, measures).line());
        FigureText.lines(measures.figures()).forEach(out::println);
        out.println("Week by week");
        FigureText.weeks(measures.usage()).forEach(out::println);
        printDisruption(bundle, schedule, measures);
        Guidelines.find(bundle.guideline())
                .ifPresent(ruleset ->
                        out.printf("Limits of %s. %s%n", ruleset.code(), ruleset.statusText()));
    }

    /** Against the baseline that was measured against, or else against what is booked. */
    private void printDisruption(ClinicBundle bundle, ClinicSchedule schedule, Measures measures) {
        if (measures.disruption() != null) {
            out.println("Against the earlier schedule");
            FigureText.lines(measures.disruption()).forEach(out::println);
        } else if (!bundle.booked().isEmpty()) {
            out.println("Against what is booked already");
            ClinicSchedule booked = new ClinicSchedule(bundle.booked(), List.of());
            FigureText.lines(ScheduleMeasures.disruption(bundle, schedule, booked))
                    .forEach(out::println);
        }
    }

    private static long incomplete(ClinicSchedule schedule) {
        return schedule.unscheduled().stream().map(UnscheduledSession::course).distinct().count();
    }

    /** Course by course, in the order in which somebody should look at them. */
    private void printUnscheduled(ClinicBundle bundle, List<UnscheduledSession> unscheduled) {
        if (unscheduled.isEmpty()) {
            return;
        }
        Map<String, List<UnscheduledSession>> byCourse =
                unscheduled.stream().collect(Collectors.groupingBy(UnscheduledSession::course));
        List<Course> courses =
                bundle.courses().stream()
                        .filter(course -> byCourse.containsKey(course.id()))
                        .sorted(FIRST_TO_LOOK_AT)
                        .toList();
        out.println("These do not fit, urgent courses first, then those that wait longest:");
        courses.stream()
                .limit(LISTED)
                .forEach(course -> print(course, byCourse.getOrDefault(course.id(), List.of())));
        if (courses.size() > LISTED) {
            out.printf("  and %d more courses%n", courses.size() - LISTED);
        }
    }

    private void print(Course course, List<UnscheduledSession> missing) {
        out.printf(
                "  %s%s, %s: %s%n",
                course.id(),
                course.priority() == Priority.URGENT ? " (urgent)" : "",
                numbers(missing.stream().map(UnscheduledSession::number).sorted().toList()),
                String.join(" ", missing.getFirst().reasons()));
    }

    private static String numbers(List<Integer> numbers) {
        int first = numbers.getFirst();
        int last = numbers.getLast();
        if (numbers.size() == 1) {
            return "session " + first;
        }
        return last - first + 1 == numbers.size()
                ? "sessions %d to %d".formatted(first, last)
                : "sessions "
                        + numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
