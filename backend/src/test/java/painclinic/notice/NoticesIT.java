package painclinic.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.ExampleBundles;
import painclinic.StorageTest;
import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Session;
import painclinic.clinic.Clinics;
import painclinic.course.CourseId;
import painclinic.draft.DraftDecision;
import painclinic.draft.DraftRepair;
import painclinic.draft.Drafts;
import painclinic.draft.NewDraft;
import painclinic.draft.Part;
import painclinic.exchange.ClinicBundles;
import painclinic.patient.PatientDetails.Notices;
import painclinic.schedule.AppointmentAnswer;
import painclinic.schedule.AppointmentId;
import painclinic.schedule.Appointments;
import painclinic.schedule.Attendance;
import painclinic.schedule.AttendanceOutcome;
import painclinic.schedule.CoursePlaces;
import painclinic.schedule.Mark;
import painclinic.schedule.WantedPlace;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** Whoever is concerned by a change has one notice, and nobody else has any. */
@StorageTest
class NoticesIT {

    private static final LocalDateTime LAST_TUESDAY = LocalDateTime.parse("2027-01-05T09:00");
    private static final LocalDateTime TUESDAY = LocalDateTime.parse("2027-01-12T09:00");
    private static final LocalDateTime WEDNESDAY = TUESDAY.plusDays(1);

    /** An exercise course with a place in a class. */
    private static final String EXERCISE = "c0003";

    /** An acupuncture course with a session for itself. */
    private static final String NEEDLES = "c0002";

    /** An acupuncture course without any. */
    private static final String OTHER = "c0009";

    private static final String ME = "a clerk";

    @Autowired private ClinicBundles bundles;
    @Autowired private Drafts drafts;
    @Autowired private Appointments appointments;
    @Autowired private CoursePlaces places;
    @Autowired private Attendance attendance;
    @Autowired private Clinics clinics;
    @Autowired private OpenNotices open;
    @Autowired private Telling telling;
    @Autowired private ToldAppointments told;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionOperations transaction;

    private final ClinicBundle small = ExampleBundles.small();

    @BeforeEach
    void importTheClinic() {
        jdbc.sql("truncate clinic cascade").update();
        bundles.importBundle(
                ExampleBundles.withBooked(
                        small,
                        List.of(
                                group("past", LAST_TUESDAY),
                                group("next", TUESDAY),
                                alone("needles", TUESDAY.plusHours(2), NEEDLES, 1))));
    }

    @Test
    void whatAFirstFileBringsWasToldElsewhere() {
        assertThat(open.all(StorageTest.NOW)).isEmpty();
    }

    @Nested
    class AtTheDesk {

        @Test
        void aBookingIsTold() {
            book(OTHER, TUESDAY.plusHours(3));
            assertThat(lines()).containsExactly("c0009 BOOKED to 2027-01-12T12:00");
        }

        @Test
        void aMoveIsTold() {
            move(NEEDLES, WEDNESDAY);
            assertThat(lines())
                    .containsExactly("c0002 MOVED from 2027-01-12T11:00 to 2027-01-13T09:00");
        }

        @Test
        void severalChangesAreOneFromWhatWasToldLast() {
            move(NEEDLES, WEDNESDAY);
            UUID first = open.all(StorageTest.NOW).getFirst().id();
            move(NEEDLES, WEDNESDAY.plusHours(1));
            assertThat(lines())
                    .containsExactly("c0002 MOVED from 2027-01-12T11:00 to 2027-01-13T10:00");
            assertThat(open.all(StorageTest.NOW).getFirst().id()).isEqualTo(first);
        }

        @Test
        void bookedAndMovedIsBooked() {
            book(OTHER, TUESDAY.plusHours(3));
            move(OTHER, WEDNESDAY);
            assertThat(lines()).containsExactly("c0009 BOOKED to 2027-01-13T09:00");
        }

