package painclinic.portal;

import painclinic.portal.Portal.CourseStatus;
import painclinic.portal.Portal.PortalCourse;
import painclinic.portal.Portal.PortalSession;
import painclinic.schedule.PatientCourse;
import painclinic.schedule.PatientSession;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Tells a patient's course as it stands at a moment. A session that is over is past, no more: only
 * the clinic's record of delivered sessions says that the patient came.
 */
final class PortalCourses {

    private PortalCourses() {}

    static PortalCourse at(LocalDateTime now, PatientCourse course) {
        List<PortalSession> sessions =
                course.sessions().stream()
                        .map(session -> session(session, course.prescribed(), now))
                        .toList();
        return new PortalCourse(
                course.treatmentName(),
                course.prescribed(),
                course.delivered(),
                course.lastDateOfWindow(),
                status(course),
                course.prescribed() - course.delivered() - sessions.size(),
                sessions);
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

    private static PortalSession session(PatientSession session, int of, LocalDateTime now) {
        return new PortalSession(
                session.number(),
                of,
                session.start(),
                session.end(),
                session.siteName(),
                session.roomName(),
                session.practitionerName(),
                !session.end().isAfter(now));
    }
}
