package painclinic.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.ExampleBundles;
import painclinic.StorageTest;
import painclinic.bundle.Attendee;
import painclinic.bundle.Session;
import painclinic.clinic.Clinic;
import painclinic.clinic.Clinics;
import painclinic.exchange.ClinicBundles;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

@StorageTest
class ScheduleWeeksIT {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final LocalDateTime TUESDAY_NOON = LocalDateTime.parse("2027-01-12T12:00");

    private static final Session EXERCISE =
            new Session(
                    "class",
                    "GROUP_EXERCISE",
                    TUESDAY_NOON,
                    60,
                    "site1-r1",
                    "p001",
                    "class-1",
                    List.of(new Attendee("c0001", 2)));

    private static final Session NEEDLES =
            new Session(
                    "needles",
                    "ACUPUNCTURE",
                    LocalDateTime.parse("2027-01-17T23:30"),
                    30,
                    "site1-r2",
                    "p002",
                    null,
                    List.of(new Attendee("c0002", 1)));

    @Autowired private ClinicBundles bundles;
    @Autowired private PublishedSchedule published;
    @Autowired private Clinics clinics;
    @Autowired private TransactionOperations transaction;
    @Autowired private ScheduleWeeks weeks;
    @Autowired private PatientCourses patientCourses;
    @Autowired private JdbcClient jdbc;

    @BeforeEach
    void importTheClinic() {
        jdbc.sql("truncate clinic cascade").update();
        bundles.importBundle(ExampleBundles.small());
    }

    @Test
    void showsADraftsWeekAsItWouldBePublished() {
        ScheduleWeek drafted = weeks.of(List.of(NEEDLES, EXERCISE), MONDAY).orElseThrow();
        publish();
        ScheduleWeek published = weeks.published(MONDAY).orElseThrow();
        assertThat(published.practitioners()).isEqualTo(drafted.practitioners());
        assertThat(published.sessions())
                .extracting(session -> session.with(Map.of()))
                .isEqualTo(drafted.sessions());
        assertThat(drafted.sessions())
                .extracting(BookedSession::id)
                .containsExactly("class", "needles");
    }

    @Test
    void putsNamesToASession() {
        BookedSession session =
                weeks.of(List.of(NEEDLES, EXERCISE), MONDAY).orElseThrow().sessions().getFirst();
        assertThat(session)
                .isEqualTo(
                        new BookedSession(
                                "class",
                                "GROUP_EXERCISE",
                                "Group exercise",
                                TUESDAY_NOON,
                                TUESDAY_NOON.plusHours(1),
                                "p001",
                                "Zoe Williams",
                                "site1-r1",
                                "Gym 1",
                                "Northgate clinic",
                                "class-1",
                                List.of(
                                        new BookedPlace(
                                                "c0001",
                                                "pt0001",
                                                "Viktor",
                                                "Ahmed",
                                                "9996146103",
                                                2,
                                                8,
                                                null))));
    }

    @Test
    void showsEachChangeAtOnceAndNothingOfAnotherClinic() {
        assertThat(weeks.published(MONDAY).orElseThrow().sessions()).isEmpty();
        publish();
        assertThat(weeks.published(MONDAY).orElseThrow().sessions()).hasSize(2);
        assertThat(weeks.published(MONDAY).orElseThrow())
                .isSameAs(weeks.published(MONDAY).orElseThrow());

        importTheClinic();

        assertThat(weeks.published(MONDAY).orElseThrow().sessions()).isEmpty();
    }

    @Test
    void endsAWeekAtMidnightOnMonday() {
        publish();
        assertThat(weeks.published(MONDAY.plusDays(7)).orElseThrow().sessions()).isEmpty();
        assertThat(weeks.published(MONDAY.minusDays(7)).orElseThrow().sessions()).isEmpty();
    }

