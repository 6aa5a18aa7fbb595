package painclinic.evaluation.check;

import org.jspecify.annotations.Nullable;

import painclinic.evaluation.Appointment;
import painclinic.evaluation.ClinicIndex;
import painclinic.evaluation.CourseSchedule;
import painclinic.evaluation.Placement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** A course begins no earlier than asked and leaves enough days between its sessions. */
final class CourseDateRules implements CourseRules {

    @Override
    public void check(CourseSchedule course, ClinicIndex clinic, Findings findings) {
        List<Placement> sessions =
                course.appointments().stream()
                        .map(Appointment::session)
                        .sorted(Comparator.comparingLong(Placement::start))
                        .toList();
        LocalDate earliest = course.course().startNotBefore();
        int least = clinic.treatmentOf(course.course()).minDaysBetween();
        Integer previous = course.lastDelivered();
        Placement before = null;
        for (Placement session : sessions) {
            if (session.day() < earliest.toEpochDay()) {
                findings.about(session)
                        .add(
                                "start",
                                "%s: %s, not before %s."
                                        .formatted(course.id(), session.where(), earliest));
            }
            if (!course.isProgramme() && previous != null && session.day() - previous < least) {
                about(before, session, findings)
                        .add(
                                "spacing",
                                "%s: %s comes %d days after the session before it, at least %d."
                                        .formatted(
                                                course.id(),
                                                session.where(),
                                                session.day() - previous,
                                                least));
            }
            previous = session.day();
            before = session;
        }
    }

    private static Findings about(
            @Nullable Placement before, Placement session, Findings findings) {
        return before == null ? findings.about(session) : findings.about(before, session);
    }
}
