package painclinic.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.AdvisedClinic;
import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ServerTest;
import painclinic.access.Role;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.database.Refusal;
import painclinic.demo.DemoBundles;
import painclinic.schedule.Attempts;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Places that one clerk keeps while talking, and another wants. */
@ServerTest
class HoldIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final int CLERKS = 20;

    @Autowired Browsers browsers;
    @Autowired AdvisedClinic advised;
    @Autowired JdbcClient jdbc;

    private Browser ada;
    private Browser cleo;
    private List<Course> courses = List.of();
    private List<Course> inClasses = List.of();

    @BeforeEach
    void importTheClinicWithNothingBooked() {
        ada = browsers.signedIn(Role.ADMINISTRATOR);
        cleo = browsers.signedIn(Role.CLERK);
        var clinic = DemoBundles.on(TODAY.minusDays(14)).withBooked(List.of());
        advised.importing(clinic);
        courses = fresh(clinic, "ACUPUNCTURE");
        inClasses = fresh(clinic, "GROUP_EXERCISE");
    }

    private static List<Course> fresh(ClinicBundle clinic, String treatment) {
        return clinic.courses().stream()
                .filter(one -> one.treatment().equals(treatment))
                .filter(one -> one.deliveredOn().isEmpty())
                .toList();
    }

    @Test
    void whatIsHeldIsSeenByEverybodyAndGivenToNobodyElse() {
        String place = best(courses.getFirst());
        Browser.Answer kept = hold(ada, courses.getFirst(), place);
        assertThat(kept.status()).as(kept.text()).isEqualTo(200);
        assertThat(holds(ada).get(0).get("mine").asBoolean()).isTrue();
        JsonNode seen = holds(cleo).get(0);
        assertThat(seen.get("mine").asBoolean()).isFalse();
        assertThat(seen.get("by").asString()).isEqualTo("Ada");
        assertThat(seen.get("places").size()).isEqualTo(1);

        Browser.Answer refused = book(cleo, courses.get(1), place);
        assertThat(kind(refused)).isEqualTo("held");
        assertThat(refused.body().get("detail").asString()).startsWith("Ada holds it until ");
        assertThat(best(courses.get(1))).isNotEqualTo(place);
        assertThat(kind(bookHeld(cleo, seen))).isEqualTo("hold-over");
        assertThat(bookHeld(ada, seen).status()).isEqualTo(200);
        assertThat(holds(cleo)).isEmpty();
        assertThat(count("appointment")).isEqualTo(1);
        assertThat(kind(bookHeld(ada, seen))).isEqualTo("hold-over");
    }

    @Test
    void itLastsAsLongAsTheClinicHasDecided() {
        jdbc.sql("update clinic set hold_minutes = 25").update();
        hold(ada, courses.getFirst(), best(courses.getFirst()));
        assertThat(
                        jdbc.sql("select expires_at - held_at = interval '25 minutes' from hold")
                                .query(Boolean.class)
                                .list())
                .containsExactly(true);
    }

    @Test
    void aWholeCourseIsHeldAndTakenOver() {
        Course course = courses.getFirst();
        String way = way(course);
        assertThat(hold(ada, course, way).status()).isEqualTo(200);
        JsonNode kept = holds(ada).get(0);
        assertThat(kept.get("places").size()).isEqualTo(course.sessions());
        Browser.Answer booked = bookHeld(ada, kept);
        assertThat(booked.status()).as(booked.text()).isEqualTo(200);
        assertThat(booked.body().get("appointments").size()).isEqualTo(course.sessions());
    }

    @Test
    void pastItsTimeItIsInNobodysWay() {
        String place = best(courses.getFirst());
        hold(ada, courses.getFirst(), place);
        JsonNode kept = holds(ada).get(0);
        jdbc.sql(
                        """
                        update hold set held_at = held_at - interval '1 hour',
                            expires_at = expires_at - interval '1 hour'
                        """)
                .update();
        assertThat(holds(cleo)).isEmpty();
        assertThat(kind(bookHeld(ada, kept))).isEqualTo("hold-over");
        assertThat(hold(cleo, courses.get(1), place).status()).isEqualTo(200);
        assertThat(bookHeld(cleo, holds(cleo).get(0)).status()).isEqualTo(200);
    }

    @Test
    void whoeverHoldsItLetsItGoByAPress() {
        String place = best(courses.getFirst());
        hold(ada, courses.getFirst(), place);
        String path = "/api/holds/" + holds(ada).get(0).get("id").asString();
        cleo.write("DELETE", path, null);
        assertThat(holds(ada)).hasSize(1);
        assertThat(ada.write("DELETE", path, null).status()).isEqualTo(204);
        assertThat(ada.write("DELETE", path, null).status()).isEqualTo(204);
        assertThat(book(cleo, courses.get(1), place).status()).isEqualTo(200);
    }

    @Test
    void theDatabaseGivesNobodyWhatIsHeldWhoeverAsks() {
        Course course = courses.getFirst();
        hold(ada, course, way(course));
        assertThatThrownBy(() ->
                        jdbc.sql(
                                        """
                                        insert into session (clinic_id, external_id, treatment_id,
                                            most_people, site_id, room_id, room_capacity, lead_id,
                                            starts_at, ends_at, form, places)
                                        select 1, 'pushed in', t.id, t.most_people, r.site_id, r.id,
                                            r.capacity, p.lead_id, p.starts_at, p.ends_at,
                                            'ONE_TO_ONE', 1
                                        from held_place p join room r on r.id = p.room_id
                                        join hold h on h.id = p.hold_id
                                        join course c on c.id = h.course_id
                                        join treatment t on t.id = c.treatment_id limit 1
                                        """)
                                .update())
                .isInstanceOfSatisfying(
                        DataIntegrityViolationException.class,
                        e -> assertThat(Refusal.of(e)).contains(Refusal.HELD_ROOM_ONCE));
    }

    @Test
    void whoeverWouldOverlapWhatIsHeldIsToldWhoHoldsIt() {
        String place = best(courses.getFirst());
        hold(ada, courses.getFirst(), place);
        String time = place.replaceFirst("(?s).*\"time\": \"([^\"]+)\".*", "$1");
        String earlier = LocalTime.parse(time).minusMinutes(15).toString();
        assertThat(kind(book(cleo, courses.get(1), place.replace(time, earlier))))
                .isEqualTo("held");
    }

    @Test
    void whatIsCalledOffIsNotPutBackWhereSomebodyHoldsThePlaceNow() {
        String place = best(courses.getFirst());
        String id = booked(courses.getFirst(), place);
        cancel(id);
        assertThat(hold(cleo, courses.get(1), place).status()).isEqualTo(200);
        assertThat(kind(ada.post("/api/appointments/" + id + "/put-back", null))).isEqualTo("held");
        cleo.write("DELETE", "/api/holds/" + holds(cleo).get(0).get("id").asString(), null);
        assertThat(ada.post("/api/appointments/" + id + "/put-back", null).status()).isEqualTo(200);
    }

    @Test
    void whatARuleForbidsMeanwhileIsNotBooked() {
        hold(ada, courses.getFirst(), best(courses.getFirst()));
        JsonNode kept = holds(ada).get(0);
        jdbc.sql(
                        """
                        insert into practitioner_leave (practitioner_id, position, first_day,
                            last_day)
                        select lead_id, 99, starts_at::date, starts_at::date from held_place
                        """)
                .update();
        jdbc.sql("update clinic set version = version + 1").update();
        assertThat(kind(bookHeld(ada, kept))).isEqualTo("no-longer-allowed");
        assertThat(count("appointment")).isZero();
        assertThat(holds(ada)).hasSize(1);
    }

    @Test
    void theLastSeatOfAClassIsHeldForOne() {
        String place = best(inClasses.getFirst());
        booked(inClasses.getFirst(), place);
        jdbc.sql("update session set places = 2").update();
        assertThat(hold(ada, inClasses.get(1), place).status()).isEqualTo(200);
        assertThat(count("held_place where session_id is not null")).isEqualTo(1);
        Browser.Answer refused = book(cleo, inClasses.get(2), place);
        assertThat(kind(refused)).isEqualTo("held");
        assertThat(refused.body().get("detail").asString()).startsWith("Ada holds it until ");
        assertThat(seated("another", inClasses.get(2))).contains(Refusal.HELD_SEAT_ONCE);
        assertThat(seated("the holder's", inClasses.get(1))).contains(Refusal.HELD_PATIENT_ONCE);
        assertThat(bookHeld(ada, holds(ada).get(0)).status()).isEqualTo(200);
        assertThat(count("session")).isEqualTo(1);
        assertThat(count("appointment")).isEqualTo(2);
    }

    /** What the database says to a patient who is put into the class past the program. */
    private Optional<Refusal> seated(String whose, Course course) {
        try {
            jdbc.sql(
                            """
                            insert into appointment (session_id, patient_id, places, starts_at,
                                ends_at)
                            select s.id, c.patient_id, s.places, s.starts_at, s.ends_at
                            from held_place p join session s on s.id = p.session_id, course c
                            where c.external_id = ?
                            """)
                    .param(course.id())
                    .update();
        } catch (DataIntegrityViolationException e) {
            return Refusal.of(e);
        }
        throw new AssertionError("The database took " + whose + " patient.");
    }

    @Test
    void aHoldIsOverWhereItsClassGoes() {
        String place = best(inClasses.getFirst());
        String id = booked(inClasses.getFirst(), place);
        hold(ada, inClasses.get(1), place);
        JsonNode kept = holds(ada).get(0);
        cancel(id);
        assertThat(holds(ada)).isEmpty();
        assertThat(count("hold")).isZero();
        assertThat(kind(bookHeld(ada, kept))).isEqualTo("hold-over");
        assertThat(count("appointment")).isZero();
    }

    @Test
    void aHoldIsOverWhereItsClassMoves() {
        String place = best(inClasses.getFirst());
        booked(inClasses.getFirst(), place);
        hold(ada, inClasses.get(1), place);
        jdbc.sql("update session set pinned = true").update();
        assertThat(holds(ada)).hasSize(1);
        jdbc.sql(
                        """
                        update session set starts_at = starts_at + interval '5 minutes',
                            ends_at = ends_at + interval '5 minutes'
                        """)
                .update();
        assertThat(holds(ada)).isEmpty();
    }

    @Test
    void aWholeCourseIsNotHeldInPart() {
        hold(ada, courses.getFirst(), way(courses.getFirst()));
        JsonNode kept = holds(ada).get(0);
        jdbc.sql("delete from held_place where number = 1").update();
        assertThat(count("held_place")).isZero();
        assertThat(kind(bookHeld(ada, kept))).isEqualTo("hold-over");
        assertThat(count("appointment")).isZero();
    }

    @Test
    void theSameRequestIsDoneOnceAndAnsweredTheSame() throws Exception {
        Course course = courses.getFirst();
        String place = best(course);
        String body = "{\"places\": [" + place + "]}";
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Queue<Browser.Answer> answers = new ConcurrentLinkedQueue<>();
        Attempts.atOnce(
                5, i -> answers.add(ada.send("POST", path(course) + "/appointments", body, key)));
        assertThat(answers).extracting(Browser.Answer::status).containsOnly(200);
        assertThat(answers.stream().map(Browser.Answer::text).distinct()).hasSize(1);
        assertThat(count("appointment")).isEqualTo(1);
        assertThat(kind(ada.send("POST", path(course) + "/holds", body, key)))
                .isEqualTo("key-used-before");
        // another person's key is another, so it is the place that is refused
        assertThat(kind(cleo.send("POST", path(courses.get(1)) + "/appointments", body, key)))
                .isEqualTo("place-refused");
    }

    @Test
    void ofManyWhoWantToHoldOrBookOnePlaceOneGetsIt() throws Exception {
        String place = best(courses.getFirst());
        Queue<Browser.Answer> answers = new ConcurrentLinkedQueue<>();
        Attempts.atOnce(
                CLERKS,
                i -> {
                    Course course = courses.get(i % courses.size());
                    Browser who = i % 3 == 0 ? ada : cleo;
                    answers.add(i % 2 == 0 ? hold(who, course, place) : book(who, course, place));
                });
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allMatch(answer -> answer.status() == 409 || answer.status() == 422);
        assertThat(count("appointment") + holds(ada).size()).isEqualTo(1);
    }

    private List<JsonNode> holds(Browser who) {
        return StreamSupport.stream(who.get("/api/holds").body().spliterator(), false).toList();
    }

    private Browser.Answer hold(Browser who, Course course, String places) {
        return who.post(path(course) + "/holds", "{\"places\": [" + places + "]}");
    }

    private Browser.Answer book(Browser who, Course course, String places) {
        return who.post(path(course) + "/appointments", "{\"places\": [" + places + "]}");
    }

    private String booked(Course course, String places) {
        Browser.Answer answer = book(ada, course, places);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().get("appointments").get(0).asString();
    }

    private void cancel(String appointment) {
        Browser.Answer answer =
                ada.post(
                        "/api/appointments/" + appointment + "/cancel",
                        "{\"how\": \"CANCELLED_BY_PATIENT\", \"seen\": 1}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static Browser.Answer bookHeld(Browser who, JsonNode hold) {
        return who.post("/api/holds/" + hold.get("id").asString() + "/book", null);
    }

    private String path(Course course) {
        return "/api/courses/"
                + jdbc.sql("select id from course where external_id = ?")
                        .param(course.id())
                        .query(UUID.class)
                        .single();
    }

    /** The place that is suggested first for a course's first session. */
    private String best(Course course) {
        return choice(
                ada.get("/api/schedule/advice/places?course=%s&number=1".formatted(course.id()))
                        .body()
                        .get("places")
                        .get(0)
                        .get("place"));
    }

    private String way(Course course) {
        return StreamSupport.stream(
                        ada.get("/api/schedule/advice/course-places?course=" + course.id())
                                .body()
                                .get("suggestions")
                                .get(0)
                                .get("places")
                                .spliterator(),
                        false)
                .map(one -> choice(one.get("place")))
                .collect(Collectors.joining(","));
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

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static String kind(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isGreaterThanOrEqualTo(400);
        return answer.body().get("type").asString().replace("/problems/", "");
    }
}
