package painclinic.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;

import painclinic.ExampleBundles;
import painclinic.StorageTest;
import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Session;
import painclinic.clinic.Clinics;
import painclinic.course.CourseId;
import painclinic.database.Refusal;
import painclinic.exchange.ClinicBundles;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What a desk does to single appointments. It is Monday noon, 11 January. */
@StorageTest
class AppointmentsIT {

    private static final LocalDateTime LAST_TUESDAY = LocalDateTime.parse("2027-01-05T09:00");
    private static final LocalDateTime TUESDAY = LocalDateTime.parse("2027-01-12T09:00");

    /** An exercise course without a session given; 8 prescribed. */
    private static final String WAITING = "c0003";

    /** An acupuncture course without a session given; 10 prescribed. */
    private static final String NEEDLES = "c0002";

    private static final String ME = "a clerk";
    private static final int WRITERS = 50;

    /** So many wait for a group; some try twice. */
    private static final int COURSES = 40;

    @Autowired private ClinicBundles bundles;
    @Autowired private Clinics clinics;
    @Autowired private Appointments appointments;
    @Autowired private CoursePlaces places;
    @Autowired private CourseNumbers courseNumbers;
    @Autowired private Attendance attendance;
    @Autowired private OpenWorks works;
    @Autowired private PublishedSchedule published;
    @Autowired private JdbcClient jdbc;

    private final ClinicBundle small = ExampleBundles.small();

    @BeforeEach
    void importTheClinic() {
        jdbc.sql("truncate clinic cascade").update();
        bundles.importBundle(
                ExampleBundles.withBooked(
                        small,
                        List.of(
                                group("past", LAST_TUESDAY, WAITING),
                                group("next", TUESDAY, WAITING),
                                alone("needles", TUESDAY.plusHours(2), NEEDLES))));
    }

    @Nested
    class Recording {

        @Test
        void isRecordedWithWhoSaidSo() {
            assertThat(record("past", AttendanceOutcome.ATTENDED)).isEqualTo(done("past"));
            assertThat(
                            line(
                                    "select outcome || ' ' || ticket || ' ' || recorded_by from"
                                            + " appointment where recorded_by is not null"))
                    .isEqualTo("5 1 a clerk");
        }

        @Test
        void ofSomebodyWhoDidNotComeUsesNothingUpAndMovesTheWindow() {
            assertThat(opened(WAITING)).isEqualTo(LAST_TUESDAY.toLocalDate());
            record("past", AttendanceOutcome.DID_NOT_ATTEND);
            assertThat(opened(WAITING)).isEqualTo(TUESDAY.toLocalDate());
            assertThat(numbers(WAITING)).containsExactly(1);
        }

        @Test
        void mayBeCorrected() {
            record("past", AttendanceOutcome.DID_NOT_ATTEND);
            assertThat(record("past", AttendanceOutcome.ATTENDED_LATE)).isEqualTo(done("past"));
            assertThat(opened(WAITING)).isEqualTo(LAST_TUESDAY.toLocalDate());
            assertThat(numbers(WAITING)).containsExactly(1, 2);
        }

        @Test
        void isCorrectedOnlyWithAReason() {
            record("past", AttendanceOutcome.DID_NOT_ATTEND);
            Mark silent = new Mark(id("past"), AttendanceOutcome.ATTENDED);
            assertThat(attendance.record(List.of(silent), ME))
                    .isEqualTo(
                            new AppointmentAnswer.ReasonNeeded(
                                    AttendanceOutcome.DID_NOT_ATTEND, AttendanceOutcome.ATTENDED));
            record("past", AttendanceOutcome.ATTENDED);
            assertThat(
                            line(
                                    "select recorded_why from appointment where recorded_why is not"
                                            + " null"))
                    .isEqualTo("a slip");
        }

