package painclinic.repair;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.Session;
import painclinic.evaluation.measures.CourseSlack;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts names and the next session beside how much time courses have left. */
final class SlackViews {

    private final Names names;
    private final Map<String, LocalDateTime> next = new HashMap<>();

    SlackViews(ClinicBundle bundle, ClinicSchedule schedule, LocalDateTime now) {
        names = new Names(bundle);
        for (Session session : schedule.sessions()) {
            if (!session.start().isBefore(now)) {
                for (Attendee attendee : session.attendees()) {
                    next.merge(attendee.course(), session.start(), (a, b) -> a.isBefore(b) ? a : b);
                }
            }
        }
    }

    List<SlackView> of(List<CourseSlack> courses) {
        return courses.stream().map(this::view).toList();
    }

    private SlackView view(CourseSlack slack) {
        Course course = names.course(slack.course());
        return new SlackView(
                course.id(),
                course.patient(),
                names.patientName(course.patient()),
                names.patient(course.patient()).nhsNumber(),
                names.treatment(course.treatment()),
                slack.sessions(),
                slack.left(),
                slack.left() - slack.planned(),
                slack.lastDay(),
                slack.days(),
                slack.fits(),
                slack.isShort(),
                next.get(course.id()));
    }
}
