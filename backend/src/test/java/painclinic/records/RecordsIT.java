package painclinic.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ExampleBundles;
import painclinic.ServerTest;
import painclinic.access.Role;
import painclinic.bundle.Attendee;
import painclinic.bundle.BundleWriter;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Session;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** The clinic's records over HTTP, one at a time. */
@ServerTest
class RecordsIT {

    /** Long after the day of the test, so that the session is one to come. */
    private static final LocalDateTime TUESDAY_NOON = LocalDateTime.parse("2027-01-12T12:00");

    @Autowired private Browsers browsers;
    @Autowired private JdbcClient jdbc;

    private final ClinicBundle small = ExampleBundles.small();
    private Browser admin;

    @BeforeEach
    void importTheClinic() {
        jdbc.sql("truncate clinic cascade").update();
        admin = browsers.signedIn(Role.ADMINISTRATOR);
        Session booked =
                new Session(
                        "s",
                        "GROUP_EXERCISE",
                        TUESDAY_NOON,
                        60,
                        "site1-r1",
                        "p001",
                        "class-1",
                        List.of(new Attendee("c0001", 2)));
        ClinicBundle clinic = ExampleBundles.withBooked(small, List.of(booked));
        Browser.Answer imported =
                admin.post(
                        "/api/clinic/import",
                        new String(BundleWriter.toBytes(clinic), StandardCharsets.UTF_8));
        assertThat(imported.status()).as(imported.text()).isEqualTo(200);
    }

    /** A draft is planned on one version of the clinic. */
    @Test
    void onlyWhatChangesSomethingChangesTheClinic() {
        JsonNode room = first("rooms");
        String path = "/api/rooms/" + room.get("id").asString();
        long before = clinicVersion();

        Browser.Answer same =
                admin.write(
                        "PUT", path, room.get("details").toString(), room.get("version").asInt());
        assertThat(same.status()).as(same.text()).isEqualTo(200);
        ObjectNode nameless = (ObjectNode) room.get("details").deepCopy();
        nameless.put("name", "");
        Browser.Answer refused =
                admin.write("PUT", path, nameless.toString(), room.get("version").asInt());
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(clinicVersion()).isEqualTo(before);

        ObjectNode renamed = (ObjectNode) room.get("details").deepCopy();
        renamed.put("name", "The other name");
        Browser.Answer saved =
                admin.write("PUT", path, renamed.toString(), room.get("version").asInt());
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(clinicVersion()).isEqualTo(before + 1);
    }

    private long clinicVersion() {
        return jdbc.sql("select version from clinic").query(Long.class).single();
    }

    @Test
    void whoWasRemovedIsRegisteredAgainAsThePersonTheyWere() {
        JsonNode record = first("patients");
        String path = "/api/patients/" + record.get("id").asString();
        Browser.Answer removed = admin.write("DELETE", path, null, record.get("version").asInt());
        assertThat(removed.status()).as(removed.text()).isEqualTo(200);
        assertThat(admin.get(path).status()).isEqualTo(404);

        ObjectNode mistyped = (ObjectNode) record.get("details").deepCopy();
        mistyped.put("givenName", "Somebody").put("familyName", "Else");
        mistyped.put("dateOfBirth", "1931-02-03");
        Browser.Answer refused = admin.post("/api/patients", mistyped.toString());
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.body().at("/faults/0/path").asString()).isEqualTo("nhsNumber");
        assertThat(refused.body().at("/faults/0/message").asString())
                .startsWith("A former patient of another name");

