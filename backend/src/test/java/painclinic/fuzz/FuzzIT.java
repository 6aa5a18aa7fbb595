package painclinic.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.RawHttp;
import painclinic.ServerTest;
import painclinic.access.Role;
import painclinic.bundle.BundleWriter;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.demo.DemoBundles;
import painclinic.draft.DraftMeasures;
import painclinic.draft.Drafts;
import painclinic.draft.NewDraft;
import painclinic.exchange.ClinicBundles;
import painclinic.exchange.VersionedBundle;
import painclinic.planner.Planner;
import painclinic.planner.PlannerOptions;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Requests that nobody should send, made from the API's description, by everybody who may ask: none
 * is answered with a fault of ours, with the inside, or with what the description does not say, and
 * none leaves a warning in the log. Longer by hand: {@code -Dfuzz.requests=100000 -Dfuzz.seed=7}.
 */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class FuzzIT {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 1500);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int MOST_FINDINGS = 20;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What no answer may tell: names of classes, SQL, stack traces. */
    private static final Pattern INSIDE =
            Pattern.compile(
                    "org\\.springframework|org\\.postgresql|java\\.(lang|util|time)|\\[Ljava"
                            + "|painclinic\\.[a-z]+\\.[A-Z]|jackson|hibernate|select .* from "
                            + "|violates|Failing row|\\tat |SQLState|Exception");

    @Autowired Browsers browsers;
    @Autowired ClinicBundles bundles;
    @Autowired Drafts drafts;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private final Map<String, Integer> seen = new LinkedHashMap<>();
    private final List<String> findings = new ArrayList<>();
    private JsonNode api;
    private ApiSchema schemas;
    private ClinicBundle clinic;
    private UUID draft;
    private int revision;

    @BeforeEach
    void aPlannedClinic() throws IOException {
        api = JSON.readTree(Files.readString(Path.of("..", "frontend", "openapi.json")));
        schemas = new ApiSchema(api);
        bundles.importReplacing(DemoBundles.on(LocalDate.now(ZoneOffset.UTC)));
        VersionedBundle current = bundles.toPlan().orElseThrow();
        clinic = current.bundle();
        ClinicSchedule schedule =
                new Planner(clinic, new PlannerOptions(Duration.ofMinutes(1), 1, 20), told -> {})
                        .plan();
        draft =
                drafts.save(
                        new NewDraft(
                                schedule, current, DraftMeasures.of(clinic, schedule).write()));
    }

    /** Runs that were really asked for, and guesses that count against everybody here. */
    @AfterEach
    void nothingIsLeftBehind() {
        jdbc.sql("delete from scheduled_tasks").update();
        jdbc.sql("delete from planning_run").update();
        jdbc.sql("delete from sign_in_attempt").update();
    }

    @Test
    void noRequestBreaksAnything(CapturedOutput output) throws IOException {
        OddRequests requests = new OddRequests(api, known(), bodies(), new SplittableRandom(SEED));
        SplittableRandom dice = new SplittableRandom(SEED);
        List<Browser> people =
                List.of(
                        browsers.signedIn(Role.ADMINISTRATOR),
                        browsers.signedIn(Role.ADMINISTRATOR),
                        browsers.signedIn(Role.THERAPIST),
                        browsers.signedIn(Role.PATIENT),
                        browsers.anonymous());
        people.getLast().get("/api/me");
        try (RawHttp http = new RawHttp(port)) {
            for (int n = 0; n < REQUESTS && findings.size() < MOST_FINDINGS; n++) {
                Browser who = people.get(dice.nextInt(people.size()));
                String token = String.valueOf(who.cookie("XSRF-TOKEN"));
                String cookies =
                        "painclinic-session=%s; XSRF-TOKEN=%s"
                                .formatted(who.cookie("painclinic-session"), token);
                ask(http, requests.next(cookies, token));
            }
        }
        System.out.println("Answers of the fuzz test by status: " + seen);
        assertThat(findings).isEmpty();
        // what a planning run says of its being stopped is no answer to a request
        assertThat(output.getAll().lines().filter(line -> line.matches(".* (WARN|ERROR) .*")))
                .filteredOn(line -> line.contains("handler-"))
                .isEmpty();
        assertThat(seen.keySet()).contains("200", "400", "401", "403", "404", "405", "415", "422");
    }

    private void ask(RawHttp http, OddRequests.OddRequest request) throws IOException {
        RawHttp.Answer answer = http.send(request.bytes(), request.verb().equals("HEAD"));
        seen.merge(String.valueOf(answer.status()), 1, Integer::sum);
        if (answer.status() >= 500) {
            findings.add(answer.status() + " for " + request + ": " + answer.text());
        }
        if (!request.path().endsWith("/export") && INSIDE.matcher(answer.text()).find()) {
            findings.add("The inside for " + request + ": " + answer.text());
        }
        if (answer.header("Content-Security-Policy").isEmpty()) {
            findings.add("No headers for " + request + ": " + answer.status());
        }
        if (answer.body().length > 0) {
            faultOf(request, answer)
                    .ifPresent(fault ->
                            findings.add(
                                    "%s for %s: %d %s"
                                            .formatted(
                                                    fault,
                                                    request,
                                                    answer.status(),
                                                    answer.text())));
        }
    }

    private Optional<String> faultOf(OddRequests.OddRequest request, RawHttp.Answer answer) {
        JsonNode responses =
                api.get("paths").get(request.path()).get(request.method()).get("responses");
        JsonNode declared = responses.path(String.valueOf(answer.status()));
        boolean isAnswer = answer.status() < 300 && request.isOfItsOperation();
        if (isAnswer && isTextAsDescribed(declared.path("content"), answer)) {
            return Optional.empty();
        }
        try {
            JsonNode body = JSON.readTree(answer.body());
            JsonNode content =
                    isAnswer
                            ? declared.path("content").path("application/json")
                            : responses
                                    .path("default")
                                    .path("content")
                                    .path("application/problem+json");
            if (content.isMissingNode()) {
                return Optional.of("Not described");
            }
            if (!isAnswer && !body.path("type").asString("").startsWith("/problems/")) {
                return Optional.of("No problem of ours");
            }
            return schemas.fault(content.path("schema"), body);
        } catch (JacksonException e) {
            return Optional.of("No JSON");
        }
    }

    /** A table or a calendar, which is what the description says it is. */
    private static boolean isTextAsDescribed(JsonNode content, RawHttp.Answer answer) {
        String type = answer.header("Content-Type").replaceFirst(";.*", "");
        return type.startsWith("text/") && content.has(type);
    }

    private Map<String, String> known() {
        return Map.ofEntries(
                Map.entry("id", draft.toString()),
                Map.entry("draft", draft.toString()),
                Map.entry("course", clinic.courses().getFirst().id()),
                Map.entry("practitioner", Browsers.PRACTITIONER),
                Map.entry("room", clinic.rooms().getFirst().id()),
                Map.entry("monday", clinic.planning().from().toString()),
                Map.entry("date", clinic.planning().from().plusDays(1).toString()),
                Map.entry("time", "09:00"),
                Map.entry("number", "1"),
                Map.entry("most", "1"),
                Map.entry("patientsToMove", "0"),
                Map.entry("replacing", "false"),
                Map.entry("If-Match", "\"" + revision + "\""));
    }

    private Map<String, JsonNode> bodies() throws IOException {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        BundleWriter.write(clinic, bundle);
        String course = clinic.courses().getFirst().id();
        String room = clinic.rooms().getFirst().id();
        String day = clinic.planning().from().plusDays(1).toString();
        JsonNode place =
                JSON.createObjectNode()
                        .put("date", day)
                        .put("time", "09:00")
                        .put("practitioner", Browsers.PRACTITIONER)
                        .put("room", room);
        JsonNode changes =
                json(
                        """
                        {"format": "clinic-changes/1", "asOf": "%1$sT08:00",
                         "practitionersOnLeave":
                            [{"practitioner": "%2$s", "from": "%1$s", "to": "%1$s"}],
                         "practitionersAway": [{"practitioner": "%2$s",
                            "from": "%1$sT09:00", "to": "%1$sT12:00"}],
                         "roomsClosed":
                            [{"room": "%3$s", "from": "%1$sT09:00", "to": "%1$sT10:00"}]}
                        """
                                .formatted(day, Browsers.PRACTITIONER, room));
        return Map.of(
                "/api/clinic/import",
                JSON.readTree(bundle.toByteArray()),
                "/api/repairs",
                changes,
                "/api/planning-runs",
                json("{\"seconds\": 5, \"seed\": 1}"),
                "/api/repairs/patients/search",
                json("{\"wanted\": \"a\"}"),
                "/api/sign-in",
                json("{\"username\": \"nobody-here\", \"password\": \"x\"}"),
                "/api/drafts/{id}/move-session",
                JSON.createObjectNode().put("course", course).put("number", 1).set("place", place),
                "/api/drafts/{id}/place-course",
                JSON.createObjectNode()
                        .put("course", course)
                        .set("places", JSON.createArrayNode().add(place)));
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
