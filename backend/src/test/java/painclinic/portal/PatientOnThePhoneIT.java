package painclinic.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import painclinic.Browser;
import painclinic.ServerTest;
import painclinic.access.NewAccount;
import painclinic.bundle.Course;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A patient looks, cannot come, moves, cancels, confirms and writes; and the clinic's words on it.
 */
@ServerTest
class PatientOnThePhoneIT extends PatientCase {

    @Test
    void movesASessionToOneOfTheOtherTimesAndSeesNobodyElse() {
        JsonNode last = sessions().getLast();
        Browser.Answer answer = patient.get(path(last) + "/times");
        JsonNode times = answer.body().get("times");
        assertThat(times.isEmpty()).as(answer.text()).isFalse();
        for (Course other : others) {
            assertThat(answer.text()).doesNotContain(other.id(), other.patient());
        }
        Browser.Answer moved = move(last, times.get(0), 1);
        assertThat(moved.status()).as(moved.text()).isEqualTo(204);
        assertThat(starts()).contains(times.get(0).get("start").asString());
        // the answer got lost and the telephone asks again
        assertThat(move(last, times.get(0), 1).status()).isEqualTo(204);
        assertThat(kind(move(last, times.get(1), 1))).isEqualTo("changed-meanwhile");
    }

    @Test
    void movesNothingWhereTheClinicWantsToBeAskedOrNoticeIsShort() {
        JsonNode last = sessions().getLast();
        JsonNode time = patient.get(path(last) + "/times").body().get("times").get(0);
        allow(false, 24);
        assertThat(patient.get(path(last) + "/times").body().get("times").isEmpty()).isTrue();
        assertThat(kind(move(last, time, 1))).isEqualTo("may-not-move");
        allow(true, 336);
        JsonNode soon = sessions().getFirst();
        assertThat(soon.get("isShortNotice").asBoolean()).isTrue();
        assertThat(kind(move(soon, time, 1))).isEqualTo("may-not-move");
    }

    @Test
    void cannotTakeATimeThatARuleForbids() {
        JsonNode last = sessions().getLast();
        JsonNode time = patient.get(path(last) + "/times").body().get("times").get(0);
        String night = time.get("start").asString().substring(0, 10) + "T03:00";
        assertThat(kind(move(last, night, text(time, "practitioner"), text(time, "room"), 1)))
                .isEqualTo("time-gone");
        assertThat(starts()).contains(text(last, "start"));
    }

    @Test
    void cancelsLateOnlyWhenToldThatItIsLate() {
        allow(true, 336);
        JsonNode first = sessions().getFirst();
        String late = "{\"seen\": 1, \"knowsItIsLate\": %s, \"reason\": \"a cold\"}";
        assertThat(kind(patient.post(path(first) + "/cancel", late.formatted(false))))
                .isEqualTo("late-now");
        assertThat(patient.post(path(first) + "/cancel", late.formatted(true)).status())
                .isEqualTo(204);
        assertThat(
                        jdbc.sql(
                                        "select outcome || ' ' || cancelled_by || ' ' || reason"
                                                + " from cancelled_appointment where id = ?")
                                .param(UUID.fromString(text(first, "appointment")))
                                .query(String.class)
                                .single())
                .isEqualTo("2S Portia a cold");
        assertThat(patient.post(path(first) + "/cancel", late.formatted(true)).status())
                .isEqualTo(404);
    }

    @Test
    void hearsWhatChangedSinceTheyLooked() {
        JsonNode page = page();
        assertThat(page.get("isFirstLook").asBoolean()).isTrue();
        assertThat(page.get("changes").isEmpty()).isTrue();
        String look = "{\"look\": \"" + text(page, "look") + "\"}";
        assertThat(patient.post("/api/portal/seen", look).status()).isEqualTo(204);

        JsonNode last = sessions().getLast();
        JsonNode time = patient.get(path(last) + "/times").body().get("times").get(0);
        assertThat(move(last, time, 1).status()).isEqualTo(204);
        admin.post(
                "/api/appointments/" + text(sessions().getFirst(), "appointment") + "/cancel",
                "{\"how\": \"CANCELLED_BY_CLINIC\", \"seen\": 1}");

        JsonNode changes = page().get("changes");
        assertThat(changes).hasSize(2);
        assertThat(changes.get(0).get("now").isEmpty()).isTrue();
        assertThat(text(changes.get(1).get("was").get(0), "start")).isEqualTo(text(last, "start"));
        assertThat(text(changes.get(1).get("now").get(0), "start")).isEqualTo(text(time, "start"));
        assertThat(kind(patient.post("/api/portal/seen", look))).isEqualTo("changed-meanwhile");
    }

    @Test
    void confirmsASessionAsItIs() {
        JsonNode last = sessions().getLast();
        assertThat(patient.post(path(last) + "/confirm", "{\"seen\": 7}").status()).isEqualTo(409);
        assertThat(patient.post(path(last) + "/confirm", "{\"seen\": 1}").status()).isEqualTo(204);
        assertThat(sessions().getLast().get("isConfirmed").asBoolean()).isTrue();
        JsonNode time = patient.get(path(last) + "/times").body().get("times").get(0);
        assertThat(move(last, time, 1).status()).isEqualTo(204);
        assertThat(sessions()).noneMatch(one -> one.get("isConfirmed").asBoolean());
    }