        @Test
        void mayBeTakenBack() {
            record("past", AttendanceOutcome.DID_NOT_ATTEND);
            assertThat(record("past", AttendanceOutcome.BOOKED)).isEqualTo(done("past"));
            assertThat(
                            line(
                                    "select count(*)::text from appointment where recorded_by is"
                                            + " not null or recorded_at is not null"))
                    .isEqualTo("0");
            assertThat(numbers(WAITING)).containsExactly(1, 2);
        }

        @Test
        void isNotRecordedOverWhatSomebodyElseHasRecordedMeanwhile() {
            record("past", AttendanceOutcome.DID_NOT_ATTEND);
            Mark unaware =
                    new Mark(
                            id("past"), AttendanceOutcome.ATTENDED, AttendanceOutcome.BOOKED, null);
            assertThat(attendance.record(List.of(unaware), "another"))
                    .isInstanceOfSatisfying(
                            AppointmentAnswer.RecordedMeanwhile.class,
                            answer -> {
                                assertThat(answer.now())
                                        .isEqualTo(AttendanceOutcome.DID_NOT_ATTEND);
                                assertThat(answer.by()).isEqualTo(ME);
                            });
        }

        @Test
        void ofAClassIsRecordedWholeOrNotAtAll() {
            AppointmentId past = id("past");
            Mark early = new Mark(id("next"), AttendanceOutcome.ATTENDED);
            assertThat(
                            attendance.record(
                                    List.of(new Mark(past, AttendanceOutcome.ATTENDED), early), ME))
                    .isEqualTo(new AppointmentAnswer.NotBegunYet());
            assertThat(line("select outcome from appointment where id = '" + past.value() + "'"))
                    .isEqualTo("0");
        }

        @Test
        void isOpenWorkUntilItIsRecordedAndADecisionWhereTheFirstWasMissed() {
            assertThat(works.now().registers())
                    .extracting(OpenWork.OpenRegister::name)
                    .containsExactly("past");
            record("past", AttendanceOutcome.DID_NOT_ATTEND);
            OpenWork after = works.now();
            assertThat(after.registers()).isEmpty();
            assertThat(after.decisions())
                    .extracting(OpenWork.OpenDecision::why)
                    .containsExactly(OpenWork.Why.MISSED_THE_FIRST);
            record("past", AttendanceOutcome.ATTENDED);
            assertThat(works.now().decisions()).isEmpty();
        }

        @Test
        void isNotRecordedBeforeTheSessionBegins() {
            assertThat(record("next", AttendanceOutcome.ATTENDED))
                    .isEqualTo(new AppointmentAnswer.NotBegunYet());
        }

        @Test
        void staysWhenAnotherPlanIsPublished() {
            record("past", AttendanceOutcome.ATTENDED);
            UUID before = id("past").value();
            bundles.importReplacing(small);
            assertThat(line("select id::text from appointment")).isEqualTo(before.toString());
            assertThat(line("select count(*)::text from cancelled_appointment")).isEqualTo("2");
        }
    }

    @Nested
    class CallingOff {

        @Test
        void freesThePlaceAndStaysAsHistory() {
            AppointmentId id = id("needles");
            assertThat(
                            appointments.callOff(
                                    id, AttendanceOutcome.CANCELLED_BY_PATIENT, 1, "a cold", ME))
                    .isEqualTo(new AppointmentAnswer.Done(id));
            assertThat(
                            line(
                                    "select id || ' ' || outcome || ' ' || reason || ' ' ||"
                                            + " cancelled_by from cancelled_appointment"))
                    .isEqualTo(id.value() + " 2 a cold a clerk");
            assertThat(names()).containsExactly("past", "next");
            assertThat(opened(NEEDLES)).isNull();
        }

        @Test
        void happensOnce() {
            AppointmentId id = id("needles");
            appointments.callOff(id, AttendanceOutcome.CANCELLED_BY_CLINIC, null, null, ME);
            assertThat(
                            appointments.callOff(
                                    id, AttendanceOutcome.CANCELLED_BY_CLINIC, null, null, ME))
                    .isEqualTo(
                            new AppointmentAnswer.CalledOffBefore(
                                    AttendanceOutcome.CANCELLED_BY_CLINIC, ME, cancelledAt()));
        }

