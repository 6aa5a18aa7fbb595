package painclinic.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.ExampleBundles;
import painclinic.StorageTest;
import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Session;
import painclinic.clinic.Clinics;
import painclinic.course.CourseId;
import painclinic.draft.Drafts;
import painclinic.draft.NewDraft;
import painclinic.exchange.ClinicBundles;
import painclinic.patient.PatientDetails.Notices;
import painclinic.schedule.AppointmentAnswer;
import painclinic.schedule.AppointmentId;
import painclinic.schedule.Appointments;
import painclinic.schedule.Attendance;
import painclinic.schedule.AttendanceOutcome;
import painclinic.schedule.CoursePlaces;
import painclinic.schedule.WantedPlace;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** A clinic with some things published, and the desk's acts on it. */
abstract class NoticeCase {

    static final LocalDateTime LAST_TUESDAY = LocalDateTime.parse("2027-01-05T09:00");
    static final LocalDateTime TUESDAY = LocalDateTime.parse("2027-01-12T09:00");
    static final LocalDateTime WEDNESDAY = TUESDAY.plusDays(1);

    /** An exercise course with a place in a class. */
    static final String EXERCISE = "c0003";

    /** An acupuncture course with a session for itself. */
    static final String NEEDLES = "c0002";

    /** An acupuncture course without any. */
    static final String OTHER = "c0009";

    static final String ME = "a clerk";

    @Autowired ClinicBundles bundles;
    @Autowired Drafts drafts;
    @Autowired Appointments appointments;
    @Autowired CoursePlaces places;
    @Autowired Attendance attendance;
    @Autowired Clinics clinics;
    @Autowired OpenNotices open;
    @Autowired Telling telling;
    @Autowired ToldAppointments told;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionOperations transaction;

    final ClinicBundle small = ExampleBundles.small();

    /** Everybody knows of a class last week and next, and of one session alone. */
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

    void tellAll() {
        for (Notice notice : open.all(StorageTest.NOW)) {
            assertThat(telling.told(notice.id(), notice.digest(), Notices.TELEPHONE, null, ME))
                    .isEqualTo(new TellOutcome.Done());
        }
    }

    List<String> lines() {
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

    static String said(String word, @Nullable Spot spot) {
        return spot == null
                ? ""
                : word + LocalDateTime.ofInstant(spot.start(), ZoneId.of("Europe/London"));
    }

    String name(UUID course) {
        return jdbc.sql("select external_id from course where id = ?")
                .param(course)
                .query(String.class)
                .single();
    }

    int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    void book(String course, LocalDateTime start) {
        book(course, place(start));
    }

    void book(String course, WantedPlace place) {
        assertThat(places.book(course(course), List.of(place), version(), ME))
                .isInstanceOf(AppointmentAnswer.Done.class);
    }

    long version() {
        return clinics.current().orElseThrow().version();
    }

    void move(String course, LocalDateTime start) {
        AppointmentId id = ofCourse(course);
        int seen =
                jdbc.sql("select revision from appointment where id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .single();
        assertThat(places.move(id, seen, place(start), version(), ME))
                .isInstanceOf(AppointmentAnswer.Done.class);
    }

    void callOff(AppointmentId id, AttendanceOutcome how) {
        assertThat(appointments.callOff(id, how, null, null, ME))
                .isInstanceOf(AppointmentAnswer.Done.class);
    }

    AppointmentId ofCourse(String name) {
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

    CourseId course(String name) {
        return new CourseId(
                jdbc.sql("select id from course where external_id = ?")
                        .param(name)
                        .query(UUID.class)
                        .single());
    }

    NewDraft draft(Session... sessions) {
        return new NewDraft(
                new ClinicSchedule(List.of(sessions), List.of()),
                bundles.current().orElseThrow(),
                "{}");
    }

    static WantedPlace place(LocalDateTime start) {
        return new WantedPlace(start, 30, "site1-r2", "p002");
    }

    static Session group(String id, LocalDateTime start) {
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

    static Session alone(String id, LocalDateTime start, String course, int number) {
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
