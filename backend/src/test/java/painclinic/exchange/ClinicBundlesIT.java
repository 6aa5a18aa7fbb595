package painclinic.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.ExampleBundles;
import painclinic.StorageTest;
import painclinic.audit.Reason;
import painclinic.bundle.Attendee;
import painclinic.bundle.BundleReader;
import painclinic.bundle.BundleReading;
import painclinic.bundle.BundleWriter;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicDetails;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.DateRange;
import painclinic.bundle.MomentRange;
import painclinic.bundle.Patient;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.clinic.ClinicId;
import painclinic.clinic.Clinics;
import painclinic.course.Courses;
import painclinic.database.Refusal;
import painclinic.evaluation.check.ScheduleCheck;
import painclinic.guideline.LocalLimit;
import painclinic.patient.Patients;
import painclinic.planner.Planner;
import painclinic.planner.PlannerOptions;
import painclinic.schedule.PublishedSchedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

@StorageTest
class ClinicBundlesIT {

    private static final LocalDateTime TUESDAY_NINE = LocalDateTime.parse("2027-01-12T09:00");

    @Autowired private ClinicBundles bundles;
    @Autowired private Clinics clinics;
    @Autowired private Patients patients;
    @Autowired private Courses courses;
    @Autowired private PublishedSchedule published;
    @Autowired private TransactionOperations transaction;
    @Autowired private Reason reason;
    @Autowired private JdbcClient jdbc;

    private final ClinicBundle small = ExampleBundles.small();

    @BeforeEach
    void emptyTheClinic() {
        jdbc.sql("truncate clinic cascade").update();
    }

    @Test
    void hasNoBundleBeforeTheFirstImport() {
        assertThat(bundles.current()).isEmpty();
    }

    @Test
    void givesBackTheBundleItWasGiven() {
        assertThat(bundles.importBundle(small))
                .isEqualTo(
                        new ImportOutcome.Imported(
                                1, new ImportedCounts(1, 2, 3, 191, 195, owed(small))));
        assertThat(bundles.current()).contains(new VersionedBundle(small, 1));
    }

    @Test
    void givesBackEveryOptionalPart() {
        ClinicBundle full = withEveryOptionalPart(small);
        bundles.importBundle(full);
        assertThat(bundles.current()).contains(new VersionedBundle(full, 1));
    }

    @Test
    void givesBackBookedSessionsByTime() {
        Session later = session("later", TUESDAY_NINE.plusDays(7), course(0, 2));
        Session first = session("first", TUESDAY_NINE, course(2, 1));
        bundles.importBundle(ExampleBundles.withBooked(small, List.of(later, first)));
        assertThat(bundles.current())
                .contains(
                        new VersionedBundle(
                                ExampleBundles.withBooked(small, List.of(first, later)), 1));
    }

    @ParameterizedTest(name = "at {0}: from {1}")
    @CsvSource({
        "2026-12-01T12:00:00Z, 2027-01-04",
        "2027-01-03T23:59:59Z, 2027-01-04",
        "2027-01-04T00:00:00Z, 2027-01-05",
        "2027-01-05T08:00:00Z, 2027-01-06"
    })
    void hasOnlyTheDaysAheadToPlan(String now, LocalDate from) {
        bundles.importBundle(small);
        PlanningHorizon ahead = at(now).toPlan().orElseThrow().bundle().planning();
        assertThat(ahead)
                .isEqualTo(
                        new PlanningHorizon(
                                from, small.planning().to(), small.planning().gridMinutes()));
    }

    @Test
    void hasNothingToPlanOnTheLastDayOfTheWindow() {
        bundles.importBundle(small);
        assertThat(at(small.planning().to().minusDays(1) + "T12:00:00Z").toPlan()).isPresent();
        assertThat(at(small.planning().to() + "T12:00:00Z").toPlan()).isEmpty();
    }