        @Test
        void isNotDoneToWhatMovedMeanwhile() {
            WantedPlace later = new WantedPlace(TUESDAY.plusDays(1), 30, "site1-r2", "p002");
            move(id("needles"), later);
            assertThat(
                            appointments.callOff(
                                    id("needles"),
                                    AttendanceOutcome.CANCELLED_BY_CLINIC,
                                    1,
                                    null,
                                    ME))
                    .isEqualTo(new AppointmentAnswer.MovedMeanwhile(TUESDAY.plusDays(1)));
        }

        @Test
        void isUndoneAsIfItHadNotBeen() {
            AppointmentId id = id("needles");
            String before = row(id);
            appointments.callOff(id, AttendanceOutcome.CANCELLED_BY_PATIENT, 1, "a cold", ME);
            assertThat(appointments.putBack(id, ME)).isEqualTo(new AppointmentAnswer.Done(id));
            assertThat(row(id)).isEqualTo(before);
            assertThat(opened(NEEDLES)).isEqualTo(TUESDAY.toLocalDate());
            assertThat(line("select count(*)::text from cancelled_appointment")).isEqualTo("0");
            assertThat(appointments.putBack(id, ME))
                    .isEqualTo(new AppointmentAnswer.NoSuchAppointment());
        }

        @Test
        void ofOneOfAClassIsUndoneInItsClass() {
            AppointmentId id = id("next");
            join(course(exercise(1).id()), "next");
            appointments.callOff(id, AttendanceOutcome.CANCELLED_BY_PATIENT, null, null, ME);
            assertThat(published("next").attendees()).hasSize(1);
            assertThat(appointments.putBack(id, ME)).isEqualTo(new AppointmentAnswer.Done(id));
            assertThat(published("next").attendees())
                    .extracting(Attendee::course)
                    .contains(WAITING);
            assertThat(published("next").classId()).isEqualTo("class-1");
        }

        @Test
        void ofAWholeClassIsUndoneInItsClass() {
            AppointmentId id = id("next");
            appointments.callOff(id, AttendanceOutcome.CANCELLED_BY_PATIENT, null, null, ME);
            assertThat(names()).doesNotContain("next");
            assertThat(appointments.putBack(id, ME)).isEqualTo(new AppointmentAnswer.Done(id));
            assertThat(published("next").classId()).isEqualTo("class-1");
        }

        @Test
        void isNotUndoneWhereThePlaceIsTaken() {
            AppointmentId id = id("needles");
            appointments.callOff(id, AttendanceOutcome.CANCELLED_BY_PATIENT, null, null, ME);
            WantedPlace taken = new WantedPlace(TUESDAY.plusHours(2), 30, "site1-r2", "p001");
            assertThat(book(course("c0009"), taken)).isInstanceOf(AppointmentAnswer.Done.class);
            assertThat(appointments.putBack(id, ME))
                    .isEqualTo(new AppointmentAnswer.Refused(Refusal.ROOM_BOOKED_ONCE));
            assertThat(line("select count(*)::text from cancelled_appointment")).isEqualTo("1");
        }

        @Test
        void givesBackWhatThePolicyTookForIt() {
            jdbc.sql(
                            "update counting_rule set counts = true where outcome = '2S' and kind ="
                                    + " 'TREATMENT'")
                    .update();
            AppointmentId id = id("next");
            appointments.callOff(id, AttendanceOutcome.CANCELLED_LATE_BY_PATIENT, null, null, ME);
            appointments.putBack(id, ME);
            assertThat(line("select used::text from course where external_id = 'c0003'"))
                    .isEqualTo("0");
        }

