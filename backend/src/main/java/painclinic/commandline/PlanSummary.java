package painclinic.commandline;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.UnscheduledSession;
import painclinic.evaluation.measures.Measures;
import painclinic.evaluation.measures.ScheduleMeasures;
import painclinic.guideline.Guidelines;

import java.io.PrintWriter;
import java.util.List;

/** Says in plain words what a plan came to. */
final class PlanSummary {

    private static final int LISTED = 20;

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
        printUnscheduled(schedule.unscheduled());
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

    private void printUnscheduled(List<UnscheduledSession> unscheduled) {
        if (unscheduled.isEmpty()) {
            return;
        }
        out.println("These do not fit:");
        unscheduled.stream()
                .limit(LISTED)
                .forEach(one ->
                        out.printf(
                                "  %s session %d: %s%n",
                                one.course(), one.number(), String.join(" ", one.reasons())));
        if (unscheduled.size() > LISTED) {
            out.printf("  and %d more%n", unscheduled.size() - LISTED);
        }
    }
}