        @Test
        void movedThereAndBackIsNothing() {
            move(NEEDLES, WEDNESDAY);
            move(NEEDLES, TUESDAY.plusHours(2));
            assertThat(lines()).isEmpty();
            assertThat(count("notice")).isZero();
        }

        @Test
        void cancelledBeforeItWasToldIsNothing() {
            book(OTHER, TUESDAY.plusHours(3));
            callOff(ofCourse(OTHER), AttendanceOutcome.ENTERED_IN_ERROR);
            assertThat(lines()).isEmpty();
        }

        @Test
        void aCancellationByTheClinicIsToldAndItsEndWithdrawsIt() {
            AppointmentId id = ofCourse(NEEDLES);
            callOff(id, AttendanceOutcome.CANCELLED_BY_CLINIC);
            assertThat(lines()).containsExactly("c0002 CANCELLED from 2027-01-12T11:00");
            appointments.putBack(id, ME);
            assertThat(lines()).isEmpty();
        }

        @Test
        void whoCancelledThemselvesKnows() {
            callOff(ofCourse(NEEDLES), AttendanceOutcome.CANCELLED_BY_PATIENT);
            assertThat(lines()).isEmpty();
        }

        @Test
        void everybodyInAMovedClassIsToldOnce() {
            book("c0001", new WantedPlace(TUESDAY, 60, "site1-r1", "p001", "class-1", "next"));
            tellAll();
            jdbc.sql(
                            """
                            update session set starts_at = starts_at + interval '1 day',
                                ends_at = ends_at + interval '1 day' where external_id = 'next'
                            """)
                    .update();
            assertThat(lines())
                    .containsExactlyInAnyOrder(
                            "c0001 MOVED from 2027-01-12T09:00 to 2027-01-13T09:00",
                            "c0003 MOVED from 2027-01-12T09:00 to 2027-01-13T09:00");
        }

        @Test
        void anOutcomeIsNothingToTell() {
            AppointmentId past =
                    new AppointmentId(
                            jdbc.sql(
                                            """
                                            select a.id from appointment a
                                            join session s on s.id = a.session_id
                                            where s.external_id = 'past'
                                            """)
                                    .query(UUID.class)
                                    .single());
            attendance.record(
                    List.of(new Mark(past, AttendanceOutcome.DID_NOT_ATTEND, null, null)), ME);
            assertThat(lines()).isEmpty();
        }
    }

    @Nested
    class OtherWays {

        @Test
        void aDraftPublishedInPartTellsThoseInThatPart() {
            UUID draft =
                    drafts.save(
                            draft(
                                    alone("n2", TUESDAY.plusDays(7), NEEDLES, 2),
                                    alone("o1", TUESDAY.plusDays(7).plusHours(3), OTHER, 1)));
            assertThat(
                            drafts.publish(
                                    draft,
                                    new Part(Set.of(OTHER), Set.of(), Set.of()),
                                    OptionalInt.empty(),
                                    ME))
                    .isInstanceOfSatisfying(
                            DraftDecision.Published.class,
                            done -> assertThat(done.judgement().collisions()).isEmpty());
            assertThat(lines()).containsExactly("c0009 BOOKED to 2027-01-19T12:00");
        }

        @Test
        void aRepairTellsWhomItMovesAndWhoLosesAPlace() {
            UUID repair =
                    drafts.save(
                            new NewDraft(
                                    new ClinicSchedule(
                                            List.of(
                                                    group("past", LAST_TUESDAY),
                                                    group("next", WEDNESDAY.plusDays(7))),
                                            List.of()),
                                    bundles.current().orElseThrow(),
                                    "{}",
                                    new DraftRepair(
                                            ClinicChanges.none(
                                                    LocalDateTime.parse("2027-01-11T12:00")),
                                            "{}")));
            assertThat(drafts.publish(repair, ME)).isInstanceOf(DraftDecision.Published.class);
            assertThat(lines())
                    .containsExactlyInAnyOrder(
                            "c0003 MOVED from 2027-01-12T09:00 to 2027-01-20T09:00",
                            "c0002 CANCELLED from 2027-01-12T11:00");
        }