        @Test
        void ofWhatHasHappenedIsNoStep() {
            record("past", AttendanceOutcome.ATTENDED);
            assertThat(
                            appointments.callOff(
                                    id("past"),
                                    AttendanceOutcome.CANCELLED_BY_PATIENT,
                                    null,
                                    null,
                                    ME))
                    .isEqualTo(
                            new AppointmentAnswer.NotTheNextStep(
                                    AttendanceOutcome.ATTENDED,
                                    AttendanceOutcome.CANCELLED_BY_PATIENT));
        }

        @Test
        void atShortNoticeUsesASessionUpWhereThePolicySaysSo() {
            jdbc.sql(
                            "update counting_rule set counts = true where outcome = '2S' and kind ="
                                    + " 'TREATMENT'")
                    .update();
            appointments.callOff(
                    id("next"), AttendanceOutcome.CANCELLED_LATE_BY_PATIENT, null, null, ME);
            assertThat(line("select used::text from course where external_id = 'c0003'"))
                    .isEqualTo("1");
            assertThat(
                            line(
                                    "select ticket::text from appointment a join course c on c.id ="
                                            + " a.course_id where c.external_id = 'c0003'"))
                    .isEqualTo("2");
        }
    }

    @Nested
    class TakingABookingBack {

        private AppointmentAnswer.Done booked;

        @BeforeEach
        void bookTwo() {
            booked =
                    (AppointmentAnswer.Done)
                            unchanged(version ->
                                    places.book(
                                            course("c0009"),
                                            List.of(
                                                    wednesday(TUESDAY.plusDays(1)),
                                                    wednesday(TUESDAY.plusDays(8))),
                                            version,
                                            ME));
        }

        @Test
        void undoesAllOfIt() {
            assertThat(appointments.takeBack(booked.appointments(), ME)).isEqualTo(booked);
            assertThat(
                            line(
                                    "select count(*) || ' ' || min(outcome) from"
                                            + " cancelled_appointment"))
                    .isEqualTo("2 E");
            assertThat(names()).containsExactly("past", "next", "needles");
            assertThat(opened("c0009")).isNull();
        }

        @Test
        void undoesNothingOnceOneOfThemMoved() {
            move(booked.appointments().getLast(), wednesday(TUESDAY.plusDays(15)));
            assertThat(appointments.takeBack(booked.appointments(), ME))
                    .isEqualTo(new AppointmentAnswer.MovedMeanwhile(TUESDAY.plusDays(15)));
            assertThat(line("select count(*)::text from cancelled_appointment")).isEqualTo("0");
        }

        @Test
        void undoesNothingOnceThePatientWasTold() {
            jdbc.sql("update appointment set told_revision = revision where id = ?")
                    .param(booked.appointments().getLast().value())
                    .update();
            assertThat(appointments.takeBack(booked.appointments(), ME))
                    .isEqualTo(new AppointmentAnswer.ToldMeanwhile());
            assertThat(line("select count(*)::text from cancelled_appointment")).isEqualTo("0");
        }

        @Test
        void happensOnce() {
            appointments.takeBack(booked.appointments(), ME);
            assertThat(appointments.takeBack(booked.appointments(), ME))
                    .isInstanceOf(AppointmentAnswer.CalledOffBefore.class);
        }

        private WantedPlace wednesday(LocalDateTime start) {
            return new WantedPlace(start, 30, "site1-r2", "p001");
        }
    }

    @Nested
    class Booking {

        @Test
        void takesAPlaceInAClass() {
            Course other = exercise(1);
            assertThat(join(course(other.id()), "next")).isInstanceOf(AppointmentAnswer.Done.class);
            assertThat(published("next").attendees())
                    .containsExactly(new Attendee(WAITING, 2), new Attendee(other.id(), 1));
        }

        @Test
        void ofASessionForOneselfIsRefusedWhereTheRoomIsTaken() {
            WantedPlace taken =
                    new WantedPlace(TUESDAY.plusHours(2).plusMinutes(15), 30, "site1-r2", "p001");
            assertThat(book(course("c0009"), taken))
                    .isEqualTo(new AppointmentAnswer.Refused(Refusal.ROOM_BOOKED_ONCE));
            WantedPlace free = new WantedPlace(TUESDAY.plusHours(3), 30, "site1-r2", "p001");
            assertThat(book(course("c0009"), free)).isInstanceOf(AppointmentAnswer.Done.class);
        }

