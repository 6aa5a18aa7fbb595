package painclinic.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.AdvisedClinic;
import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ServerTest;
import painclinic.access.Role;
import painclinic.bundle.Course;
import painclinic.demo.DemoBundles;
import painclinic.schedule.Attempts;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Clerks who all want the same at the same moment, over HTTP: as many get it as may, the others are
 * told in words what is in the way, and no promise is broken. Longer by hand: {@code
 * -Draces.attempts=10000 -Draces.threads=50}.
 */
@ServerTest
class DeskRacesIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final int ATTEMPTS = Integer.getInteger("races.attempts", 600);
    private static final int THREADS = Integer.getInteger("races.threads", 20);
    private static final int RACES = 7;
    private static final int SEATS = 3;

    @Autowired private Browsers browsers;
    @Autowired private AdvisedClinic advised;
    @Autowired private JdbcClient jdbc;

    private final Map<String, Integer> told = new TreeMap<>();
    private List<Browser> clerks = List.of();
    private List<Course> courses = List.of();

    @BeforeEach
    void importTheClinicWithNothingBooked() {
        Browser cleo = browsers.signedIn(Role.CLERK);
        clerks = IntStream.range(0, THREADS).mapToObj(i -> beside(cleo)).toList();
        var demo = DemoBundles.on(TODAY.minusDays(14)).withBooked(List.of());
        var clinic =
                demo.withRooms(
                        demo.rooms().stream()
                                .map(room ->
                                        room.capacity() > SEATS ? room.withCapacity(SEATS) : room)
                                .toList());
        advised.importing(clinic);
        courses = clinic.courses().stream().filter(one -> one.deliveredOn().isEmpty()).toList();
    }

    @Test
    void asManyGetItAsMayAndNoPromiseIsBroken() throws Exception {
        int rounds = Math.max(1, ATTEMPTS / (THREADS * RACES));
        Wanted alone = wanted("MANUAL_THERAPY");
        Wanted inAClass = wanted("GROUP_EXERCISE");
        assertThat(alone.courses()).hasSizeGreaterThan(2);
        assertThat(inAClass.courses()).hasSizeGreaterThan(SEATS);
        for (int round = 0; round < rounds; round++) {
            race("one place", 1, i -> book(i, alone.course(i), alone.place()));
            race("seats of a class", SEATS, i -> book(i, inAClass.course(i), inAClass.place()));
            race(
                    "hold against book",
                    1,
                    i ->
                            i % 2 == 0
                                    ? hold(i, alone.course(i), alone.place())
                                    : book(i, alone.course(i), alone.place()));
            holdsAgainstSeatsOfAClass(inAClass);
            lastSessionOfACourse(alone);
            movesToOnePlace(alone);
            cancelAndRebook(alone);
        }
        System.out.printf(
                "%d attempts from %d threads: %s%n", rounds * RACES * THREADS, THREADS, told);
    }

    /** One seat of a class is taken; half hold, half book the others. */
    private void holdsAgainstSeatsOfAClass(Wanted inAClass) throws Exception {
        Browser.Answer first = book(0, inAClass.course(0), inAClass.place());
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        race(
                "hold against seats of a class",
                SEATS - 1,
                i ->
                        i % 2 == 0
                                ? hold(i, other(inAClass, i), inAClass.place())
                                : book(i, other(inAClass, i), inAClass.place()));
    }

    /** All but one session of a course are used up; many book that one, at different places. */
    private void lastSessionOfACourse(Wanted alone) throws Exception {
        Course course = alone.course(0);
        jdbc.sql("update course set forfeited = prescribed - 1 where external_id = ?")
                .param(course.id())
                .update();
        jdbc.sql("update clinic set version = version + 1").update();
        List<String> places = places(course, 1);
        assertThat(places).hasSizeGreaterThan(1);
        race("last session of a course", 1, i -> book(i, course, places.get(i % places.size())));
    }

    private void movesToOnePlace(Wanted alone) throws Exception {
        List<String> ids =
                IntStream.of(0, 1)
                        .mapToObj(i -> {
                            Course course = alone.course(i);
                            String elsewhere =
                                    places(course, 1).stream()
                                            .filter(place -> !place.equals(alone.place()))
                                            .skip(i)
                                            .findFirst()
                                            .orElseThrow();
                            Browser.Answer booked = book(0, course, elsewhere);
                            assertThat(booked.status()).as(booked.text()).isEqualTo(200);
                            return booked.body().get("appointments").get(0).asString();
                        })
                        .toList();
        race("moves to one place", 1, i -> move(i, ids.get(i % 2), alone.place()));
    }

    /** Half call one appointment off, half book its place for others. */
    private void cancelAndRebook(Wanted alone) throws Exception {
        Browser.Answer booked = book(0, alone.course(0), alone.place());
        String id = booked.body().get("appointments").get(0).asString();
        List<Browser.Answer> answers =
                answers(i -> i % 2 == 0 ? cancel(i, id) : book(i, other(alone, i), alone.place()));
        long cancelled =
                answers.stream()
                        .filter(one -> one.status() == 200)
                        .filter(one -> one.body().get("appointments").get(0).asString().equals(id))
                        .count();
        long rebooked = answers.stream().filter(one -> one.status() == 200).count() - cancelled;
        assertThat(cancelled).isEqualTo(1);
        assertThat(rebooked).isLessThanOrEqualTo(1);
        assertThat(count("appointment")).isEqualTo((int) rebooked);
        assertThat(count("cancelled_appointment")).isEqualTo(1);
        settle("cancel and rebook", answers);
    }

    private static Course other(Wanted alone, int i) {
        return alone.courses().get(1 + i % (alone.courses().size() - 1));
    }

    private void race(String name, int winners, IntFunction<Browser.Answer> attempt)
            throws Exception {
        List<Browser.Answer> answers = answers(attempt);
        assertThat(answers.stream().filter(answer -> answer.status() == 200))
                .as(name)
                .hasSize(winners);
        settle(name, answers);
    }

    private List<Browser.Answer> answers(IntFunction<Browser.Answer> attempt) throws Exception {
        Queue<Browser.Answer> answers = new ConcurrentLinkedQueue<>();
        Attempts.atOnce(THREADS, i -> answers.add(attempt.apply(i - 1)));
        return List.copyOf(answers);
    }

    /** Looks at what was answered and at what is in the tables, and makes everything as before. */
    private void settle(String name, List<Browser.Answer> answers) {
        for (Browser.Answer answer : answers) {
            if (answer.status() != 200) {
                assertThat(answer.status()).as(name + answer.text()).isIn(409, 422);
                assertThat(answer.body().get("detail").asString()).as(answer.text()).isNotBlank();
            }
            String kind =
                    answer.status() == 200
                            ? "done"
                            : answer.body().get("type").asString().replace("/problems/", "");
            told.merge(name + ": " + kind, 1, Integer::sum);
        }
        assertThat(overlapping("session", "room_id", "b.id > a.id")).as(name).isZero();
        assertThat(overlapping("session_staff", "practitioner_id", "b.session_id > a.session_id"))
                .as(name)
                .isZero();
        assertThat(overlapping("appointment", "patient_id", "b.id > a.id")).as(name).isZero();
        assertThat(heldThough("session", "room_id = p.room_id and p.session_id is null"))
                .as(name)
                .isZero();
        assertThat(
                        heldThough(
                                "session_staff",
                                "practitioner_id = p.lead_id and p.session_id is null"))
                .as(name)
                .isZero();
        assertThat(heldThough("appointment", "patient_id = p.patient_id")).as(name).isZero();
        assertThat(
                        count(
                                """
                                (select s.id from session s join (
                                    select session_id from appointment
                                    union all select session_id from held_place
                                ) as taken on taken.session_id = s.id
                                group by s.id having count(*) > s.places) as overfull
                                """))
                .as(name)
                .isZero();
        assertThat(
                        count(
                                """
                                (select c.id from course c join appointment a on a.course_id = c.id
                                where a.counts group by c.id
                                having count(*) > c.prescribed - c.used
                                    or bool_or(not c.treatment_window @> a.during)) as broken
                                """))
                .as(name)
                .isZero();
        Stream.of(
                        "delete from hold",
                        "delete from cancelled_appointment",
                        "delete from appointment",
                        "delete from session",
                        """
                        update course set opened_on = null, forfeited = 0,
                            status = case status when 'ACTIVE' then 'WAITING' else status end
                        where cardinality(carried_on) = 0
                            and (opened_on is not null or forfeited > 0)
                        """,
                        "update clinic set version = version + 1")
                .forEach(statement -> jdbc.sql(statement).update());
    }

    private int overlapping(String table, String whose, String once) {
        return count(
                "%1$s a join %1$s b on b.%2$s = a.%2$s and b.during && a.during and %3$s"
                        .formatted(table, whose, once));
    }

    private int heldThough(String given, String toWhom) {
        return count(
                "held_place p join %s given on given.during && p.during and given.%s"
                        .formatted(given, toWhom));
    }

    private int count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }

    /** A place, and the courses of the treatment whose first session may be there. */
    private Wanted wanted(String treatment) {
        List<Course> all =
                courses.stream().filter(one -> one.treatment().equals(treatment)).toList();
        String place = places(all.getFirst(), 1).getFirst();
        return new Wanted(place, all.stream().filter(course -> mayBeAt(course, place)).toList());
    }

    private boolean mayBeAt(Course course, String place) {
        Browser.Answer kept = hold(0, course, place);
        jdbc.sql("delete from hold").update();
        return kept.status() == 200;
    }

    private List<String> places(Course course, int number) {
        JsonNode found =
                clerks.getFirst()
                        .get(
                                "/api/schedule/advice/places?course=%s&number=%d&most=10"
                                        .formatted(course.id(), number))
                        .body()
                        .get("places");
        return StreamSupport.stream(found.spliterator(), false)
                .map(one -> choice(one.get("place")))
                .toList();
    }

    private Browser.Answer book(int clerk, Course course, String place) {
        return clerks.get(clerk).post(path(course) + "/appointments", places(place));
    }

    private Browser.Answer hold(int clerk, Course course, String place) {
        return clerks.get(clerk).post(path(course) + "/holds", places(place));
    }

    private Browser.Answer move(int clerk, String appointment, String place) {
        return clerks.get(clerk)
                .post(
                        "/api/appointments/" + appointment + "/move",
                        "{\"seen\": 1, \"place\": %s}".formatted(place));
    }

    private Browser.Answer cancel(int clerk, String appointment) {
        return clerks.get(clerk)
                .post(
                        "/api/appointments/" + appointment + "/cancel",
                        "{\"how\": \"CANCELLED_BY_PATIENT\", \"seen\": 1}");
    }

    private static String places(String place) {
        return "{\"places\": [" + place + "]}";
    }

    private String path(Course course) {
        return "/api/courses/"
                + jdbc.sql("select id::text from course where external_id = ?")
                        .param(course.id())
                        .query(String.class)
                        .single();
    }

    private static String choice(JsonNode place) {
        String start = place.get("start").asString();
        return """
        {"date": "%s", "time": "%s", "practitioner": "%s", "room": "%s"}
        """
                .formatted(
                        start.substring(0, 10),
                        start.substring(11),
                        place.get("practitionerId").asString(),
                        place.get("roomId").asString());
    }

    /** Another browser in which the same person is signed in. */
    private Browser beside(Browser browser) {
        Browser other = browsers.anonymous();
        for (String name : List.of("painclinic-session", "XSRF-TOKEN")) {
            other.setCookie(name, Objects.requireNonNull(browser.cookie(name)));
        }
        return other;
    }

    private record Wanted(String place, List<Course> courses) {

        Course course(int i) {
            return courses.get(i % courses.size());
        }
    }
}
