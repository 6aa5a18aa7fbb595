package painclinic.evaluation.check;

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
        for (Placement session : sessions) {
            if (session.day() < earliest.toEpochDay()) {
                findings.add(
                        "start",
                        "%s: %s, not before %s.".formatted(course.id(), session.where(), earliest));
            }
            if (!course.isProgramme() && previous != null && session.day() - previous < least) {
                findings.add(
                        "spacing",
                        "%s: %s comes %d days after the session before it, at least %d."
                                .formatted(
                                        course.id(),
                                        session.where(),
                                        session.day() - previous,
                                        least));
            }
            previous = session.day();
        }
    }
}