    /** Past promises are neither moved nor given twice, and break no rule of the shorter window. */
    @Test
    void whatIsPlannedOnceTheWindowHasBegunKeepsWhatWasPromised() {
        Session past = session("s", LocalDateTime.parse("2027-01-05T12:00"), course(0, 2));
        bundles.importBundle(ExampleBundles.withBooked(small, List.of(past)));
        ClinicBundle rest = at("2027-01-11T12:00:00Z").toPlan().orElseThrow().bundle();
        assertThat(BundleReader.read(BundleWriter.toBytes(rest)))
                .isInstanceOf(BundleReading.Accepted.class);
        ClinicSchedule schedule =
                new Planner(rest, new PlannerOptions(Duration.ofSeconds(60), 1, 200), none -> {})
                        .plan();
        assertThat(ScheduleCheck.brokenRules(rest, schedule)).isEmpty();
        assertThat(schedule.sessions()).contains(past);
        assertThat(schedule.sessions())
                .filteredOn(session -> !session.equals(past))
                .isNotEmpty()
                .allSatisfy(session ->
                        assertThat(session.start())
                                .isAfter(LocalDateTime.parse("2027-01-12T00:00")));
    }

    private ClinicBundles at(String now) {
        return new ClinicBundles(
                clinics,
                patients,
                courses,
                published,
                transaction,
                reason,
                event -> {},
                Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }

    @Test
    void isReadWhileAnotherTransactionChangesIt() {
        bundles.importBundle(small);
        transaction.executeWithoutResult(status -> {
            clinics.lock(ClinicId.ONLY);
            clinics.advanceVersion(ClinicId.ONLY);
            assertThat(CompletableFuture.supplyAsync(bundles::current))
                    .succeedsWithin(Duration.ofSeconds(10))
                    .isEqualTo(Optional.of(new VersionedBundle(small, 1)));
        });
    }

    @Test
    void countsAnImportAsANewVersion() {
        bundles.importBundle(small);
        bundles.importBundle(small);
        assertThat(bundles.current()).contains(new VersionedBundle(small, 2));
    }

    @Test
    void numbersBookedSessionsAfterTheDeliveredOnes() {
        bundles.importBundle(
                ExampleBundles.withBooked(
                        small, List.of(session("s", TUESDAY_NINE, course(0, 7)))));
        assertThat(bundles.current().orElseThrow().bundle().booked())
                .containsExactly(session("s", TUESDAY_NINE, course(0, 2)));
    }

    @Test
    void refusesToDropWhatPatientsWereTold() {
        Session promised = session("s", TUESDAY_NINE, course(0, 2));
        ClinicBundle booked = ExampleBundles.withBooked(small, List.of(promised));
        bundles.importBundle(booked);
        Session moved = session("s", TUESDAY_NINE.plusHours(1), course(0, 2));
        assertThat(bundles.importBundle(ExampleBundles.withBooked(small, List.of(moved))))
                .isEqualTo(
                        new ImportOutcome.WouldDropPromises(
                                List.of(
                                        new Promise(
                                                small.patients().getFirst().nhsNumber(),
                                                small.patients().getFirst().givenName()
                                                        + " "
                                                        + small.patients().getFirst().familyName(),
                                                "c0001",
                                                TUESDAY_NINE,
                                                60,
                                                "site1-r1",
                                                "p001"))));
        assertThat(bundles.current()).contains(new VersionedBundle(booked, 1));
    }

    @Test
    void dropsPromisesWhenToldTo() {
        bundles.importBundle(
                ExampleBundles.withBooked(
                        small, List.of(session("s", TUESDAY_NINE, course(0, 2)))));
        bundles.importReplacing(small);
        assertThat(bundles.current()).contains(new VersionedBundle(small, 2));
    }

    @Test
    void takesAPromiseThatHasBeenDeliveredAsKept() {
        bundles.importBundle(
                ExampleBundles.withBooked(
                        small, List.of(session("s", TUESDAY_NINE, course(0, 2)))));
        ClinicBundle delivered =
                withFirstCourseDelivered(
                        small, List.of(LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 12)));
        assertThat(bundles.importBundle(delivered)).isInstanceOf(ImportOutcome.Imported.class);
    }

