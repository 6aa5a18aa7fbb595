package painclinic.portal;

import org.jspecify.annotations.Nullable;

import painclinic.clinic.PatientSettings;
import painclinic.portal.Portal.CourseStatus;
import painclinic.portal.Portal.PortalChange;
import painclinic.portal.Portal.PortalCourse;
import painclinic.portal.Portal.PortalPlace;
import painclinic.portal.Portal.PortalSession;
import painclinic.schedule.PatientCourse;
import painclinic.schedule.PatientSession;
import painclinic.schedule.Seen;
import painclinic.schedule.SeenChange;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

/**
 * Tells a patient's course as it stands at a moment. A session that is over is past, no more: only
 * the clinic's record of delivered sessions says that the patient came.
 */
final class PortalCourses {

    private PortalCourses() {}

    static PortalCourse at(Moment now, PatientCourse course, PatientSettings settings) {
        List<PortalSession> sessions =
                course.sessions().stream()
                        .map(session -> session(session, course.prescribed(), now, settings))
                        .toList();
        return new PortalCourse(
                course.treatmentName(),
                course.prescribed(),
                course.delivered(),
                course.lastDateOfWindow(),
                status(course),
                course.prescribed() - course.delivered() - sessions.size(),
                course.lateCounts(),
                sessions);
    }

    /** What there is to see of sessions to come, by time. */
    static List<Seen> toCome(LocalDateTime now, List<PatientCourse> courses) {
        return courses.stream()
                .flatMap(course ->
                        course.sessions().stream()
                                .filter(session -> session.start().isAfter(now))
                                .map(session -> seen(session, course)))
                .sorted(Comparator.comparing(Seen::start).thenComparing(Seen::appointment))
                .toList();
    }

    static PortalChange change(SeenChange change) {
        Seen was = change.was();
        Seen now = change.now();
        return new PortalChange(
                now == null ? was == null ? "" : was.what() : now.what(), place(was), place(now));
    }

    private static List<PortalPlace> place(@Nullable Seen seen) {
        return seen == null
                ? List.of()
                : List.of(new PortalPlace(seen.start(), seen.where(), seen.with()));
    }

    private static Seen seen(PatientSession session, PatientCourse course) {
        return new Seen(
                session.appointment(),
                session.start(),
                course.treatmentName(),
                session.roomName() + ", " + session.siteName(),
                session.practitionerName());
    }

    private static CourseStatus status(PatientCourse course) {
        if (course.delivered() >= course.prescribed()) {
            return CourseStatus.COMPLETE;
        }
        if (course.delivered() > 0) {
            return CourseStatus.IN_PROGRESS;
        }
        return course.sessions().isEmpty() ? CourseStatus.WAITING : CourseStatus.PLANNED;
    }

    private static PortalSession session(
            PatientSession session, int of, Moment now, PatientSettings settings) {
        PatientSession.Way way = session.way();
        boolean isShortNotice = isShortNotice(session, now, settings);
        return new PortalSession(
                session.appointment(),
                session.revision(),
                session.number(),
                of,
                session.start(),
                session.end(),
                session.siteName(),
                session.roomName(),
                session.practitionerName(),
                way.address(),
                way.directions(),
                way.bring(),
                session.confirmed(),
                settings.mayMove() && !isShortNotice,
                isShortNotice,
                !session.end().isAfter(now.local()));
    }

    /** Whether it is too late to say without being late that one cannot come. */
    static boolean isShortNotice(PatientSession session, Moment now, PatientSettings settings) {
        return now.isWithin(session.start(), settings.noticeHours());
    }
}