        @Test
        void aFileThatMovesAndDropsWhatPeopleKnowTellsThem() {
            book(OTHER, TUESDAY.plusHours(3));
            bundles.importReplacing(
                    ExampleBundles.withBooked(
                            small, List.of(group("past", LAST_TUESDAY), group("next", WEDNESDAY))));
            assertThat(lines())
                    .containsExactlyInAnyOrder(
                            "c0003 MOVED from 2027-01-12T09:00 to 2027-01-13T09:00",
                            "c0002 CANCELLED from 2027-01-12T11:00");
        }

        @Test
        void aFileThatHasItTooDoesNotMakeABookingTold() {
            book(OTHER, TUESDAY.plusHours(3));
            bundles.importBundle(bundles.current().orElseThrow().bundle());
            assertThat(lines()).containsExactly("c0009 BOOKED to 2027-01-12T12:00");
        }

        @Test
        void anotherRoomOrLeaderIsToldWhoeverWroteIt() {
            jdbc.sql(
                            """
                            update session_staff set practitioner_id = (
                                select id from practitioner where external_id = 'p001')
                            where session_id = (
                                select id from session where external_id = 'needles')
                            """)
                    .update();
            assertThat(lines())
                    .containsExactly("c0002 MOVED from 2027-01-12T11:00 to 2027-01-12T11:00");
        }

        @Test
        void aClinicThatIsReplacedLeavesNobodyToTell() {
            move(NEEDLES, WEDNESDAY);
            bundles.startAnew(small, small.clinic().name());
            assertThat(lines()).isEmpty();
            assertThat(count("notice") + count("notice_due") + count("told_appointment")).isZero();
        }
    }

    @Nested
    class Told {

        @Test
        void whoWasToldHearsOfNothingUntilTheNextChange() {
            move(NEEDLES, WEDNESDAY);
            tellAll();
            assertThat(lines()).isEmpty();
            move(NEEDLES, WEDNESDAY.plusHours(1));
            assertThat(lines())
                    .containsExactly("c0002 MOVED from 2027-01-13T09:00 to 2027-01-13T10:00");
            assertThat(open.all(StorageTest.NOW).getFirst().changes().getFirst().sequence())
                    .isEqualTo(1);
        }

        @Test
        void whatWasToldAsCancelledIsPutBack() {
            AppointmentId id = ofCourse(NEEDLES);
            callOff(id, AttendanceOutcome.CANCELLED_BY_CLINIC);
            tellAll();
            assertThat(lines()).isEmpty();
            appointments.putBack(id, ME);
            assertThat(lines())
                    .containsExactly("c0002 PUT_BACK from 2027-01-12T11:00 to 2027-01-12T11:00");
        }

        @Test
        void nobodyCountsAsToldOfWhatChangedMeanwhile() {
            move(NEEDLES, WEDNESDAY);
            Notice read = open.all(StorageTest.NOW).getFirst();
            move(NEEDLES, WEDNESDAY.plusHours(1));
            assertThat(telling.told(read.id(), read.digest(), Notices.TELEPHONE, null, ME))
                    .isEqualTo(new TellOutcome.ChangedMeanwhile());
            assertThat(lines()).hasSize(1);
        }

        @Test
        void isDoneOnce() {
            move(NEEDLES, WEDNESDAY);
            Notice read = open.all(StorageTest.NOW).getFirst();
            assertThat(telling.told(read.id(), read.digest(), Notices.TELEPHONE, null, ME))
                    .isEqualTo(new TellOutcome.Done());
            assertThat(telling.told(read.id(), read.digest(), Notices.TELEPHONE, null, ME))
                    .isEqualTo(new TellOutcome.NothingToTell());
            assertThat(count("message")).isEqualTo(1);
        }