    @Test
    void refusesABundleThatBooksARoomTwiceAndChangesNothing() {
        bundles.importBundle(small);
        ClinicBundle twice =
                ExampleBundles.withBooked(
                        small,
                        List.of(
                                session("a", TUESDAY_NINE, course(0, 2)),
                                withPractitioner(
                                        session("b", TUESDAY_NINE.plusMinutes(30), course(2, 1)),
                                        "p002")));
        assertThat(bundles.importBundle(twice))
                .isEqualTo(new ImportOutcome.Refused(Refusal.ROOM_BOOKED_ONCE));
        assertThat(bundles.current()).contains(new VersionedBundle(small, 1));
    }

    private static int owed(ClinicBundle bundle) {
        return bundle.courses().stream().mapToInt(Course::owed).sum();
    }

    private Attendee course(int index, int number) {
        return new Attendee(small.courses().get(index).id(), number);
    }

    private static Session session(String id, LocalDateTime start, Attendee... attendees) {
        return new Session(
                id, "GROUP_EXERCISE", start, 60, "site1-r1", "p001", "class-1", List.of(attendees));
    }

    private static Session withPractitioner(Session session, String practitioner) {
        return new Session(
                session.id(),
                session.treatment(),
                session.start(),
                session.minutes(),
                session.room(),
                practitioner,
                session.classId(),
                session.attendees());
    }

    private static ClinicBundle withFirstCourseDelivered(
            ClinicBundle bundle, List<LocalDate> deliveredOn) {
        Course first = bundle.courses().getFirst();
        List<Course> courses = new ArrayList<>(bundle.courses());
        courses.set(
                0,
                new Course(
                        first.id(),
                        first.patient(),
                        first.treatment(),
                        first.sessions(),
                        first.referredOn(),
                        first.painBeganOn(),
                        first.startNotBefore(),
                        first.priority(),
                        first.preferredPractitioner(),
                        deliveredOn));
        return new ClinicBundle(
                bundle.clinic(),
                bundle.guideline(),
                bundle.localLimits(),
                bundle.planning(),
                bundle.treatments(),
                bundle.sites(),
                bundle.rooms(),
                bundle.practitioners(),
                bundle.patients(),
                courses,
                bundle.booked());
    }

    private static ClinicBundle withEveryOptionalPart(ClinicBundle bundle) {
        Room room = bundle.rooms().getFirst();
        Practitioner unregistered = bundle.practitioners().getFirst();
        Patient never = bundle.patients().getFirst();
        return new ClinicBundle(
                new ClinicDetails("Zweite Klinik & \"Söhne\"", "Europe/London"),
                bundle.guideline(),
                List.of(new LocalLimit("ACUPUNCTURE", 10, null, null)),
                new PlanningHorizon(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 2, 1), 5),
                bundle.treatments(),
                bundle.sites(),
                List.of(
                        new Room(
                                room.id(),
                                room.site(),
                                room.name(),
                                room.capacity(),
                                List.of(),
                                List.of(
                                        new MomentRange(
                                                LocalDateTime.parse("2027-03-28T01:30"),
                                                LocalDateTime.parse("2027-03-28T12:00")))),
                        bundle.rooms().get(1)),
                List.of(
                        new Practitioner(
                                unregistered.id(),
                                unregistered.name(),
                                unregistered.profession(),
                                null,
                                List.of(),
                                null,
                                List.of(),
                                List.of(
                                        new DateRange(
                                                LocalDate.of(2027, 1, 4),
                                                LocalDate.of(2027, 1, 4))),
                                List.of(
                                        new MomentRange(
                                                LocalDateTime.parse("2027-10-31T01:30"),
                                                LocalDateTime.parse("2027-10-31T12:00")),
                                        new MomentRange(
                                                LocalDateTime.parse("2027-03-28T01:30"),
                                                LocalDateTime.parse("2027-03-29T12:00"))),
                                null)),
                List.of(
                        new Patient(
                                never.id(),
                                never.nhsNumber(),
                                never.givenName(),
                                never.familyName(),
                                never.dateOfBirth(),
                                List.of("STEP_FREE"),
                                "FEMALE",
                                List.of(),
                                List.of(),
                                List.of())),
                List.of(bundle.courses().getFirst()),
                List.of());
    }
}
