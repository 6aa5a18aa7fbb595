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
            GET,    /api/me,                                  ADMINISTRATOR CLERK CLINICIAN THERAPIST PATIENT
            POST,   /api/me/password,                         ADMINISTRATOR CLERK CLINICIAN THERAPIST PATIENT
            POST,   /api/me/sessions/end,                     ADMINISTRATOR CLERK CLINICIAN THERAPIST PATIENT
            POST,   /api/sign-in,                             ANYONE
            POST,   /api/sign-out,                            ANYONE
            POST,   /api/sign-in-links/open,                  ANYONE
            POST,   /api/sign-in-links/use,                   ANYONE
            GET,    /api/accounts,                            ADMINISTRATOR
            POST,   /api/accounts,                            ADMINISTRATOR
            GET,    /api/accounts/{id},                       ADMINISTRATOR
            PUT,    /api/accounts/{id},                       ADMINISTRATOR
            POST,   /api/accounts/{id}/link,                  ADMINISTRATOR
            POST,   /api/accounts/{id}/end,                   ADMINISTRATOR
            POST,   /api/accounts/{id}/reopen,                ADMINISTRATOR
            GET,    /api/clinic,                              ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/clinic/export,                       ADMINISTRATOR
            POST,   /api/clinic,                              ADMINISTRATOR
            POST,   /api/clinic/demo,                         ADMINISTRATOR
            GET,    /api/clinic/settings,                     ADMINISTRATOR CLERK CLINICIAN
            PUT,    /api/clinic/settings,                     ADMINISTRATOR
            GET,    /api/clinic/rulesets,                     ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/clinic/ruleset-adoptions,            ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/clinic/ruleset-adoptions,            ADMINISTRATOR
            GET,    /api/clinic/bank-holidays,                ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/clinic/bank-holidays/closures,       ADMINISTRATOR CLERK
            GET,    /api/clinic/counting-policies,            ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/clinic/open-bank-holidays,           ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/clinic/weights,                      ADMINISTRATOR CLERK CLINICIAN
            PUT,    /api/clinic/weights,                      ADMINISTRATOR
            POST,   /api/clinic/import,                       ADMINISTRATOR
            POST,   /api/clinic/import/preview,               ADMINISTRATOR
            POST,   /api/clinic/import/{id}/apply,            ADMINISTRATOR
            POST,   /api/clinic/replace,                      ADMINISTRATOR
            POST,   /api/planning-runs,                       ADMINISTRATOR CLERK
            GET,    /api/planning-runs/latest,                ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/planning-runs/{id},                  ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/planning-runs/{id}/stop,             ADMINISTRATOR CLERK
            GET,    /api/drafts/latest,                       ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/drafts/{id}/week,                    ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/drafts/{id}/export,                  ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/drafts/{id}/choices,                 ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/drafts/{id}/preview,                 ADMINISTRATOR CLERK
            POST,   /api/drafts/{id}/publish,                 ADMINISTRATOR CLERK
            POST,   /api/drafts/{id}/move-session,            ADMINISTRATOR CLERK
            POST,   /api/drafts/{id}/place-course,            ADMINISTRATOR CLERK
            POST,   /api/drafts/{id}/undo,                    ADMINISTRATOR CLERK
            POST,   /api/drafts/{id}/discard,                 ADMINISTRATOR CLERK
            POST,   /api/repairs,                             ADMINISTRATOR CLERK
            GET,    /api/repairs/latest,                      ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/repairs/{id},                        ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/repairs/choices,                     ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/repairs/patients/search,             ADMINISTRATOR CLERK
            GET,    /api/repairs/patients/{id}/appointments,  ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/courses/slack,                       ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/referrals,                           ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/referrals,                           ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/referrals/{id}/decision,             ADMINISTRATOR CLINICIAN
            POST,   /api/referrals/{id}/courses,              ADMINISTRATOR CLINICIAN
            POST,   /api/referrals/{id}/courses/check,        ADMINISTRATOR CLINICIAN
            POST,   /api/courses/{id}/pause,                  ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/courses/{id}/resume,                 ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/courses/{id}/end,                    ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/courses/{id}/appointments,           ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/courses/{id}/appointments,           ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/appointments/{id}/move,              ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/appointments/outcomes,               ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/appointments/{id}/cancel,            ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/appointments/{id}/put-back,          ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/appointments/take-back,              ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/holds,                               ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/courses/{id}/holds,                  ADMINISTRATOR CLERK CLINICIAN
            DELETE, /api/holds/{id},                          ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/holds/{id}/book,                     ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/appointments/{id}/offer,             ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/offered-places,                      ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/offered-places,                      ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/offered-places/{id}/withdraw,        ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/offers/{id}/take,                    ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/offers/{id}/pass-on,                 ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/schedule/sessions/{id},              ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/schedule/open-work,                  ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/schedule/version,                    ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/courses/waiting,                     ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/patients/{id}/care,                  ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/schedule/week,                       ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/schedule/export,                     ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/schedule/figures,                    ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/schedule/advice/why,                 ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/schedule/advice/why-not,             ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/schedule/advice/places,              ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/schedule/advice/course-places,       ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/schedule/advice/fixes,               ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/schedule/advice/bottlenecks,         ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/schedule/advice/points,              ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/sites,                               ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/sites,                               ADMINISTRATOR CLERK
            GET,    /api/sites/{id},                          ADMINISTRATOR CLERK CLINICIAN
            PUT,    /api/sites/{id},                          ADMINISTRATOR CLERK
            DELETE, /api/sites/{id},                          ADMINISTRATOR CLERK
            POST,   /api/sites/{id}/restore,                  ADMINISTRATOR CLERK
            GET,    /api/rooms,                               ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/rooms,                               ADMINISTRATOR CLERK
            GET,    /api/rooms/{id},                          ADMINISTRATOR CLERK CLINICIAN
            PUT,    /api/rooms/{id},                          ADMINISTRATOR CLERK
            DELETE, /api/rooms/{id},                          ADMINISTRATOR CLERK
            POST,   /api/rooms/{id}/restore,                  ADMINISTRATOR CLERK
            GET,    /api/practitioners,                       ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/practitioners,                       ADMINISTRATOR CLERK
            GET,    /api/practitioners/{id},                  ADMINISTRATOR CLERK CLINICIAN
            PUT,    /api/practitioners/{id},                  ADMINISTRATOR CLERK
            DELETE, /api/practitioners/{id},                  ADMINISTRATOR CLERK
            POST,   /api/practitioners/{id}/restore,          ADMINISTRATOR CLERK
            POST,   /api/practitioners/hours-import/preview,  ADMINISTRATOR CLERK
            POST,   /api/practitioners/hours-import/apply,    ADMINISTRATOR CLERK
            GET,    /api/treatments,                          ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/treatments,                          ADMINISTRATOR
            GET,    /api/treatments/{id},                     ADMINISTRATOR CLERK CLINICIAN
            PUT,    /api/treatments/{id},                     ADMINISTRATOR
            DELETE, /api/treatments/{id},                     ADMINISTRATOR
            POST,   /api/treatments/{id}/restore,             ADMINISTRATOR
            POST,   /api/patients,                            ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/patients/{id},                       ADMINISTRATOR CLERK CLINICIAN
            PUT,    /api/patients/{id},                       ADMINISTRATOR CLERK CLINICIAN
            DELETE, /api/patients/{id},                       ADMINISTRATOR CLERK
            POST,   /api/patients/{id}/restore,               ADMINISTRATOR CLERK
            POST,   /api/patients/search,                     ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/patients/duplicates,                 ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/patients/import/preview,             ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/patients/import/apply,               ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/lists/patients,                      ADMINISTRATOR CLERK
            GET,    /api/lists/courses,                       ADMINISTRATOR CLERK
            GET,    /api/lists/appointments,                  ADMINISTRATOR CLERK
            GET,    /api/lists/rosters,                       ADMINISTRATOR CLERK
            GET,    /api/history/{kind}/{id},                 ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/notices,                             ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/notices/count,                       ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/notices/letters,                     ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/notices/messages,                    ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/notices/{id}/told,                   ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/notices/{id}/no-answer,              ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/roster/week,                         THERAPIST CLINICIAN
            GET,    /api/roster/sessions/{id},                THERAPIST CLINICIAN
            POST,   /api/roster/outcomes,                     THERAPIST CLINICIAN
            GET,    /api/roster/advice/why,                   THERAPIST CLINICIAN
            GET,    /api/roster/advice/why-not,               THERAPIST CLINICIAN
            GET,    /api/roster/advice/points,                THERAPIST CLINICIAN
            GET,    /api/portal,                              PATIENT
            GET,    /api/portal/calendar,                     PATIENT
            GET,    /api/portal/calendar-link,                PATIENT
            POST,   /api/portal/calendar-link,                PATIENT
            DELETE, /api/portal/calendar-link,                PATIENT
            GET,    /api/roster/changes,                      THERAPIST CLINICIAN
            POST,   /api/roster/seen,                         THERAPIST CLINICIAN
            POST,   /api/roster/notes,                        THERAPIST CLINICIAN
            GET,    /api/portal/contact,                      PATIENT
            PUT,    /api/portal/contact,                      PATIENT
            GET,    /api/roster/calendar-link,                THERAPIST CLINICIAN
            POST,   /api/roster/calendar-link,                THERAPIST CLINICIAN
            DELETE, /api/roster/calendar-link,                THERAPIST CLINICIAN
            GET,    /api/calendars/{secret}.ics,ANYONE
            POST,   /api/portal/seen,                         PATIENT
            POST,   /api/portal/messages,                     PATIENT
            GET,    /api/portal/appointments/{id}/times,      PATIENT
            POST,   /api/portal/appointments/{id}/move,       PATIENT
            POST,   /api/portal/appointments/{id}/cancel,     PATIENT
            POST,   /api/portal/appointments/{id}/confirm,    PATIENT
            GET,    /api/notes,                               ADMINISTRATOR CLERK CLINICIAN
            POST,   /api/notes/{id}/done,                     ADMINISTRATOR CLERK CLINICIAN
            GET,    /api/clinic/patient-settings,             ADMINISTRATOR CLERK CLINICIAN
            PUT,    /api/clinic/patient-settings,             ADMINISTRATOR
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

    @Test
    void theHistoryOfAccountsIsForAdministrators() {
        String history = "/api/history/accounts/00000000-0000-4000-8000-000000000000";
        assertThat(browsers.signedIn(Role.ADMINISTRATOR).get(history).status()).isEqualTo(200);
        assertThat(browsers.signedIn(Role.CLERK).get(history).status()).isEqualTo(403);
        assertThat(browsers.signedIn(Role.CLINICIAN).get(history).status()).isEqualTo(403);
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
                        .replace("{kind}", "patients")
                        .replace("{secret}", "none");
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
