package painclinic.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ServerTest;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every endpoint and who may reach it. An endpoint that is not in the table fails the test. */
@ServerTest
class EndpointAccessIT {

    private static final String TABLE =
            """
            GET,  /api/me,                      ADMINISTRATOR THERAPIST PATIENT
            POST, /api/me/password,             ADMINISTRATOR THERAPIST PATIENT
            POST, /api/me/sessions/end,         ADMINISTRATOR THERAPIST PATIENT
            POST, /api/sign-in,                 ANYONE
            POST, /api/sign-out,                ANYONE
            GET,  /api/clinic,                  ADMINISTRATOR
            GET,  /api/clinic/export,           ADMINISTRATOR
            POST, /api/clinic,                  ADMINISTRATOR
            POST, /api/clinic/demo,             ADMINISTRATOR
            GET,  /api/clinic/settings,         ADMINISTRATOR
            PUT,  /api/clinic/settings,         ADMINISTRATOR
            GET,  /api/clinic/rulesets,         ADMINISTRATOR
            GET,  /api/clinic/ruleset-adoptions, ADMINISTRATOR
            POST, /api/clinic/ruleset-adoptions, ADMINISTRATOR
            GET,  /api/clinic/bank-holidays,    ADMINISTRATOR
            POST, /api/clinic/bank-holidays/closures, ADMINISTRATOR
            GET,  /api/clinic/counting-policies, ADMINISTRATOR
            GET,  /api/clinic/open-bank-holidays, ADMINISTRATOR
            GET,  /api/clinic/weights, ADMINISTRATOR
            PUT,  /api/clinic/weights, ADMINISTRATOR
            POST, /api/clinic/import,           ADMINISTRATOR
            POST, /api/clinic/import/preview, ADMINISTRATOR
            POST, /api/clinic/import/{id}/apply, ADMINISTRATOR
            POST, /api/clinic/replace, ADMINISTRATOR
            POST, /api/planning-runs,           ADMINISTRATOR
            GET,  /api/planning-runs/latest,    ADMINISTRATOR
            GET,  /api/planning-runs/{id},      ADMINISTRATOR
            POST, /api/planning-runs/{id}/stop, ADMINISTRATOR
            GET,  /api/drafts/latest,           ADMINISTRATOR
            GET,  /api/drafts/{id}/week,        ADMINISTRATOR
            GET,  /api/drafts/{id}/export,      ADMINISTRATOR
            GET,  /api/drafts/{id}/choices,     ADMINISTRATOR
            POST, /api/drafts/{id}/preview,     ADMINISTRATOR
            POST, /api/drafts/{id}/publish,     ADMINISTRATOR
            POST, /api/drafts/{id}/move-session,     ADMINISTRATOR
            POST, /api/drafts/{id}/place-course,     ADMINISTRATOR
            POST, /api/drafts/{id}/undo,     ADMINISTRATOR
            POST, /api/drafts/{id}/discard,     ADMINISTRATOR
            POST, /api/repairs,                 ADMINISTRATOR
            GET,  /api/repairs/latest,          ADMINISTRATOR
            GET,  /api/repairs/{id},            ADMINISTRATOR
            GET,  /api/repairs/choices,         ADMINISTRATOR
            POST, /api/repairs/patients/search, ADMINISTRATOR
            GET,  /api/repairs/patients/{id}/appointments, ADMINISTRATOR
            GET,  /api/courses/slack,           ADMINISTRATOR
            GET,  /api/referrals,               ADMINISTRATOR
            POST, /api/referrals,               ADMINISTRATOR
            POST, /api/referrals/{id}/decision, ADMINISTRATOR
            POST, /api/referrals/{id}/courses,  ADMINISTRATOR
            POST, /api/referrals/{id}/courses/check, ADMINISTRATOR
            POST, /api/courses/{id}/pause,      ADMINISTRATOR
            POST, /api/courses/{id}/resume,     ADMINISTRATOR
            POST, /api/courses/{id}/end,        ADMINISTRATOR
            GET,  /api/courses/{id}/appointments, ADMINISTRATOR
            POST, /api/courses/{id}/appointments, ADMINISTRATOR
            POST, /api/appointments/{id}/move,    ADMINISTRATOR
            POST, /api/appointments/outcomes,     ADMINISTRATOR
            POST, /api/appointments/{id}/cancel,  ADMINISTRATOR
            POST, /api/appointments/{id}/put-back, ADMINISTRATOR
            GET,  /api/schedule/sessions/{id},    ADMINISTRATOR
            GET,  /api/schedule/open-work,      ADMINISTRATOR
            GET,  /api/schedule/version,        ADMINISTRATOR
            GET,  /api/courses/waiting,         ADMINISTRATOR
            GET,  /api/patients/{id}/care,      ADMINISTRATOR
            GET,  /api/schedule/week,           ADMINISTRATOR
            GET,  /api/schedule/export,         ADMINISTRATOR
            GET,  /api/schedule/figures,        ADMINISTRATOR
            GET,  /api/schedule/advice/why,           ADMINISTRATOR
            GET,  /api/schedule/advice/why-not,       ADMINISTRATOR
            GET,  /api/schedule/advice/places,        ADMINISTRATOR
            GET,  /api/schedule/advice/course-places, ADMINISTRATOR
            GET,  /api/schedule/advice/fixes,         ADMINISTRATOR
            GET,  /api/schedule/advice/bottlenecks,   ADMINISTRATOR
            GET,  /api/schedule/advice/points,        ADMINISTRATOR
            GET,  /api/sites, ADMINISTRATOR
            POST, /api/sites, ADMINISTRATOR
            GET,  /api/sites/{id}, ADMINISTRATOR
            PUT,  /api/sites/{id}, ADMINISTRATOR
            DELETE, /api/sites/{id}, ADMINISTRATOR
            POST, /api/sites/{id}/restore, ADMINISTRATOR
            GET,  /api/rooms, ADMINISTRATOR
            POST, /api/rooms, ADMINISTRATOR
            GET,  /api/rooms/{id}, ADMINISTRATOR
            PUT,  /api/rooms/{id}, ADMINISTRATOR
            DELETE, /api/rooms/{id}, ADMINISTRATOR
            POST, /api/rooms/{id}/restore, ADMINISTRATOR
            GET,  /api/practitioners, ADMINISTRATOR
            POST, /api/practitioners, ADMINISTRATOR
            GET,  /api/practitioners/{id}, ADMINISTRATOR
            PUT,  /api/practitioners/{id}, ADMINISTRATOR
            DELETE, /api/practitioners/{id}, ADMINISTRATOR
            POST, /api/practitioners/{id}/restore, ADMINISTRATOR
            GET,  /api/treatments, ADMINISTRATOR
            POST, /api/treatments, ADMINISTRATOR
            GET,  /api/treatments/{id}, ADMINISTRATOR
            PUT,  /api/treatments/{id}, ADMINISTRATOR
            DELETE, /api/treatments/{id}, ADMINISTRATOR
            POST, /api/treatments/{id}/restore, ADMINISTRATOR
            POST, /api/patients, ADMINISTRATOR
            GET,  /api/patients/{id}, ADMINISTRATOR
            PUT,  /api/patients/{id}, ADMINISTRATOR
            DELETE, /api/patients/{id}, ADMINISTRATOR
            POST, /api/patients/{id}/restore, ADMINISTRATOR
            POST, /api/patients/search, ADMINISTRATOR
            GET,  /api/patients/duplicates, ADMINISTRATOR
            GET,  /api/history/{kind}/{id}, ADMINISTRATOR
            GET,  /api/roster/week,             THERAPIST
            GET,  /api/roster/sessions/{id},    THERAPIST
            POST, /api/roster/outcomes,         THERAPIST
            GET,  /api/roster/advice/why,       THERAPIST
            GET,  /api/roster/advice/why-not,   THERAPIST
            GET,  /api/roster/advice/points,    THERAPIST
            GET,  /api/portal,                  PATIENT
            """;

