package painclinic.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ServerTest;
import painclinic.access.Role;
import painclinic.bundle.Course;
import painclinic.demo.DemoBundles;
import painclinic.exchange.ClinicBundles;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A course booked whole, moved and called off at the desk, with the clinic's rules watching. */
@ServerTest
class BookingIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired Browsers browsers;
    @Autowired ClinicBundles bundles;
    @Autowired JdbcClient jdbc;

    private Browser admin;
    private String course = "";
    private UUID id = new UUID(0, 0);

    @BeforeEach
    void importTheClinicWithNothingBooked() {
        admin = browsers.signedIn(Role.ADMINISTRATOR);
        jdbc.sql("truncate clinic cascade").update();
        var clinic = DemoBundles.on(TODAY.minusDays(14)).withBooked(List.of());
        bundles.importReplacing(clinic);
        course =
                clinic.courses().stream()
                        .filter(one -> one.treatment().equals("ACUPUNCTURE"))
                        .filter(one -> one.deliveredOn().isEmpty())
                        .map(Course::id)
                        .findFirst()
                        .orElseThrow();
        id =
                jdbc.sql("select id from course where external_id = ?")
                        .param(course)
                        .query(UUID.class)
                        .single();
    }

    @Test
    void aWholeCourseIsBookedInOneOfTheWaysSuggestedAndNotTwice() {
        String way = choices(ways().get(0).get("places"));
        Browser.Answer booked = book(way);
        assertThat(booked.status()).as(booked.text()).isEqualTo(200);
        JsonNode standing = booked.body().get("courses").get(0);
        assertThat(standing.get("toCome").asInt()).isEqualTo(standing.get("prescribed").asInt());
        assertThat(standing.get("owed").asInt()).isZero();
        assertThat(standing.get("spare").asInt()).isNotNegative();
        assertThat(kind(book(way))).isIn("no-such-way", "nothing-owed");
        assertThat(appointments()).hasSize(standing.get("prescribed").asInt());
    }

    @Test
    void anAppointmentIsMovedWhereTheRulesAllowItByWhoeverSawItLast() {
        book(choices(ways().get(0).get("places")));
        JsonNode last = appointments().get(appointments().size() - 1);
        int number = appointments().size();
        JsonNode place =
                admin.get(
                                "/api/schedule/advice/places?course=%s&number=%d"
                                        .formatted(course, number))
                        .body()
                        .get("places")
                        .get(0)
                        .get("place");
        Browser.Answer moved = move(last, choice(place), 1);
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(appointments())
                .extracting(one -> one.get("start").asString())
                .contains(place.get("start").asString());
        assertThat(ids()).contains(last.get("appointment").asString());

        assertThat(kind(move(last, choice(place), 1))).isIn("already-there", "moved-meanwhile");
        assertThat(kind(move(last, choice(last, place), 1))).isEqualTo("moved-meanwhile");
        assertThat(move(last, choice(last, place), 2).status()).isEqualTo(200);
    }

    @Test
    void whatARuleForbidsIsRefusedWithTheRule() {
        book(choices(ways().get(0).get("places")));
        JsonNode first = appointments().get(0);
        Browser.Answer night =
                move(
                        first,
                        """
                        {"date": "%s", "time": "03:00", "practitioner": "%s", "room": "%s"}
                        """
                                .formatted(
                                        first.get("start").asString().substring(0, 10),
                                        practitioner(),
                                        room()),
                        1);
        assertThat(night.status()).isEqualTo(422);
        assertThat(rules(night)).contains("working-hours").doesNotContain("booked-moved");
        assertThat(night.body().get("detail").asString()).doesNotContain("promised");
    }

    @Test
    void aBookingOfAWholeCourseIsUndoneInOneAct() {
        Browser.Answer booked = book(choices(ways().get(0).get("places")));
        String undo =
                "{\"appointments\": %s}".formatted(booked.body().get("appointments").toString());
        assertThat(admin.post("/api/appointments/take-back", undo).status()).isEqualTo(200);
        assertThat(waiting()).contains(id.toString());
        assertThat(kind(admin.post("/api/appointments/take-back", undo)))
                .isEqualTo("called-off-before");
    }

    @Test
    void aPlaceThatIsCalledOffIsFreeForAnotherAndPutBackOnlyWhileItIs() {
        book(choices(ways().get(0).get("places")));
        JsonNode first = appointments().get(0);
        String path = "/api/appointments/" + first.get("appointment").asString();
        Browser.Answer cancelled =
                admin.post(
                        path + "/cancel",
                        "{\"how\": \"CANCELLED_BY_PATIENT\", \"seen\": 1, \"reason\": \"a cold\"}");
        assertThat(cancelled.body().get("courses").get(0).get("owed").asInt()).isEqualTo(1);
        assertThat(
                        kind(
                                admin.post(
                                        path + "/cancel",
                                        "{\"how\": \"CANCELLED_BY_CLINIC\", \"seen\": 1}")))
                .isEqualTo("called-off-before");
        assertThat(admin.post(path + "/put-back", null).status()).isEqualTo(200);
        assertThat(admin.post(path + "/put-back", null).status()).isEqualTo(404);
    }

    @Test
    void thePatientsPageShowsWhatWasBookedAndCalledOff() {
        book(choices(ways().get(0).get("places")));
        JsonNode first = appointments().get(0);
        String patient =
                jdbc.sql("select patient_id::text from course where id = ?")
                        .param(id)
                        .query(String.class)
                        .single();
        assertThat(waiting()).doesNotContain(id.toString());
        admin.post(
                "/api/appointments/" + first.get("appointment").asString() + "/cancel",
                "{\"how\": \"CANCELLED_BY_PATIENT\", \"seen\": 1, \"reason\": \"a cold\"}");
        JsonNode care = admin.get("/api/patients/" + patient + "/care").body();
        JsonNode shown =
                StreamSupport.stream(care.get("courses").spliterator(), false)
                        .filter(one -> one.get("id").asString().equals(id.toString()))
                        .findFirst()
                        .orElseThrow();
        assertThat(shown.get("standing").get("owed").asInt()).isEqualTo(1);
        assertThat(shown.get("appointments").get(0).get("why").asString()).isEqualTo("a cold");
        assertThat(shown.get("appointments").get(0).get("number").isNull()).isTrue();
        assertThat(shown.get("appointments").get(1).get("number").asInt()).isEqualTo(1);
        assertThat(care.get("referrals").get(0).get("status").asString()).isEqualTo("ACCEPTED");
        assertThat(waiting()).contains(id.toString());
        assertThat(admin.get("/api/courses/waiting").body())
                .filteredOn(one -> one.get("course").asString().equals(id.toString()))
                .extracting(one -> one.get("next").asInt())
                .containsExactly(appointments().size());
        assertThat(admin.get("/api/patients/" + UUID.randomUUID() + "/care").status())
                .isEqualTo(404);
    }

    private List<String> waiting() {
        return StreamSupport.stream(admin.get("/api/courses/waiting").body().spliterator(), false)
                .map(one -> one.get("course").asString())
                .toList();
    }

    private JsonNode ways() {
        return admin.get("/api/schedule/advice/course-places?course=" + course)
                .body()
                .get("suggestions");
    }

    private List<JsonNode> appointments() {
        return StreamSupport.stream(
                        admin.get("/api/courses/" + id + "/appointments").body().spliterator(),
                        false)
                .toList();
    }

    private List<String> ids() {
        return appointments().stream().map(one -> one.get("appointment").asString()).toList();
    }

    private Browser.Answer book(String places) {
        return admin.post("/api/courses/" + id + "/appointments", "{\"places\": [" + places + "]}");
    }

    private Browser.Answer move(JsonNode appointment, String place, int seen) {
        return admin.post(
                "/api/appointments/" + appointment.get("appointment").asString() + "/move",
                "{\"seen\": %d, \"place\": %s}".formatted(seen, place));
    }

    private static String choices(JsonNode numbered) {
        return StreamSupport.stream(numbered.spliterator(), false)
                .map(one -> choice(one.get("place")))
                .collect(Collectors.joining(","));
    }

    private static String choice(JsonNode place) {
        return choice(place, place);
    }

    /** The moment of the one with whom and where of the other. */
    private static String choice(JsonNode when, JsonNode where) {
        String start = when.get("start").asString();
        return """
        {"date": "%s", "time": "%s", "practitioner": "%s", "room": "%s"}
        """
                .formatted(
                        start.substring(0, 10),
                        start.substring(11),
                        where.get("practitionerId").asString(),
                        where.get("roomId").asString());
    }

    private String practitioner() {
        return one("select p.external_id from practitioner p join session s on s.lead_id = p.id");
    }

    private String room() {
        return one("select r.external_id from room r join session s on s.room_id = r.id");
    }

    private String one(String query) {
        return jdbc.sql(query + " order by s.starts_at limit 1").query(String.class).single();
    }

    private static String kind(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isGreaterThanOrEqualTo(400);
        return answer.body().get("type").asString().replace("/problems/", "");
    }

    private static List<String> rules(Browser.Answer answer) {
        return StreamSupport.stream(
                        answer.body()
                                .get("whyNot")
                                .get("options")
                                .get(0)
                                .get("objections")
                                .spliterator(),
                        false)
                .map(one -> one.get("rule").asString())
                .toList();
    }
}