        ObjectNode married = (ObjectNode) record.get("details").deepCopy();
        married.put("familyName", "Newname");
        Browser.Answer back = admin.post("/api/patients", married.toString());
        assertThat(back.status()).as(back.text()).isEqualTo(201);
        assertThat(back.body().at("/record/id")).isEqualTo(record.get("id"));
        assertThat(admin.get(path).body().at("/details/familyName").asString())
                .isEqualTo("Newname");
        Browser.Answer twice = admin.post("/api/patients", married.toString());
        assertThat(twice.body().at("/faults/0/message").asString())
                .isEqualTo("Another patient has this number.");
    }

    @ParameterizedTest
    @CsvSource({
        "sites, name",
        "rooms, name",
        "practitioners, name",
        "treatments, name",
        "patients, givenName"
    })
    void whatIsSavedIsWhatIsReadAndTheFileHasIt(String kind, String field) {
        JsonNode record = first(kind);
        ObjectNode details = (ObjectNode) record.get("details").deepCopy();
        details.put(field, "Änderung");
        Browser.Answer saved = put(kind, record, details);
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(saved.body().at("/record/details")).isEqualTo(details);
        assertThat(saved.body().at("/record/version").asInt())
                .isEqualTo(record.get("version").asInt() + 1);
        Browser.Answer read = admin.get("/api/" + kind + "/" + record.get("id").asString());
        assertThat(read.body().get("details")).isEqualTo(details);
        assertThat(read.header("ETag")).isEqualTo("\"" + read.body().get("version").asInt() + "\"");
        assertThat(admin.get("/api/clinic/export").text()).contains("Änderung");
    }

    @ParameterizedTest
    @CsvSource({"sites", "rooms", "practitioners", "treatments", "patients"})
    void savingWhatIsThereAlreadyIsNoEdit(String kind) {
        JsonNode record = first(kind);
        Browser.Answer saved = put(kind, record, record.get("details"));
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(saved.body().get("record")).isEqualTo(record);
    }

    @ParameterizedTest
    @CsvSource({
        "sites, name",
        "rooms, name",
        "practitioners, name",
        "treatments, name",
        "patients, givenName"
    })
    void whoComesLaterIsShownWhatTheOtherMade(String kind, String field) {
        JsonNode record = first(kind);
        ObjectNode mine = (ObjectNode) record.get("details").deepCopy();
        put(kind, record, mine.deepCopy().put(field, "Theirs"));
        Browser.Answer late = put(kind, record, mine.put(field, "Mine"));
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.body().get("type").asString()).isEqualTo("/problems/changed-meanwhile");
        assertThat(late.body().at("/current/details/" + field).asString()).isEqualTo("Theirs");
    }

    @Test
    void ofTwentyWhoSaveAtOnceOneIsFirst() {
        JsonNode record = first("practitioners");
        List<CompletableFuture<Integer>> saves =
                IntStream.range(0, 20)
                        .mapToObj(i -> {
                            ObjectNode details = (ObjectNode) record.get("details").deepCopy();
                            details.put("name", "Name " + i);
                            return CompletableFuture.supplyAsync(
                                    () -> put("practitioners", record, details).status());
                        })
                        .toList();
        assertThat(saves.stream().map(CompletableFuture::join))
                .containsOnlyOnce(200)
                .hasSize(20)
                .containsOnly(200, 412);
    }

    @Test
    void leaveRaisesTheVersionAndTellsWhoIsConcerned() {
        JsonNode record = practitioner("p001");
        ObjectNode details = (ObjectNode) record.get("details").deepCopy();
        ((ArrayNode) details.get("leave"))
                .addObject()
                .put("from", "2027-01-12")
                .put("to", "2027-01-12")
                .put("reason", "A course");
        Browser.Answer saved = put("practitioners", record, details);
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(saved.body().at("/record/version").asInt())
                .isEqualTo(record.get("version").asInt() + 1);
        JsonNode unsuited = saved.body().get("unsuited");
        assertThat(unsuited).hasSize(1);
        assertThat(unsuited.at("/0/start").asString()).isEqualTo("2027-01-12T12:00");
        assertThat(unsuited.at("/0/reasons/0").asString()).isEqualTo("leave");
        assertThat(unsuited.at("/0/people/0/name").asString())
                .isEqualTo(
                        small.patients().getFirst().givenName()
                                + " "
                                + small.patients().getFirst().familyName());
    }

    @Test
    void hoursHaveTheDatesFromAndToWhichTheyHold() {
        JsonNode record = first("practitioners");
        ObjectNode details = (ObjectNode) record.get("details").deepCopy();
        ObjectNode block = (ObjectNode) details.at("/workingHours/0");
        block.put("holdsFrom", "2027-02-01").put("holdsTo", "2027-03-01");
        Browser.Answer saved = put("practitioners", record, details);
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(saved.body().at("/record/details/workingHours/0")).isEqualTo(block);
        // and so they are planned by, and taken out as
        assertThat(admin.get("/api/clinic/export").text())
                .contains("\"holdsFrom\": \"2027-02-01\"", "\"holdsTo\": \"2027-03-01\"");
        block.put("holdsTo", "2027-01-31");
        Browser.Answer refused = put("practitioners", saved.body().get("record"), details);
        assertFault(refused, "workingHours[0].holdsTo");
    }

    @Test
    void faultsNameTheirFields() {
        JsonNode site = first("sites");
        ObjectNode details = (ObjectNode) site.get("details").deepCopy();
        details.put("name", " ");
        ObjectNode hours = (ObjectNode) details.at("/openingHours/0");
        hours.put("to", hours.get("from").asString());
        Browser.Answer refused = put("sites", site, details);
        assertFault(refused, "name");
        assertFault(refused, "openingHours[0].to");
    }

    @Test
    void aSecondPatientOfANumberIsRefused() {
        JsonNode patient = patient(0);
        ObjectNode details = (ObjectNode) patient.get("details").deepCopy();
        assertFault(admin.post("/api/patients", details.toString()), "nhsNumber");
        details.put("nhsNumber", "1234567890");
        assertFault(put("patients", patient, details), "nhsNumber");
    }

    @Test
    void contactDetailsAreKeptByAnImport() {
        JsonNode patient = patient(1);
        ObjectNode details = (ObjectNode) patient.get("details").deepCopy();
        ((ObjectNode) details.get("contact"))
                .put("email", "someone@example.org")
                .put("telephone", "01632 960001")
                .put("notices", "EMAIL")
                .put("language", "cy")
                .put("interpreter", true);
        assertThat(put("patients", patient, details).status()).isEqualTo(200);
        admin.post("/api/clinic/import?replacing=true", text(small));
        JsonNode now = admin.get("/api/patients/" + patient.get("id").asString()).body();
        assertThat(now.at("/details/contact")).isEqualTo(details.get("contact"));
    }

    @Test
    void aRecordThatIsMadeOnScreenGoesOutInTheFileAndIsRemoved() {
        ObjectNode details = (ObjectNode) first("sites").get("details").deepCopy();
        details.put("name", "New House");
        Browser.Answer added = admin.post("/api/sites", details.toString());
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(admin.get("/api/clinic/export").text()).contains("New House");
        String address = "/api/sites/" + added.body().at("/record/id").asString();
        assertThat(admin.write("DELETE", address, null, 0).status()).isEqualTo(200);
        assertThat(admin.get(address).status()).isEqualTo(404);
        assertThat(admin.get("/api/clinic/export").text()).doesNotContain("New House");
    }

    @Test
    void aRoomUnderAFullClassIsNotMadeSmaller() {
        JsonNode room = first("rooms");
        ObjectNode details = (ObjectNode) room.get("details").deepCopy();
        Browser.Answer refused = put("rooms", room, details.put("capacity", 1));
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.body().get("promise").asString()).isEqualTo("CLASS_WITHIN_THE_LIMITS");
    }

    @Test
    void ownLimitsTightenTheGuidelineAndNeverLoosenIt() {
        JsonNode treatment = treatment("ACUPUNCTURE");
        ObjectNode details = (ObjectNode) treatment.get("details").deepCopy();
        assertFault(put("treatments", treatment, details.put("maxSessions", 11)), "maxSessions");
        Browser.Answer saved = put("treatments", treatment, details.put("maxSessions", 9));
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(saved.body().at("/record/version").asInt())
                .isEqualTo(treatment.get("version").asInt() + 1);
        assertThat(admin.get("/api/clinic/export").text()).contains("\"maxSessions\": 9");
    }

    private static void assertFault(Browser.Answer refused, String path) {
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.body().get("faults").findValuesAsString("path")).contains(path);
    }

    private Browser.Answer put(String kind, JsonNode record, JsonNode details) {
        return admin.write(
                "PUT",
                "/api/" + kind + "/" + record.get("id").asString(),
                details.toString(),
                record.get("version").asInt());
    }

    private JsonNode first(String kind) {
        return kind.equals("patients") ? patient(0) : admin.get("/api/" + kind).body().get(0);
    }

    private JsonNode practitioner(String externalId) {
        return find("practitioners", externalId);
    }

    private JsonNode treatment(String code) {
        return find("treatments", code);
    }

    private JsonNode find(String kind, String externalId) {
        for (JsonNode one : admin.get("/api/" + kind).body()) {
            if (one.get("externalId").asString().equals(externalId)) {
                return one;
            }
        }
        throw new AssertionError("no " + externalId);
    }

    private JsonNode patient(int index) {
        Browser.Answer found =
                admin.post(
                        "/api/patients/search",
                        "{\"words\": \"%s\"}".formatted(small.patients().get(index).nhsNumber()));
        assertThat(found.body()).as(found.text()).hasSize(1);
        return admin.get("/api/patients/" + found.body().at("/0/id").asString()).body();
    }

    private static String text(ClinicBundle clinic) {
        return new String(BundleWriter.toBytes(clinic), StandardCharsets.UTF_8);
    }
}