    @Test
    void saysWhenAPractitionerWorksAndHowMuchIsBooked() {
        PractitionerWeek zoe =
                weeks.of(List.of(NEEDLES, EXERCISE), MONDAY)
                        .orElseThrow()
                        .practitioners()
                        .getFirst();
        assertThat(zoe.name()).isEqualTo("Zoe Williams");
        assertThat(zoe.bookedMinutes()).isEqualTo(60);
        assertThat(zoe.blocks())
                .hasSize(8)
                .startsWith(
                        new DatedBlock(
                                MONDAY,
                                LocalTime.of(8, 30),
                                LocalTime.of(12, 30),
                                "Northgate clinic"));
        assertThat(zoe.workingMinutes())
                .isEqualTo(zoe.blocks().stream().mapToInt(DatedBlock::minutes).sum());
    }

    @Test
    void showsNoWorkOnAClosedDate() {
        LocalDate easterMonday = LocalDate.of(2027, 3, 29);
        ScheduleWeek week = weeks.published(easterMonday).orElseThrow();
        assertThat(week.closedDates()).containsExactly(easterMonday);
        assertThat(week.practitioners())
                .flatExtracting(PractitionerWeek::blocks)
                .isNotEmpty()
                .noneMatch(block -> ((DatedBlock) block).date().equals(easterMonday));
    }

    @Test
    void showsAPractitionerTheirOwnPublishedSessionsOnly() {
        assertThat(weeks.roster("p001", MONDAY).orElseThrow().sessions()).isEmpty();
        publish();
        assertThat(weeks.roster("p001", MONDAY).orElseThrow().sessions())
                .extracting(BookedSession::id)
                .containsExactly("class");
        assertThat(weeks.roster("nobody", MONDAY)).isEmpty();
    }

    @Test
    void saysWhenAPractitionersNextSessionIs() {
        assertThat(weeks.roster("p001", MONDAY.minusDays(28)).orElseThrow().nextAfter()).isNull();
        publish();
        assertThat(weeks.roster("p001", MONDAY.minusDays(28)).orElseThrow().nextAfter())
                .isEqualTo(TUESDAY_NOON.toLocalDate());
        assertThat(weeks.roster("p001", MONDAY).orElseThrow().nextAfter()).isNull();
    }

    @Test
    void showsAPatientTheirOwnPublishedCoursesOnly() {
        assertThat(patientCourses.of("pt0002").getFirst().sessions()).isEmpty();
        assertThat(patientCourses.of("pt0002").getFirst().lastDateOfWindow()).isNull();
        publish();
        PatientCourse course = patientCourses.of("pt0002").getFirst();
        assertThat(course.lastDateOfWindow()).isEqualTo(LocalDate.of(2027, 4, 11));
        assertThat(course.lateCounts()).isFalse();
        assertThat(course.sessions())
                .singleElement()
                .satisfies(session -> {
                    assertThat(session.sessionId()).isEqualTo(NEEDLES.id());
                    assertThat(session.number()).isEqualTo(1);
                    assertThat(session.start()).isEqualTo(NEEDLES.start());
                    assertThat(session.siteName()).isEqualTo("Northgate clinic");
                    assertThat(session.roomName()).isEqualTo("Treatment room 2");
                    assertThat(session.practitionerName()).isEqualTo(bundlesPractitioner("p002"));
                    assertThat(session.confirmed()).isFalse();
                });
        assertThat(patientCourses.of("nobody")).isEmpty();
    }

    @Test
    void hasNoWeekWithoutAClinicOrADraft() {
        jdbc.sql("truncate clinic cascade").update();
        assertThat(weeks.published(MONDAY)).isEmpty();
        assertThat(weeks.roster("p001", MONDAY)).isEmpty();
        assertThat(patientCourses.of("pt0001")).isEmpty();
    }

    private String bundlesPractitioner(String id) {
        return ExampleBundles.small().practitioners().stream()
                .filter(practitioner -> practitioner.id().equals(id))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private void publish() {
        transaction.executeWithoutResult(status -> {
            Clinic clinic = clinics.current().orElseThrow();
            published.add(clinic, List.of(NEEDLES, EXERCISE));
            clinics.advanceVersion(clinic.id());
        });
    }
}