    @Test
    void writesToTheDeskWhichDealsWithIt() {
        JsonNode first = sessions().getFirst();
        String message = "{\"text\": \"Can I park?\", \"appointment\": \"%s\"}";
        assertThat(
                        patient.post(
                                        "/api/portal/messages",
                                        message.formatted(text(first, "appointment")))
                                .status())
                .isEqualTo(204);
        JsonNode note = admin.get("/api/notes").body().get(0);
        assertThat(text(note, "said")).isEqualTo("Can I park?");
        assertThat(text(note, "about")).isEqualTo(text(first, "start"));
        admin.post("/api/notes/" + text(note, "id") + "/done", null);
        assertThat(admin.get("/api/notes").body().isEmpty()).isTrue();
        String plain = "{\"text\": \"Again\", \"appointment\": null}";
        for (int i = 0; i < 20; i++) {
            assertThat(patient.post("/api/portal/messages", plain).status()).isEqualTo(204);
        }
        assertThat(patient.post("/api/portal/messages", plain).status()).isEqualTo(429);
    }

    @Test
    void doesNothingToTheSessionOfAnother() {
        Browser other =
                browsers.signedIn(NewAccount.patient("otto", "Otto", others.getFirst().patient()));
        JsonNode first = sessions().getFirst();
        assertThat(other.get(path(first) + "/times").status()).isEqualTo(404);
        JsonNode time =
                patient.get(path(sessions().getLast()) + "/times").body().get("times").get(0);
        String move =
                "{\"seen\": 1, \"start\": \"%s\", \"practitioner\": \"%s\", \"room\": \"%s\"}"
                        .formatted(
                                text(time, "start"),
                                text(time, "practitioner"),
                                text(time, "room"));
        assertThat(other.post(path(sessions().getLast()) + "/move", move).status()).isEqualTo(404);
        assertThat(
                        other.post(
                                        path(first) + "/cancel",
                                        "{\"seen\": 1, \"knowsItIsLate\": true, \"reason\": null}")
                                .status())
                .isEqualTo(404);
        assertThat(other.post(path(first) + "/confirm", "{\"seen\": 1}").status()).isEqualTo(404);
        assertThat(starts()).contains(text(first, "start"));
    }

    @Test
    void looksForOtherTimesOnlySoOften() {
        Browser eager = browsers.signedIn(NewAccount.patient("edda", "Edda", mine.patient()));
        String gone = "/api/portal/appointments/" + new UUID(9, 9) + "/times";
        for (int i = 0; i < PortalLimits.MOST; i++) {
            assertThat(eager.get(gone).status()).isEqualTo(404);
        }
        assertThat(eager.get(gone).status()).isEqualTo(429);
        assertThat(eager.get(gone).header("Retry-After")).isEqualTo("900");
        assertThat(patient.get(gone).status()).isEqualTo(404);
    }

    /** Whoever is second is told so, keeps what they had, and nobody is in a place twice. */
    @Test
    void takesAPlaceOrTheClerkGivesItAwayButNotBoth() throws Exception {
        for (int round = 0; round < 4; round++) {
            JsonNode last = sessions().getLast();
            int seen = last.get("revision").asInt();
            Contested contested = contested(last);
            List<Integer> answers =
                    atOnce(
                            () -> move(last, contested.time(), seen).status(),
                            () ->
                                    admin.post(
                                                    "/api/courses/"
                                                            + id(contested.other())
                                                            + "/appointments",
                                                    "{\"places\": ["
                                                            + choice(contested.time())
                                                            + "]}")
                                            .status());
            String when = text(contested.time(), "start");
            boolean patientHasIt = answers.getFirst() == 204;
            boolean clerkGaveIt = answers.get(1) == 200;
            assertThat(patientHasIt ^ clerkGaveIt).as("round %d: %s", round, answers).isTrue();
            assertThat(starts().contains(when)).isEqualTo(patientHasIt);
            assertThat(starts().contains(text(last, "start"))).isEqualTo(!patientHasIt);
        }
    }

    /** A time that the patient is offered and that another course could have as well. */
    private Contested contested(JsonNode session) {
        for (JsonNode time : patient.get(path(session) + "/times").body().get("times")) {
            for (Course other : others) {
                JsonNode tried =
                        admin.get(
                                        "/api/schedule/advice/why-not?course=%s&number=1&date=%s&time=%s&practitioner=%s&room=%s"
                                                .formatted(
                                                        other.id(),
                                                        text(time, "start").substring(0, 10),
                                                        text(time, "start").substring(11, 16),
                                                        text(time, "practitioner"),
                                                        text(time, "room")))
                                .body();
                if (tried.path("allowed").asBoolean(false)) {
                    return new Contested(time, other);
                }
            }
        }
        throw new AssertionError("No time is contested.");
    }

    private record Contested(JsonNode time, Course other) {}

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other)
            throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> both =
                    List.of(one, other).stream()
                            .map(act ->
                                    threads.submit(() -> {
                                        start.await();
                                        return act.call();
                                    }))
                            .toList();
            start.countDown();
            for (Future<Integer> answer : both) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private List<String> starts() {
        return sessions().stream().map(one -> text(one, "start")).toList();
    }

    private Browser.Answer move(JsonNode session, JsonNode time, int seen) {
        return move(
                session, text(time, "start"), text(time, "practitioner"), text(time, "room"), seen);
    }

    private Browser.Answer move(
            JsonNode session, String start, String practitioner, String room, int seen) {
        return patient.post(
                path(session) + "/move",
                "{\"seen\": %d, \"start\": \"%s\", \"practitioner\": \"%s\", \"room\": \"%s\"}"
                        .formatted(seen, start, practitioner, room));
    }

    private static String kind(Browser.Answer answer) {
        return answer.body().path("type").asString("").replace("/problems/", "");
    }
}
