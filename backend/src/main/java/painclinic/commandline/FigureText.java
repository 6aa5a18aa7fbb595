package painclinic.commandline;

import org.jspecify.annotations.Nullable;

import painclinic.evaluation.measures.Disruption;
import painclinic.evaluation.measures.Figures;
import painclinic.evaluation.measures.Load;
import painclinic.evaluation.measures.Usage;
import painclinic.evaluation.measures.Use;
import painclinic.evaluation.measures.WeekFigures;

import java.util.List;
import java.util.Locale;

/** Figures in plain words, the same that the page uses. */
final class FigureText {

    private static final String NOTHING = "nothing to measure";

    private FigureText() {}

    static List<String> lines(Figures figures) {
        return List.of(
                "Patients",
                line(
                        "Courses complete in their window",
                        percent(figures.coursesCompleteInWindowPercent())),
                line(
                        "Urgent courses complete in their window",
                        percent(figures.urgentCoursesCompleteInWindowPercent())),
                line(
                        "Courses without a first session",
                        count(figures.coursesWithoutFirstSession())),
                line("Mean wait from the wished start", days(figures.waitDaysMean())),
                line("9 in 10 wait at most", days(figures.waitDaysP90())),
                line(
                        "Mean time from referral to first session",
                        days(figures.referralToFirstSessionDaysMean())),
                line("9 in 10 are seen within", days(figures.referralToFirstSessionDaysP90())),
                line(
                        "First session within 18 weeks of referral",
                        percent(figures.within18WeeksOfReferralPercent())),
                "Continuity",
                line("Same practitioner", percent(figures.samePractitionerPercent())),
                line("Same weekday and time", percent(figures.sameWeekdayAndTimePercent())),
                line("Gaps on target", percent(figures.gapsOnTargetPercent())),
                line("Gap off target by", days(figures.gapDaysOffTargetMean())),
                line("At preferred times", percent(figures.preferredTimesPercent())),
                line(
                        "With the preferred practitioner",
                        percent(figures.preferredPractitionerPercent())),
                "Classes",
                line("Class places filled", percent(figures.classFillPercent())),
                "Staff and rooms",
                line("Practitioners' time used", percent(figures.practitionerUsePercent())),
                line(
                        "Between the most and the least used practitioner",
                        points(figures.practitionerUseSpread())),
                line("Rooms' time used", percent(figures.roomUsePercent())),
                line("Between the most and the least used room", points(figures.roomUseSpread())),
                line("Idle time between sessions", hours(figures.idleMinutes())));
    }

    /** One line a week. */
    static List<String> weeks(Usage usage) {
        return usage.weeks().stream().map(FigureText::week).toList();
    }

    static List<String> lines(Disruption disruption) {
        return List.of(
                line("Patients moved or cancelled", count(disruption.patients())),
                line("Practitioners affected", count(disruption.practitioners())),
                line("Sessions affected", count(disruption.sessions())),
                line("Appointments moved", count(disruption.appointmentsMoved())),
                line("Appointments cancelled", count(disruption.appointmentsCancelled())),
                line("New appointments", count(disruption.appointmentsNew())));
    }

    private static String week(WeekFigures week) {
        return "  %s to %s: practitioners %s, rooms %s, idle %s, %d class sessions%s"
                .formatted(
                        week.from(),
                        week.to(),
                        use(week.practitioners()),
                        use(week.rooms()),
                        hours(week.idleMinutes()),
                        week.classSessions(),
                        week.classFillPercent() == null
                                ? ""
                                : " filled to " + percent(week.classFillPercent()));
    }

    private static String use(Use use) {
        if (use.percent() == null) {
            return "none at work";
        }
        Load most = use.each().getFirst();
        Load least = use.each().getLast();
        return "%s (from %s, %s, to %s, %s)"
                .formatted(
                        percent(use.percent()),
                        percent(least.percent()),
                        least.name(),
                        percent(most.percent()),
                        most.name());
    }

    private static String line(String name, String value) {
        return "  %s: %s".formatted(name, value);
    }

    private static String percent(@Nullable Double value) {
        return value == null ? NOTHING : oneDecimal(value) + "%";
    }

    private static String points(@Nullable Double value) {
        return value == null ? NOTHING : oneDecimal(value) + " percentage points";
    }

    private static String days(@Nullable Number value) {
        return value == null ? NOTHING : oneDecimal(value.doubleValue()) + " days";
    }

    private static String count(@Nullable Integer value) {
        return value == null ? NOTHING : value.toString();
    }

    private static String hours(long minutes) {
        return oneDecimal(minutes / 60.0) + " hours";
    }

    private static String oneDecimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
    }
}
