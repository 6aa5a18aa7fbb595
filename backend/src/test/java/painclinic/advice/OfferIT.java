package painclinic.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.AdvisedClinic;
import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ServerTest;
import painclinic.access.Role;
import painclinic.demo.DemoBundles;
import painclinic.schedule.Attempts;
import painclinic.schedule.WaitingCourse;
import painclinic.schedule.WaitingList;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.StreamSupport;

/** A free place is offered to one after another of those who wait. */
@ServerTest
class OfferIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String TREATMENT = "ACUPUNCTURE";
    private static final int CLERKS = 12;

    @Autowired Browsers browsers;
    @Autowired AdvisedClinic advised;
    @Autowired OfferRounds rounds;
    @Autowired WaitingList waiting;
    @Autowired JdbcClient jdbc;

    private Browser ada;
    private Browser cleo;
    private List<WaitingCourse> inOrder = List.of();
    private String place = "";

    @BeforeEach
    void importTheClinicWithNothingBooked() {
        ada = browsers.signedIn(Role.ADMINISTRATOR);
        cleo = browsers.signedIn(Role.CLERK);
        advised.importing(DemoBundles.on(TODAY.minusDays(14)).withBooked(List.of()));
        inOrder = waiting.all().stream().filter(one -> one.treatment().equals(TREATMENT)).toList();
        place = best(inOrder.getFirst());
    }

    @Test
    void theFirstWhomItSuitsIsAskedAndThePlaceIsKeptForThem() {
        JsonNode offered = offered(null);
        JsonNode asked = asked(offered);
        assertThat(asked.get("patientName").asString()).isEqualTo(inOrder.getFirst().patientName());
        assertThat(asked.get("until").asString()).isNotBlank();
        assertThat(cleo.get("/api/holds").body().get(0).get("until")).isEqualTo(asked.get("until"));
        assertThat(kind(book(cleo, inOrder.get(1), place))).isEqualTo("held");
        JsonNode hold = ada.get("/api/holds").body().get(0);
        assertThat(hold.get("offered").asBoolean()).isTrue();
        assertThat(hold.get("mine").asBoolean()).isFalse();
        String held = "/api/holds/" + hold.get("id").asString();
        assertThat(kind(ada.post(held + "/book", null))).isEqualTo("hold-over");
        ada.write("DELETE", held, null);
        assertThat(ada.get("/api/holds").body()).hasSize(1);

        Browser.Answer taken = take(cleo, asked);
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(state(offered)).isEqualTo("TAKEN");
        assertThat(courseOfTheOnlyAppointment()).isEqualTo(inOrder.getFirst().course());
        assertThat(count("hold")).isZero();
        assertThat(kind(take(ada, asked))).isEqualTo("offer-over");
    }

    @Test
    void whoLeavesItOrDoesNotAnswerIsFollowedByTheNext() {
        JsonNode offered = offered(null);
        JsonNode first = asked(offered);
        assertThat(passOn(cleo, first, "LEFT").status()).isEqualTo(200);
        JsonNode second = asked(offered);
        assertThat(second.get("patient").asString()).isNotEqualTo(first.get("patient").asString());
        assertThat(passOn(cleo, second, "NO_ANSWER").status()).isEqualTo(200);
        JsonNode third = asked(offered);
        assertThat(kind(passOn(cleo, second, "LEFT"))).isEqualTo("offer-over");
        assertThat(take(cleo, third).status()).isEqualTo(200);
        assertThat(states(offered))
                .filteredOn(one -> !one.equals("PASSED_OVER"))
                .containsExactly("LEFT", "NO_ANSWER", "TAKEN");
        assertThat(count("appointment")).isEqualTo(1);
    }

    @Test
    void whyOthersAreNotAskedIsRecordedInTheirOrder() {
        UUID away = inOrder.getFirst().patient();
        jdbc.sql(
                        """
                        insert into patient_absence (patient_id, position, first_day, last_day)
                        values (?, 99, ?, ?)
                        """)
                .params(away, TODAY, TODAY.plusYears(1))
                .update();
        jdbc.sql("update clinic set version = version + 1").update();
        JsonNode offered = offered(null);
        JsonNode first = place(offered).get("offers").get(0);
        assertThat(first.get("patient").asString()).isEqualTo(away.toString());
        assertThat(first.get("state").asString()).isEqualTo("PASSED_OVER");
        assertThat(first.get("why").asString()).isNotBlank();
        assertThat(asked(offered).get("patient").asString()).isNotEqualTo(away.toString());
    }

    @Test
    void whoGaveThePlaceUpIsNotOfferedIt() {
        String appointment =
                book(ada, inOrder.getFirst(), place).body().get("appointments").get(0).asString();
        ada.post(
                "/api/appointments/" + appointment + "/cancel",
                "{\"how\": \"CANCELLED_BY_PATIENT\", \"seen\": 1}");
        Browser.Answer offered =
                cleo.post("/api/appointments/" + appointment + "/offer", "{\"minutes\": 30}");
        assertThat(offered.status()).as(offered.text()).isEqualTo(200);
        JsonNode first = place(offered.body()).get("offers").get(0);
        assertThat(first.get("patientName").asString()).isEqualTo(inOrder.getFirst().patientName());
        assertThat(first.get("why").asString()).isEqualTo("They gave this place up.");
        assertThat(asked(offered.body()).get("patientName").asString())
                .isNotEqualTo(inOrder.getFirst().patientName());
        assertThat(kind(ada.post("/api/appointments/" + appointment + "/put-back", null)))
                .isEqualTo("held");
    }

    @Test
    void onlyAPlaceThatIsStillToComeIsOffered() {
        String appointment =
                book(ada, inOrder.getFirst(), place).body().get("appointments").get(0).asString();
        String offer = "/api/appointments/" + appointment + "/offer";
        assertThat(kind(cleo.post(offer, "{\"minutes\": 30}"))).isEqualTo("no-such-appointment");
        ada.post(
                "/api/appointments/" + appointment + "/cancel",
                "{\"how\": \"CANCELLED_BY_CLINIC\", \"reason\": \"A leak.\", \"seen\": 1}");
        jdbc.sql("update cancelled_appointment set starts_at = starts_at - interval '300 days'")
                .update();
        assertThat(kind(cleo.post(offer, "{\"minutes\": 30}"))).isEqualTo("has-begun");
        assertThat(count("offered_place")).isZero();
    }

    @Test
    void aClerkMayNameWhoIsAskedFirst() {
        WaitingCourse last = inOrder.getLast();
        place = best(last);
        assertThat(asked(offered(last.course())).get("patientName").asString())
                .isEqualTo(last.patientName());
    }

    @Test
    void pastTheDeadlineItPassesToTheNextWithoutAGap() {
        JsonNode offered = offered(null);
        JsonNode first = asked(offered);
        letTheDeadlinePass();
        assertThat(kind(take(cleo, first))).isEqualTo("offer-over");
        assertThat(kind(book(cleo, inOrder.get(5), place))).isEqualTo("held");
        rounds.passOnWhatIsDue();
        assertThat(states(offered)).contains("EXPIRED");
        assertThat(asked(offered).get("patient").asString())
                .isNotEqualTo(first.get("patient").asString());
        assertThat(count("hold")).isEqualTo(1);
    }

    @Test
    void whereAllHaveLeftItThePlaceIsFree() {
        JsonNode offered = offered(null);
        for (int i = 0; i < inOrder.size() && state(offered).equals("OPEN"); i++) {
            passOn(cleo, asked(offered), "LEFT");
        }
        assertThat(state(offered)).isEqualTo("NOBODY");
        assertThat(states(offered)).hasSize(inOrder.size());
        assertThat(count("hold")).isZero();
    }

    @Test
    void whatIsWithdrawnIsFreeAndAskedAboutNoMore() {
        JsonNode offered = offered(null);
        JsonNode asked = asked(offered);
        assertThat(withdraw(offered).status()).isEqualTo(200);
        assertThat(state(offered)).isEqualTo("WITHDRAWN");
        assertThat(kind(withdraw(offered))).isEqualTo("offer-over");
        assertThat(kind(take(cleo, asked))).isEqualTo("offer-over");
        rounds.passOnWhatIsDue();
        assertThat(count("hold")).isZero();
        assertThat(book(cleo, inOrder.getFirst(), place).status()).isEqualTo(200);
    }

    @Test
    void noPlaceIsOfferedTwiceAtOnceOrOnceItIsGiven() {
        offered(null);
        assertThat(kind(offer(cleo, null))).isEqualTo("promise-broken");
        jdbc.sql("truncate offered_place, hold cascade").update();
        book(cleo, inOrder.getFirst(), place);
        JsonNode offered = offer(cleo, null).body();
        assertThat(state(offered)).isEqualTo("GONE");
    }

    @Test
    void whatARuleForbidsMeanwhileIsNotTaken() {
        JsonNode asked = asked(offered(null));
        jdbc.sql(
                        """
                        insert into practitioner_leave (practitioner_id, position, first_day,
                            last_day)
                        select lead_id, 99, starts_at::date, starts_at::date from held_place
                        """)
                .update();
        jdbc.sql("update clinic set version = version + 1").update();
        assertThat(kind(take(cleo, asked))).isEqualTo("no-longer-allowed");
        assertThat(count("appointment")).isZero();
    }

    @Test
    void ofManyWhoOfferOrBookOnePlaceOneDoes() throws Exception {
        Queue<Browser.Answer> booked = new ConcurrentLinkedQueue<>();
        Attempts.atOnce(
                CLERKS,
                i -> {
                    if (i % 2 == 0) {
                        offer(i % 4 == 0 ? ada : cleo, null);
                    } else {
                        booked.add(book(cleo, inOrder.get(i % inOrder.size()), place));
                    }
                });
        assertThat(booked).allMatch(answer -> answer.status() < 500);
        assertThat(count("appointment") + count("hold")).isEqualTo(1);
        assertThat(count("offer where state = 'OFFERED'")).isEqualTo(count("hold"));
    }

    @Test
    void ofManyAnswersOneCounts() throws Exception {
        JsonNode offered = offered(null);
        JsonNode asked = asked(offered);
        Queue<Browser.Answer> answers = new ConcurrentLinkedQueue<>();
        Attempts.atOnce(
                CLERKS,
                i ->
                        answers.add(
                                i % 3 == 0
                                        ? passOn(ada, asked, "LEFT")
                                        : i % 3 == 1 ? take(cleo, asked) : withdraw(offered)));
        assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 409);
        String said =
                jdbc.sql("select state from offer where id = ?")
                        .param(UUID.fromString(asked.get("id").asString()))
                        .query(String.class)
                        .single();
        assertThat(said).isIn("LEFT", "TAKEN", "WITHDRAWN");
        assertThat(count("appointment")).isEqualTo(said.equals("TAKEN") ? 1 : 0);
        assertThat(count("hold")).isEqualTo(state(offered).equals("OPEN") ? 1 : 0);
    }

    @Test
    void aDeadlineAndWhoTakesItInTheSameMomentLeaveOneOfTheTwo() throws Exception {
        JsonNode offered = offered(null);
        JsonNode asked = asked(offered);
        jdbc.sql(
                        """
                        update offer set offered_at = offered_at - interval '1 hour',
                            answers_by = clock_timestamp() + interval '150 milliseconds'
                        where state = 'OFFERED'
                        """)
                .update();
        Queue<Integer> took = new ConcurrentLinkedQueue<>();
        Attempts.atOnce(
                CLERKS,
                i -> {
                    if (i % 2 == 0) {
                        rounds.passOnWhatIsDue();
                    } else {
                        took.add(take(cleo, asked).status());
                    }
                });
        rounds.passOnWhatIsDue();
        int appointments = count("appointment");
        assertThat(took).allMatch(status -> status == 200 || status == 409);
        assertThat(took.stream().filter(status -> status == 200).count()).isEqualTo(appointments);
        assertThat(state(offered)).isEqualTo(appointments == 1 ? "TAKEN" : "OPEN");
        assertThat(count("hold")).isEqualTo(1 - appointments);
    }

    private void letTheDeadlinePass() {
        jdbc.sql(
                        """
                        update offer set offered_at = offered_at - interval '2 hours',
                            answers_by = clock_timestamp() - interval '1 second'
                        where state = 'OFFERED'
                        """)
                .update();
    }

    private JsonNode offered(@Nullable UUID first) {
        Browser.Answer answer = offer(ada, first);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private Browser.Answer offer(Browser who, @Nullable UUID first) {
        return who.post(
                "/api/offered-places",
                """
                {"treatment": "%s", "place": %s, "minutes": 60, "first": %s}
                """
                        .formatted(TREATMENT, place, first == null ? "null" : "\"" + first + "\""));
    }

    private JsonNode place(JsonNode offered) {
        return StreamSupport.stream(ada.get("/api/offered-places").body().spliterator(), false)
                .filter(one -> one.get("id").equals(offered.get("place")))
                .findFirst()
                .orElseThrow();
    }

    private String state(JsonNode offered) {
        return place(offered).get("state").asString();
    }

    private List<String> states(JsonNode offered) {
        return StreamSupport.stream(place(offered).get("offers").spliterator(), false)
                .map(one -> one.get("state").asString())
                .toList();
    }

    private JsonNode asked(JsonNode offered) {
        return StreamSupport.stream(place(offered).get("offers").spliterator(), false)
                .filter(one -> one.get("state").asString().equals("OFFERED"))
                .findFirst()
                .orElseThrow();
    }

    private static Browser.Answer take(Browser who, JsonNode asked) {
        return who.post("/api/offers/" + asked.get("id").asString() + "/take", null);
    }

    private static Browser.Answer passOn(Browser who, JsonNode asked, String said) {
        return who.post(
                "/api/offers/" + asked.get("id").asString() + "/pass-on",
                "{\"answer\": \"" + said + "\"}");
    }

    private Browser.Answer withdraw(JsonNode offered) {
        return cleo.post(
                "/api/offered-places/" + offered.get("place").asString() + "/withdraw", null);
    }

    private static Browser.Answer book(Browser who, WaitingCourse course, String place) {
        return who.post(
                "/api/courses/" + course.course() + "/appointments",
                "{\"places\": [" + place + "]}");
    }

    private UUID courseOfTheOnlyAppointment() {
        return jdbc.sql("select course_id from appointment").query(UUID.class).single();
    }

    private String best(WaitingCourse course) {
        JsonNode best =
                ada.get(
                                "/api/schedule/advice/places?course=%s&number=%d"
                                        .formatted(course.courseId(), course.next()))
                        .body()
                        .get("places")
                        .get(0)
                        .get("place");
        String start = best.get("start").asString();
        return """
        {"date": "%s", "time": "%s", "practitioner": "%s", "room": "%s"}
        """
                .formatted(
                        start.substring(0, 10),
                        start.substring(11),
                        best.get("practitionerId").asString(),
                        best.get("roomId").asString());
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static String kind(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isGreaterThanOrEqualTo(400);
        return answer.body().get("type").asString().replace("/problems/", "");
    }
}