        @Test
        void whoDidNotAnswerIsCalledAgain() {
            move(NEEDLES, WEDNESDAY);
            Notice read = open.all(StorageTest.NOW).getFirst();
            telling.noAnswer(read.id(), ME);
            telling.noAnswer(read.id(), ME);
            assertThat(open.all(StorageTest.NOW).getFirst().calls()).isEqualTo(2);
        }

        @Test
        void whatIsOverIsToldNoMore() {
            move(NEEDLES, WEDNESDAY);
            Instant later = StorageTest.NOW.plusSeconds(7 * 24 * 3600);
            assertThat(open.all(later)).isEmpty();
            transaction.execute(status -> told.forget(later));
            assertThat(count("notice")).isZero();
        }
    }

    private void tellAll() {
        for (Notice notice : open.all(StorageTest.NOW)) {
            assertThat(telling.told(notice.id(), notice.digest(), Notices.TELEPHONE, null, ME))
                    .isEqualTo(new TellOutcome.Done());
        }
    }

    private List<String> lines() {
        return open.all(StorageTest.NOW).stream()
                .flatMap(notice ->
                        notice.changes().stream()
                                .map(change ->
                                        name(notice.course())
                                                + " "
                                                + change.kind()
                                                + said(" from ", change.told())
                                                + said(" to ", change.now())))
                .toList();
    }

    private static String said(String word, @Nullable Spot spot) {
        return spot == null
                ? ""
                : word + LocalDateTime.ofInstant(spot.start(), ZoneId.of("Europe/London"));
    }

    private String name(UUID course) {
        return jdbc.sql("select external_id from course where id = ?")
                .param(course)
                .query(String.class)
                .single();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private void book(String course, LocalDateTime start) {
        book(course, place(start));
    }

    private void book(String course, WantedPlace place) {
        assertThat(places.book(course(course), List.of(place), version(), ME))
                .isInstanceOf(AppointmentAnswer.Done.class);
    }

    private long version() {
        return clinics.current().orElseThrow().version();
    }

    private void move(String course, LocalDateTime start) {
        AppointmentId id = ofCourse(course);
        int seen =
                jdbc.sql("select revision from appointment where id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single();
        assertThat(places.move(id, seen, place(start), version(), ME))
                .isInstanceOf(AppointmentAnswer.Done.class);
    }

    private void callOff(AppointmentId id, AttendanceOutcome how) {
        assertThat(appointments.callOff(id, how, null, null, ME))
                .isInstanceOf(AppointmentAnswer.Done.class);
    }

    private AppointmentId ofCourse(String name) {
        return new AppointmentId(
                jdbc.sql(
                                """
                                select a.id from appointment a join course c on c.id = a.course_id
                                where c.external_id = ?
                                """)
                        .param(name)
                        .query(UUID.class)
                        .single());
    }

    private CourseId course(String name) {
        return new CourseId(
                jdbc.sql("select id from course where external_id = ?")
                        .param(name)
                        .query(UUID.class)
                        .single());
    }

    private NewDraft draft(Session... sessions) {
        return new NewDraft(
                new ClinicSchedule(List.of(sessions), List.of()),
                bundles.current().orElseThrow(),
                "{}");
    }

    private static WantedPlace place(LocalDateTime start) {
        return new WantedPlace(start, 30, "site1-r2", "p002");
    }

    private static Session group(String id, LocalDateTime start) {
        return new Session(
                id,
                "GROUP_EXERCISE",
                start,
                60,
                "site1-r1",
                "p001",
                "class-1",
                List.of(new Attendee(EXERCISE, id.equals("past") ? 1 : 2)));
    }

    private static Session alone(String id, LocalDateTime start, String course, int number) {
        return new Session(
                id,
                "ACUPUNCTURE",
                start,
                30,
                "site1-r2",
                course.equals(OTHER) ? "p001" : "p002",
                null,
                List.of(new Attendee(course, number)));
    }
}
