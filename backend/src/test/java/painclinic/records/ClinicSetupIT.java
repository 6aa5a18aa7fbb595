package painclinic.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ServerTest;
import painclinic.access.Role;

import tools.jackson.databind.JsonNode;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A clinic out of nothing, over HTTP and without a file. */
@ServerTest
class ClinicSetupIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private static final String ALL_WEEK =
            Stream.of(DayOfWeek.values())
                    .map("{\"day\": \"%s\", \"from\": \"09:00\", \"to\": \"17:00\"}"::formatted)
                    .collect(Collectors.joining(", ", "[", "]"));

    @Autowired private Browsers browsers;
    @Autowired private JdbcClient jdbc;

    private Browser admin;

    @BeforeEach
    void emptyTheInstallation() {
        jdbc.sql("truncate clinic cascade").update();
        admin = browsers.signedIn(Role.ADMINISTRATOR);
    }

    @Test
    void aClinicIsSetUpPlannedAndReferredToWithoutAFile() {
        assertThat(admin.get("/api/clinic/settings").status()).isEqualTo(404);
        assertThat(admin.post("/api/sites", site("Early")).status()).isEqualTo(422);
        assertThat(found("NICE-CG88-2009").status()).isEqualTo(201);
        assertThat(admin.get("/api/clinic").body().at("/counts/sites").asInt()).isZero();

        String site = made(admin.post("/api/sites", site("Northgate")));
        String gym =
                """
                {"site": "%s", "name": "Gym", "capacity": 8, "features": [], "closedDuring": []}
                """;
        made(admin.post("/api/rooms", gym.formatted(site)));
        made(admin.post("/api/treatments", treatment("GROUP_EXERCISE", "GROUP", "null", "null")));
        made(admin.post("/api/practitioners", practitioner(site)));
        String patient = made(admin.post("/api/patients", patient()));

        String referral =
                """
                {"patient": "%s", "referredOn": "%s", "painBeganOn": "%s", "priority": "ROUTINE"}
                """
                        .formatted(patient, TODAY.minusDays(7), TODAY.minusDays(100));
        String id = admin.post("/api/referrals", referral).body().get("id").asString();
        JsonNode waiting = admin.get("/api/referrals").body();
        assertThat(waiting).hasSize(1);
        assertThat(waiting.at("/0/patientName").asString()).isEqualTo("Ann Lee");
        assertThat(waiting.at("/0/dueBy").asString())
                .isEqualTo(TODAY.minusDays(7).plusWeeks(18).toString());

        String decision = "{\"status\": \"ACCEPTED\", \"reason\": \"fits\"}";
        assertThat(admin.post("/api/referrals/" + id + "/decision", decision).status())
                .isEqualTo(204);
        String course =
                """
                {"treatment": "GROUP_EXERCISE", "sessions": 8, "startNotBefore": "%s"}
                """
                        .formatted(TODAY);
        assertThat(admin.post("/api/referrals/" + id + "/courses", course).status()).isEqualTo(200);
        assertThat(admin.get("/api/clinic").body().at("/counts/sessionsOwed").asInt()).isEqualTo(8);
        assertThat(admin.get("/api/clinic/counting-policies").body().at("/0/counting"))
                .extracting(JsonNode::asString)
                .containsExactly("0", "5", "6");
        Browser.Answer exported = admin.get("/api/clinic/export");
        jdbc.sql("truncate clinic cascade").update();
        Browser.Answer back = admin.post("/api/clinic/import", exported.text());
        assertThat(back.status()).as(back.text()).isEqualTo(200);
    }

    @Test
    void thereIsOneClinic() {
        found("NICE-CG88-2009");
        Browser.Answer second = found("NICE-CG88-2009");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body().get("type").asString()).isEqualTo("/problems/clinic-exists");
        assertThat(admin.post("/api/clinic/demo", null).status()).isEqualTo(409);
    }

    @Test
    void theDemonstrationFillsAnEmptyInstallation() {
        assertThat(admin.post("/api/clinic/demo", null).status()).isEqualTo(204);
        assertThat(admin.get("/api/clinic").body().at("/counts/patients").asInt()).isPositive();
    }

    @Test
    void whoChangesSettingsLaterIsShownWhatTheOtherMade() {
        found("NICE-CG88-2009");
        assertThat(edit(0, settings("First", TODAY.plusDays(90))).status()).isEqualTo(200);
        Browser.Answer late = edit(0, settings("Second", TODAY.plusDays(90)));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body().at("/current/details/name").asString()).isEqualTo("First");
        JsonNode refused = edit(1, settings("Third", TODAY.minusDays(1))).body();
        assertThat(refused.at("/faults/0/path").asString()).isEqualTo("planningTo");
    }

    @Test
    void howLongThePlacesAreHeldStaysAsItIsWhereNobodySays() {
        found("NICE-CG88-2009");
        assertThat(admin.get("/api/clinic/settings").body().at("/details/holdMinutes").asInt())
                .isEqualTo(10);
        assertThat(edit(0, holding(25)).body().at("/details/holdMinutes").asInt()).isEqualTo(25);
        String others = settings("Another", TODAY.plusDays(90));
        assertThat(edit(1, others).body().at("/details/holdMinutes").asInt()).isEqualTo(25);
        for (int minutes : new int[] {0, 61}) {
            JsonNode refused = edit(2, holding(minutes)).body();
            assertThat(refused.at("/faults/0/path").asString()).isEqualTo("holdMinutes");
        }
    }

    private static String holding(int minutes) {
        return settings("First", TODAY.plusDays(90))
                .replace("}", ", \"holdMinutes\": %d}".formatted(minutes));
    }

    @Test
    void aRulesetIsAdoptedOnceEveryTreatmentHasLimits() {
        found("NICE-CG88-2009");
        String manual =
                made(
                        admin.post(
                                "/api/treatments",
                                treatment("MANUAL_THERAPY", "ONE_TO_ONE", "null", "null")));
        Browser.Answer early = adopt("NICE-NG59-2020");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.body().at("/faults/0/message").asString()).contains("silent");

        String tightened = treatment("MANUAL_THERAPY", "ONE_TO_ONE", "6", "70");
        assertThat(admin.write("PUT", "/api/treatments/" + manual, tightened, 0).status())
                .isEqualTo(200);
        assertThat(adopt("NICE-NG59-2020").status()).isEqualTo(200);

        assertThat(admin.get("/api/clinic").body().at("/guideline/code").asString())
                .isEqualTo("NICE-NG59-2020");
        JsonNode adoptions = admin.get("/api/clinic/ruleset-adoptions").body();
        assertThat(adoptions.at("/0/reason").asString()).isEqualTo("The governance group agreed.");
        assertThat(adoptions.at("/0/adoptedOn").asString()).isEqualTo(TODAY.toString());
    }

    @Test
    void everySiteClosesOnTheBankHolidaysOfAYearOnce() {
        found("NICE-CG88-2009");
        made(admin.post("/api/sites", site("Northgate")));
        String year = "{\"part\": \"SCOTLAND\", \"year\": 2027}";
        JsonNode before = admin.get("/api/clinic/bank-holidays?part=SCOTLAND&year=2027").body();
        assertThat(before.at("/0/openSites").toString()).isEqualTo("[\"Northgate\"]");

        Browser.Answer taken = admin.post("/api/clinic/bank-holidays/closures", year);
        assertThat(taken.body().get("closed").asInt()).isEqualTo(before.size());
        JsonNode after = admin.get("/api/clinic/bank-holidays?part=SCOTLAND&year=2027").body();
        assertThat(after).allSatisfy(one -> assertThat(one.get("openSites")).isEmpty());
        assertThat(admin.get("/api/sites").body().at("/0/details/closedOn/0/reason").asString())
                .isEqualTo(before.at("/0/name").asString());
        assertThat(
                        admin.post("/api/clinic/bank-holidays/closures", year)
                                .body()
                                .get("closed")
                                .asInt())
                .isZero();
    }

    @Test
    void aRemovalIsTakenBackWhetherItWasDeletedOrRetired() {
        found("NICE-CG88-2009");
        String site = made(admin.post("/api/sites", site("Northgate")));
        made(admin.post("/api/practitioners", practitioner(site)));
        String empty = made(admin.post("/api/sites", site("Southfield")));
        for (String id : new String[] {site, empty}) {
            JsonNode record = admin.get("/api/sites/" + id).body();
            assertThat(admin.write("DELETE", "/api/sites/" + id, null, 0).status()).isEqualTo(200);
            assertThat(admin.get("/api/sites/" + id).status()).isEqualTo(404);
            String restore = "/api/sites/" + id + "/restore";
            assertThat(admin.post(restore, record.get("details").toString()).status())
                    .isEqualTo(200);
            assertThat(admin.get("/api/sites/" + id).body().get("details"))
                    .isEqualTo(record.get("details"));
            assertThat(admin.post(restore, record.get("details").toString()).status())
                    .isEqualTo(412);
        }
    }

    private Browser.Answer found(String guideline) {
        return admin.post(
                "/api/clinic",
                "{\"settings\": %s, \"guideline\": \"%s\"}"
                        .formatted(settings("Northgate clinic", TODAY.plusDays(120)), guideline));
    }

    private Browser.Answer edit(int version, String settings) {
        return admin.write("PUT", "/api/clinic/settings", settings, version);
    }

    private Browser.Answer adopt(String guideline) {
        return admin.post(
                "/api/clinic/ruleset-adoptions",
                "{\"guideline\": \"%s\", \"reason\": \"The governance group agreed.\"}"
                        .formatted(guideline));
    }

    private static String settings(String name, LocalDate planningTo) {
        return """
        {"name": "%s", "bankHolidays": "SCOTLAND", "planningFrom": "%s", "planningTo": "%s"}
        """
                .formatted(name, TODAY, planningTo);
    }

    private static String site(String name) {
        return "{\"name\": \"%s\", \"openingHours\": %s, \"closedOn\": []}"
                .formatted(name, ALL_WEEK);
    }

    private static String practitioner(String site) {
        return """
        {"name": "Eleri Roberts", "profession": "PHYSIOTHERAPIST", "registration": null,
         "skills": ["GROUP_EXERCISE"], "gender": null, "leave": [], "awayDuring": [],
         "maxClinicalMinutesPerDay": null, "workingHours": [{"site": "%s", "day": "MONDAY",
             "from": "09:00", "to": "13:00", "holdsFrom": null, "holdsTo": null}]}
        """
                .formatted(site);
    }

    private static String treatment(String code, String delivery, String sessions, String days) {
        return """
        {"code": "%s", "name": "A treatment", "delivery": "%s", "minutes": 60,
         "roomFeatures": [], "groupMax": null, "minDaysBetween": 2, "targetDaysBetween": 7,
         "maxSessions": %s, "windowDays": %s, "classMax": null}
        """
                .formatted(code, delivery, sessions, days);
    }

    private static String patient() {
        return """
        {"nhsNumber": "9434765919", "givenName": "Ann", "familyName": "Lee",
         "dateOfBirth": "1970-01-02", "needs": [], "practitionerGender": null, "available": null,
         "preferred": [], "unavailable": [], "contact": {"telephone": null, "email": null,
             "address": null, "language": "en", "interpreter": false, "notices": "LETTER"}}
        """;
    }

    private static String made(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.body().at("/record/id").asString();
    }
}