    /** Whoever asks for these has to sign in again. */
    private static final Set<String> ENDING = Set.of("/api/sign-out", "/api/me/sessions/end");

    /** Signing in is slow, and one session does for many requests. */
    private static final Map<Role, Browser> people = new EnumMap<>(Role.class);

    @Autowired Browsers browsers;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyEndpointIsInTheTable() {
        Set<String> decided =
                TABLE.lines()
                        .map(line -> line.split(",\\s*"))
                        .map(cells -> cells[0] + " " + cells[1])
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> served =
                mappings.getHandlerMethods().keySet().stream()
                        .flatMap(mapping -> names(mapping).stream())
                        .filter(name -> name.contains("/api/"))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(served).isEqualTo(decided);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(textBlock = TABLE)
    void isReachedByWhomTheTableSaysAndNobodyElse(String method, String path, String allowed) {
        assertThat(isLetIn(browsers.anonymous(), method, path))
                .as("anonymous")
                .isEqualTo(allowed.equals("ANYONE"));
        for (Role role : Role.values()) {
            boolean expected =
                    allowed.equals("ANYONE")
                            || Arrays.asList(allowed.split(" ")).contains(role.name());
            assertThat(isLetIn(people.computeIfAbsent(role, browsers::signedIn), method, path))
                    .as(role.name())
                    .isEqualTo(expected);
            if (ENDING.contains(path)) {
                people.remove(role);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"/api/nothing", "/actuator/env", "/api", "/v3/other"})
    void whatNobodyDecidedOnIsRefusedEvenToAdministrators(String path) {
        assertThat(browsers.signedIn(Role.ADMINISTRATOR).get(path).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"/actuator/health", "/actuator/health/liveness"})
    void isOpenToEverybody(String path) {
        assertThat(browsers.anonymous().get(path).status()).isEqualTo(200);
    }

    @Test
    void theDescriptionIsForAdministrators() {
        assertThat(browsers.anonymous().get("/v3/api-docs").status()).isEqualTo(401);
        assertThat(browsers.signedIn(Role.THERAPIST).get("/v3/api-docs").status()).isEqualTo(403);
        assertThat(browsers.signedIn(Role.ADMINISTRATOR).get("/v3/api-docs").status())
                .isEqualTo(200);
    }

    /** A request that is let in may still be wrong; it is told so by another problem. */
    private static boolean isLetIn(Browser browser, String method, String path) {
        String address =
                path.replace("{id}", "00000000-0000-4000-8000-000000000000")
                        .replace("{kind}", "patients");
        Browser.Answer answer =
                switch (method) {
                    case "GET" -> browser.get(address);
                    case "POST" -> browser.post(address, "{}");
                    default -> browser.write(method, address, "{}");
                };
        String type = answer.body().path("type").asString("");
        boolean refused = type.endsWith("/not-signed-in") || type.endsWith("/not-allowed");
        assertThat(answer.status() == 401 || answer.status() == 403).isEqualTo(refused);
        assertThat(answer.status()).isLessThan(500);
        return !refused;
    }

    private static Set<String> names(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .flatMap(path ->
                        mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path))
                .collect(Collectors.toSet());
    }
}
