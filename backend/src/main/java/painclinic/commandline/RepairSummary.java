package painclinic.commandline;

import org.jspecify.annotations.Nullable;

import painclinic.evaluation.measures.CourseSlack;
import painclinic.planner.repair.LostSession;
import painclinic.planner.repair.PatientNotice;
import painclinic.planner.repair.PractitionerNotice;
import painclinic.planner.repair.RepairResult;
import painclinic.planner.repair.ToldPlace;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Says in plain words what a repair came to and who has to be told what. */
final class RepairSummary {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.UK);

    private final PrintWriter out;

    RepairSummary(PrintWriter out) {
        this.out = out;
    }

    void print(RepairResult result, Duration spent) {
        out.printf(
                "%d sessions hit (%d people's places): %d places kept or replaced, %d lost."
                        + " Other patients moved: %d.%n",
                result.sessionsHit(),
                result.placesHit(),
                result.placesKept(),
                result.placesHit() - result.placesKept(),
                result.moved().size());
        out.printf("Repaired in %.2f s.%n", spent.toMillis() / 1000.0);
        MeasureText.values(result.changes())
                .forEach((name, count) -> out.printf("changed %s: %s%n", name, count));
        printPatients(result.patients());
        printPractitioners(result.practitioners());
        printLost(result.lost());
        printSlack(result.slack());
    }

    private void printPatients(List<PatientNotice> notices) {
        out.printf("Patients to tell: %d%n", distinct(notices));
        notices.forEach(notice ->
                out.printf(
                        "  patient %s, course %s, session %d: %s -> %s%n",
                        notice.patient(),
                        notice.course(),
                        notice.number(),
                        place(notice.before()),
                        notice.after() == null ? "cancelled" : place(notice.after())));
    }

    private static long distinct(List<PatientNotice> notices) {
        return notices.stream().map(PatientNotice::patient).distinct().count();
    }

    private void printPractitioners(List<PractitionerNotice> notices) {
        out.printf(
                "Practitioners to tell: %d%n",
                notices.stream().map(PractitionerNotice::practitioner).distinct().count());
        for (PractitionerNotice notice : notices) {
            out.printf(
                    "  practitioner %s, %s: %s -> %s%s%s%n",
                    notice.practitioner(),
                    notice.treatment(),
                    place(notice.before()),
                    notice.after() == null ? "not theirs any more" : place(notice.after()),
                    people(" joining: ", notice.joining()),
                    people(" leaving: ", notice.leaving()));
        }
    }

    private static String people(String words, List<String> courses) {
        return courses.isEmpty() ? "" : words + String.join(", ", courses);
    }

    private static String place(@Nullable ToldPlace place) {
        return place == null
                ? "new"
                : "%s with %s in %s"
                        .formatted(
                                MOMENT.format(place.start()),
                                String.join(", ", place.leaders()),
                                place.room());
    }

    private void printLost(List<LostSession> lost) {
        if (lost.isEmpty()) {
            return;
        }
        out.printf("These cannot be saved: %d%n", lost.size());
        lost.forEach(one ->
                out.printf(
                        "  course %s session %d: %s%n",
                        one.course(), one.number(), String.join(" ", one.reasons())));
    }

    private void printSlack(List<CourseSlack> slack) {
        List<CourseSlack> few = slack.stream().filter(CourseSlack::isShort).toList();
        if (few.isEmpty()) {
            return;
        }
        out.printf("Courses at risk of running out of their window: %d%n", few.size());
        few.forEach(one ->
                out.printf("  course %s: %s, until %s%n", one.course(), one.text(), one.lastDay()));
    }
}
