package painclinic.schedule;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
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
import painclinic.exchange.ClinicBundles;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/** A small clinic and what a desk does to its appointments. It is Monday noon, 11 January. */
@StorageTest
abstract class AppointmentsOfASmallClinic {

    static final LocalDateTime LAST_TUESDAY = LocalDateTime.parse("2027-01-05T09:00");
    static final LocalDateTime TUESDAY = LocalDateTime.parse("2027-01-12T09:00");

    /** An exercise course without a session given; 8 prescribed. */
    static final String WAITING = "c0003";

    /** An acupuncture course without a session given; 10 prescribed. */
    static final String NEEDLES = "c0002";

    static final String ME = "a clerk";
    static final int WRITERS = 50;

    /** So many wait for a group; some try twice. */
    static final int COURSES = 40;

    @Autowired ClinicBundles bundles;
    @Autowired Clinics clinics;
    @Autowired Appointments appointments;
    @Autowired CoursePlaces places;
    @Autowired CourseNumbers courseNumbers;
    @Autowired Attendance attendance;
    @Autowired OpenWorks works;
    @Autowired PublishedSchedule published;
    @Autowired JdbcClient jdbc;

    final ClinicBundle small = ExampleBundles.small();

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

    AppointmentAnswer join(CourseId course, String session) {
        return book(course, new WantedPlace(TUESDAY, 60, "", "", null, session));
    }

    AppointmentAnswer book(CourseId course, WantedPlace place) {
        return unchanged(version -> places.book(course, List.of(place), version, ME));
    }

    AppointmentAnswer move(AppointmentId id, WantedPlace place) {
        return unchanged(version -> places.move(id, 1, place, version, ME));
    }

    /** Asks again as long as others change the clinic in between. */
    AppointmentAnswer unchanged(LongFunction<AppointmentAnswer> act) {
        while (true) {
            AppointmentAnswer answer = act.apply(clinics.current().orElseThrow().version());
            if (!answer.equals(new AppointmentAnswer.ChangedMeanwhile())) {
                return answer;
            }
        }
    }

    /** Whoever finds no connection free asks again. */
    static AppointmentAnswer patiently(Supplier<AppointmentAnswer> act) {
        while (true) {
            try {
                return act.get();
            } catch (CannotCreateTransactionException e) {
                Thread.onSpinWait();
            }
        }
    }

    AppointmentAnswer record(String session, AttendanceOutcome outcome) {
        return attendance.record(List.of(new Mark(id(session), outcome, null, "a slip")), ME);
    }

    AppointmentAnswer done(String session) {
        return new AppointmentAnswer.Done(id(session));
    }

    AppointmentId id(String session) {
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

    CourseId course(String name) {
        return new CourseId(
                jdbc.sql("select id from course where external_id = ?")
                        .param(name)
                        .query(UUID.class)
                        .single());
    }

    @Nullable LocalDate opened(String course) {
        return jdbc.sql("select opened_on from course where external_id = ?")
                .param(course)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }

    String row(AppointmentId id) {
        return line(
                "select row_to_json(a)::text from appointment a where id = '%s'"
                        .formatted(id.value()));
    }

    LocalDateTime cancelledAt() {
        return clinics.current()
                .orElseThrow()
                .time()
                .local(
                        jdbc.sql("select cancelled_at from cancelled_appointment")
                                .query(OffsetDateTime.class)
                                .single()
                                .toInstant());
    }

    String line(String query) {
        return jdbc.sql(query).query(String.class).single();
    }

    List<String> names() {
        return sessions().stream().map(Session::id).toList();
    }

    List<Integer> numbers(String course) {
        return sessions().stream()
                .flatMap(session -> session.attendees().stream())
                .filter(attendee -> attendee.course().equals(course))
                .map(Attendee::number)
                .toList();
    }

    Session published(String name) {
        return sessions().stream()
                .filter(session -> session.id().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<Session> sessions() {
        return published.sessions(clinics.current().orElseThrow());
    }

    /** The exercise courses that nothing has been given of yet, the booked one first. */
    Course exercise(int index) {
        return small.courses().stream()
                .filter(course -> course.treatment().equals("GROUP_EXERCISE"))
                .filter(course -> course.deliveredOn().isEmpty())
                .skip(index)
                .findFirst()
                .orElseThrow();
    }

    static Session group(String id, LocalDateTime start, String course) {
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

    static Session alone(String id, LocalDateTime start, String course) {
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