        @Test
        void ofThePastIsNone() {
            assertThat(join(course(exercise(1).id()), "past"))
                    .isEqualTo(new AppointmentAnswer.HasBegun());
        }
    }

    @Test
    void aMissedOneHasNoNumberAndIsNotMovedAnyMore() {
        AppointmentId past = id("past");
        assertThat(courseNumbers.of(past)).contains(new CourseNumbers.Numbered(WAITING, 1));
        record("past", AttendanceOutcome.DID_NOT_ATTEND);
        assertThat(courseNumbers.of(past)).isEmpty();
        WantedPlace later = new WantedPlace(TUESDAY.plusDays(1), 60, "site1-r1", "p001");
        assertThat(move(past, later)).isEqualTo(new AppointmentAnswer.HasBegun());
    }

    @Test
    void aMovedSessionKeepsItsIdentityAndIsToBeHeardOf() {
        AppointmentId id = id("needles");
        WantedPlace later = new WantedPlace(TUESDAY.plusDays(1), 30, "site1-r2", "p002");
        move(id("needles"), later);
        assertThat(published("needles").start()).isEqualTo(TUESDAY.plusDays(1));
        assertThat(id("needles")).isEqualTo(id);
        assertThat(
                        line(
                                "select revision || ' ' || told_revision from appointment where id"
                                        + " = '"
                                        + id.value()
                                        + "'"))
                .isEqualTo("2 1");
        assertThat(opened(NEEDLES)).isEqualTo(TUESDAY.plusDays(1).toLocalDate());
    }

    @Test
    void fiftyWantTheLastNineSeats() throws Exception {
        List<CourseId> courses =
                IntStream.rangeClosed(1, WRITERS)
                        .mapToObj(i -> course(exercise(1 + i % COURSES).id()))
                        .toList();
        ConcurrentLinkedQueue<AppointmentAnswer> answers = new ConcurrentLinkedQueue<>();
        Attempts.atOnce(
                WRITERS, i -> answers.add(patiently(() -> join(courses.get(i - 1), "next"))));
        assertThat(answers).filteredOn(AppointmentAnswer.Done.class::isInstance).hasSize(9);
        assertThat(answers)
                .filteredOn(answer -> !(answer instanceof AppointmentAnswer.Done))
                .hasSize(WRITERS - 9)
                .allMatch(answer ->
                        answer.equals(
                                        new AppointmentAnswer.Refused(
                                                Refusal.PLACE_WITHIN_THE_SESSION))
                                || answer.equals(
                                        new AppointmentAnswer.Refused(
                                                Refusal.COURSE_ONCE_IN_A_SESSION)));
        assertThat(published("next").attendees()).hasSize(10);
    }

    /** Outcomes and calling off race for one appointment and its course's window. */
    @Test
    void whateverFiftySayOfOneAppointmentItHasOneOutcome() throws Exception {
        AppointmentId past = id("past");
        Attempts.atOnce(
                WRITERS,
                i -> {
                    AttendanceOutcome said =
                            i % 2 == 0
                                    ? AttendanceOutcome.DID_NOT_ATTEND
                                    : AttendanceOutcome.ATTENDED;
                    patiently(() ->
                            i % 3 == 0
                                    ? appointments.callOff(
                                            past,
                                            AttendanceOutcome.ENTERED_IN_ERROR,
                                            null,
                                            null,
                                            ME + i)
                                    : attendance.record(
                                            List.of(new Mark(past, said, null, "said so")),
                                            ME + i));
                });
        assertThat(
                        line(
                                """
                                select count(*)::text from (
                                    select id from appointment union all select id from cancelled_appointment)
                                    as every where id = '%s'
                                """
                                        .formatted(past.value())))
                .isEqualTo("1");
        assertThat(
                        line(
                                """
                                select count(*)::text from course c where opened_on is distinct from (
                                    select min((a.starts_at at time zone 'Europe/London')::date)
                                    from appointment a where a.course_id = c.id and a.spans)
                                    and cardinality(carried_on) = 0
                                """))
                .isEqualTo("0");
    }

