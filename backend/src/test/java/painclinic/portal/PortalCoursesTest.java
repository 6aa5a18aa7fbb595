package painclinic.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import painclinic.portal.Portal.CourseStatus;
import painclinic.portal.Portal.PortalCourse;
import painclinic.portal.Portal.PortalSession;
import painclinic.schedule.PatientCourse;
import painclinic.schedule.PatientSession;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

class PortalCoursesTest {

    private static final LocalDateTime NINE = LocalDateTime.parse("2027-01-12T09:00");

    @Test
    void aSessionThatIsOverIsPastAndNotDelivered() {
        PortalCourse course = PortalCourses.at(NINE.plusDays(1), course(0));
        assertThat(course.delivered()).isZero();
        assertThat(course.status()).isEqualTo(CourseStatus.PLANNED);
        assertThat(course.sessions())
                .extracting(PortalSession::isPast)
                .containsExactly(true, false);
        assertThat(course.toArrange()).isEqualTo(1);
    }

    @Test
    void onlyRecordedSessionsAreDelivered() {
        PortalCourse course = PortalCourses.at(NINE.plusDays(30), course(1));
        assertThat(course.delivered()).isEqualTo(1);
        assertThat(course.status()).isEqualTo(CourseStatus.IN_PROGRESS);
        assertThat(course.toArrange()).isZero();
    }

    private static PatientCourse course(int delivered) {
        return new PatientCourse(
                "c",
                "Acupuncture",
                3,
                delivered,
                LocalDate.parse("2027-04-06"),
                List.of(session(1 + delivered, NINE), session(2 + delivered, NINE.plusDays(7))));
    }

    private static PatientSession session(int number, LocalDateTime start) {
        return new PatientSession(
                "s1", number, start, start.plusMinutes(30), "Site", "Room", "Practitioner");
    }
}
