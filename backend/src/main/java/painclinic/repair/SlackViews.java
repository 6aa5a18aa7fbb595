package painclinic.repair;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.Priority;
import painclinic.bundle.Session;
import painclinic.evaluation.measures.CourseSlack;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts names and the next session beside how much time courses have left, and those beside them
 * that only wait.
 */
final class SlackViews {

    /** What somebody has to act on first; of equals the least time, then who has waited longest. */
    private static final Comparator<SlackView> MOST_PRESSING =
            Comparator.comparingInt(SlackViews::rank)
                    .thenComparingInt(view -> view.daysOfSlack() == null ? 0 : view.daysOfSlack())
                    .thenComparing(SlackView::referredOn)
                    .thenComparing(SlackView::courseId);

    private final ClinicBundle bundle;
    private final Names names;
    private final Set<String> withPlaces = new HashSet<>();
    private final Map<String, LocalDateTime> next = new HashMap<>();

    SlackViews(ClinicBundle bundle, ClinicSchedule schedule, LocalDateTime now) {
        this.bundle = bundle;
        names = new Names(bundle);
        for (Session session : schedule.sessions()) {
            session.attendees().forEach(attendee -> withPlaces.add(attendee.course()));
            if (!session.start().isBefore(now)) {
                for (Attendee attendee : session.attendees()) {
                    next.merge(attendee.course(), session.start(), (a, b) -> a.isBefore(b) ? a : b);
                }
            }
        }
    }

    /** All courses with sessions left: those under way, and those that have not begun. */
    List<SlackView> all(List<CourseSlack> underWay) {
        return Stream.concat(
                        underWay.stream().map(this::view),
                        bundle.courses().stream().filter(this::hasNotBegun).map(this::waiting))
                .sorted(MOST_PRESSING)
                .toList();
    }

    private boolean hasNotBegun(Course course) {
        return course.owed() > 0
                && course.deliveredOn().isEmpty()
                && !withPlaces.contains(course.id());
    }

    private static int rank(SlackView view) {
        if (view.urgent() && view.unplanned() > 0) {
            return 0;
        }
        if (!view.begun()) {
            return 1;
        }
        if (view.needsAttention()) {
            return 2;
        }
        return view.unplanned() > 0 ? 3 : 4;
    }

    private SlackView waiting(Course course) {
        return new SlackView(
                course.id(),
                course.patient(),
                names.patientName(course.patient()),
                names.patient(course.patient()).nhsNumber(),
                names.treatment(course.treatment()),
                isUrgent(course),
                course.referredOn(),
                false,
                course.sessions(),
                course.owed(),
                course.owed(),
                null,
                null,
                true,
                true,
                null);
    }

    private static boolean isUrgent(Course course) {
        return course.priority() == Priority.URGENT;
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
                isUrgent(course),
                course.referredOn(),
                true,
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
