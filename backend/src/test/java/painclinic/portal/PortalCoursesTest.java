package painclinic.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import painclinic.clinic.ClinicTime;
import painclinic.clinic.PatientSettings;
import painclinic.portal.Portal.CourseStatus;
import painclinic.portal.Portal.PortalCourse;
import painclinic.portal.Portal.PortalSession;
import painclinic.schedule.PatientCourse;
import painclinic.schedule.PatientSession;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

class PortalCoursesTest {

    private static final PatientSettings SETTINGS = new PatientSettings(null, true, 24);
    private static final ClinicTime LONDON = ClinicTime.in("Europe/London");
    private static final LocalDateTime NINE = LocalDateTime.parse("2027-01-12T09:00");

    @Test
    void aSessionThatIsOverIsPastAndNotDelivered() {
        PortalCourse course = PortalCourses.at(at(NINE.plusDays(1)), course(0), SETTINGS);
        assertThat(course.delivered()).isZero();
        assertThat(course.status()).isEqualTo(CourseStatus.PLANNED);
        assertThat(course.sessions())
                .extracting(PortalSession::isPast)
                .containsExactly(true, false);
        assertThat(course.toArrange()).isEqualTo(1);
    }

    @Test
    void onlyRecordedSessionsAreDelivered() {
        PortalCourse course = PortalCourses.at(at(NINE.plusDays(30)), course(1), SETTINGS);
        assertThat(course.delivered()).isEqualTo(1);
        assertThat(course.status()).isEqualTo(CourseStatus.IN_PROGRESS);
        assertThat(course.toArrange()).isZero();
    }

    @Test
    void isMovedUpToTheNoticeAndLateAfterIt() {
        LocalDateTime notice = NINE.minusHours(24);
        assertThat(first(notice).mayMove()).isTrue();
        assertThat(first(notice).isShortNotice()).isFalse();
        assertThat(first(notice.plusMinutes(1)).mayMove()).isFalse();
        assertThat(first(notice.plusMinutes(1)).isShortNotice()).isTrue();
    }

    @Test
    void isNotMovedWhereTheClinicWantsToBeAsked() {
        PatientSettings asks = new PatientSettings(null, false, 24);
        assertThat(PortalCourses.at(at(NINE.minusDays(7)), course(0), asks).sessions())
                .noneMatch(PortalSession::mayMove);
    }

    @Test
    void countsTheHoursOfNoticeAsTheyPassWhereTheClocksChange() {
        // at one o'clock in the night to Sunday it is two
        Moment saturday = at(LocalDateTime.parse("2027-03-27T10:00"));
        assertThat(saturday.isWithin(LocalDateTime.parse("2027-03-28T10:30"), 24)).isTrue();
        assertThat(saturday.isWithin(LocalDateTime.parse("2027-03-28T11:00"), 24)).isFalse();
        assertThat(saturday.inHours(24)).isEqualTo("2027-03-28T11:00");
    }

    private static Moment at(LocalDateTime local) {
        return new Moment(LONDON.instant(local), LONDON);
    }

    private static PortalSession first(LocalDateTime now) {
        return PortalCourses.at(at(now), course(0), SETTINGS).sessions().getFirst();
    }

    private static PatientCourse course(int delivered) {
        return new PatientCourse(
                "c",
                "Acupuncture",
                3,
                delivered,
                LocalDate.parse("2027-04-06"),
                false,
                List.of(session(1 + delivered, NINE), session(2 + delivered, NINE.plusDays(7))));
    }

    private static PatientSession session(int number, LocalDateTime start) {
        return new PatientSession(
                new UUID(0, number),
                1,
                "s1",
                number,
                start,
                start.plusMinutes(30),
                "Site",
                "Room",
                "Practitioner",
                new PatientSession.Way(null, null, null),
                false);
    }
}