    private AppointmentAnswer join(CourseId course, String session) {
        return book(course, new WantedPlace(TUESDAY, 60, "", "", null, session));
    }

    private AppointmentAnswer book(CourseId course, WantedPlace place) {
        return unchanged(version -> places.book(course, List.of(place), version, ME));
    }

    private AppointmentAnswer move(AppointmentId id, WantedPlace place) {
        return unchanged(version -> places.move(id, 1, place, version, ME));
    }

    /** Asks again as long as others change the clinic in between. */
    private AppointmentAnswer unchanged(LongFunction<AppointmentAnswer> act) {
        while (true) {
            AppointmentAnswer answer = act.apply(clinics.current().orElseThrow().version());
            if (!answer.equals(new AppointmentAnswer.ChangedMeanwhile())) {
                return answer;
            }
        }
    }

    /** Whoever finds no connection free asks again. */
    private static AppointmentAnswer patiently(Supplier<AppointmentAnswer> act) {
        while (true) {
            try {
                return act.get();
            } catch (CannotCreateTransactionException e) {
                Thread.onSpinWait();
            }
        }
    }

    private AppointmentAnswer record(String session, AttendanceOutcome outcome) {
        return attendance.record(List.of(new Mark(id(session), outcome, null, "a slip")), ME);
    }

    private AppointmentAnswer done(String session) {
        return new AppointmentAnswer.Done(id(session));
    }

    private AppointmentId id(String session) {
        return new AppointmentId(
                jdbc.sql(
                                """
                                select a.id from appointment a join session s on s.id = a.session_id
                                where s.external_id = ?
                                """)
                        .param(session)
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

    private @Nullable LocalDate opened(String course) {
        return jdbc.sql("select opened_on from course where external_id = ?")
                .param(course)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    private String row(AppointmentId id) {
        return line(
                "select row_to_json(a)::text from appointment a where id = '%s'"
                        .formatted(id.value()));
    }

    private LocalDateTime cancelledAt() {
        return clinics.current()
                .orElseThrow()
                .time()
                .local(
                        jdbc.sql("select cancelled_at from cancelled_appointment")
                                .query(OffsetDateTime.class)
                                .single()
                                .toInstant());
    }

    private String line(String query) {
        return jdbc.sql(query).query(String.class).single();
    }

    private List<String> names() {
        return sessions().stream().map(Session::id).toList();
    }

    private List<Integer> numbers(String course) {
        return sessions().stream()
                .flatMap(session -> session.attendees().stream())
                .filter(attendee -> attendee.course().equals(course))
                .map(Attendee::number)
                .toList();
    }

    private Session published(String name) {
        return sessions().stream()
                .filter(session -> session.id().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Session> sessions() {
        return published.sessions(clinics.current().orElseThrow());
    }

    /** The exercise courses that nothing has been given of yet, the booked one first. */
    private Course exercise(int index) {
        return small.courses().stream()
                .filter(course -> course.treatment().equals("GROUP_EXERCISE"))
                .filter(course -> course.deliveredOn().isEmpty())
                .skip(index)
                .findFirst()
                .orElseThrow();
    }

    private static Session group(String id, LocalDateTime start, String course) {
        return new Session(
                id,
                "GROUP_EXERCISE",
                start,
                60,
                "site1-r1",
                "p001",
                "class-1",
                List.of(new Attendee(course, 1)));
    }

    private static Session alone(String id, LocalDateTime start, String course) {
        return new Session(
                id,
                "ACUPUNCTURE",
                start,
                30,
                "site1-r2",
                "p002",
                null,
                List.of(new Attendee(course, 1)));
    }
}
