package painclinic.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import java.util.function.Consumer;

/** What an administrator reads of a record's past. */
@ServerTest
class HistoryIT {

    /** Long after the day of the test. */
    private static final LocalDateTime TUESDAY_NOON = LocalDateTime.parse("2027-01-12T12:00");

    @Autowired private Browsers browsers;
    @Autowired private JdbcClient jdbc;

    private Browser admin;
    private String clinic;

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
        ClinicBundle bundle = ExampleBundles.withBooked(ExampleBundles.small(), List.of(booked));
        clinic = new String(BundleWriter.toBytes(bundle), StandardCharsets.UTF_8);
        importIt();
    }

    private void importIt() {
        Browser.Answer imported = admin.post("/api/clinic/import", clinic);
        assertThat(imported.status()).as(imported.text()).isEqualTo(200);
    }

    @Test
    void saysWhoChangedWhatAndWhen() {
        JsonNode patient = patient();
        edit("patients", patient, details -> details.put("familyName", "Renamed"));
        JsonNode acts = history("patients", patient).get("acts");
        assertThat(acts.size()).isEqualTo(2);
        JsonNode newest = acts.get(0);
        assertThat(newest.get("by").asString()).isEqualTo("Ada");
        assertThat(newest.get("role").asString()).isEqualTo("Administrator");
        assertThat(newest.get("what").asString()).isEqualTo("CHANGED");
        assertThat(newest.get("at").asString()).matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}");
        assertThat(newest.get("changes").size()).isEqualTo(1);
        assertThat(newest.at("/changes/0/field").asString()).isEqualTo("Family name");
        assertThat(newest.at("/changes/0/was").asString())
                .isEqualTo(patient.at("/details/familyName").asString());
        assertThat(newest.at("/changes/0/became").asString()).isEqualTo("Renamed");
        assertThat(acts.get(1).get("what").asString()).isEqualTo("ADDED");
        assertThat(acts.get(1).get("why").asString()).isEqualTo("A file was imported");
    }

    @Test
    void hoursAreLinesAndOnlyThoseThatDifferAreNamed() {
        JsonNode person = admin.get("/api/practitioners").body().get(0);
        String site = person.at("/details/workingHours/0/site").asString();
        String siteName = admin.get("/api/sites/" + site).body().at("/details/name").asString();
        edit(
                "practitioners",
                person,
                details ->
                        ((ArrayNode) details.get("workingHours"))
                                .addObject()
                                .put("site", site)
                                .put("day", "SUNDAY")
                                .put("from", "09:00")
                                .put("to", "12:30")
                                .putNull("holdsFrom")
                                .put("holdsTo", "2027-03-01"));
        JsonNode change = history("practitioners", person).at("/acts/0/changes");
        assertThat(change.size()).isEqualTo(1);
        assertThat(change.at("/0/field").asString()).isEqualTo("Working hours");
        assertThat(change.at("/0/was").isNull()).isTrue();
        assertThat(change.at("/0/became").asString())
                .isEqualTo("Sunday 9am to 12:30pm at %s until 1 March 2027".formatted(siteName));
    }

    /** An import takes the whole schedule out and puts it back; nobody did anything to a record. */
    @Test
    void whatWasPutBackAsItWasIsNoChange() {
        String appointment =
                jdbc.sql("select id::text from appointment").query(String.class).single();
        int before = history("appointments", appointment).get("acts").size();
        importIt();
        assertThat(history("appointments", appointment).get("acts").size()).isEqualTo(before);
        assertThat(history("patients", patient()).get("acts").size()).isEqualTo(1);
    }

    @Test
    void anAppointmentThatIsCalledOffSaysByWhomAndWhy() {
        String appointment =
                jdbc.sql("select id::text from appointment").query(String.class).single();
        Browser.Answer done =
                admin.post(
                        "/api/appointments/" + appointment + "/cancel",
                        "{\"how\": \"CANCELLED_BY_PATIENT\", \"seen\": 1, \"reason\": \"Has"
                                + " flu\"}");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        JsonNode act = history("appointments", appointment).at("/acts/0");
        assertThat(act.get("why").asString()).isEqualTo("Has flu");
        assertThat(act.get("what").asString()).isEqualTo("CHANGED");
        assertThat(act.get("changes").toString())
                .contains("What became of it", "Booked", "Cancelled by the patient")
                .doesNotContain("Begins");
    }

    @Test
    void comesInPages() {
        JsonNode patient = patient();
        for (int i = 0; i < 22; i++) {
            String name = "Name " + i;
            patient = edit("patients", patient, details -> details.put("familyName", name));
        }
        JsonNode first = history("patients", patient);
        assertThat(first.get("acts").size()).isEqualTo(20);
        assertThat(first.at("/acts/0/changes/0/became").asString()).isEqualTo("Name 21");
        JsonNode second =
                admin.get(
                                "/api/history/patients/%s?before=%d"
                                        .formatted(
                                                patient.get("id").asString(),
                                                first.get("more").asLong()))
                        .body();
        assertThat(second.get("acts").size()).isEqualTo(3);
        assertThat(second.at("/acts/0/changes/0/became").asString()).isEqualTo("Name 1");
        assertThat(second.get("more").isNull()).isTrue();
    }

    @Test
    void holdsNothingOfAnotherRecordOrKind() {
        JsonNode patient = patient();
        String course =
                jdbc.sql("select id::text from course where patient_id = ?::uuid limit 1")
                        .param(patient.get("id").asString())
                        .query(String.class)
                        .single();
        assertThat(history("courses", course).toString())
                .contains("Sessions prescribed")
                .doesNotContain(
                        patient.get("id").asString(),
                        patient.at("/details/familyName").asString(),
                        patient.at("/details/nhsNumber").asString());
        assertThat(history("sites", patient).get("acts").size()).isZero();
        assertThat(
                        admin.get("/api/history/drafts/" + patient.get("id").asString())
                                .body()
                                .get("type")
                                .asString())
                .isEqualTo("/problems/no-such-record");
    }

    private JsonNode patient() {
        JsonNode found =
                admin.post(
                                "/api/patients/search",
                                "{\"words\": \"%s\"}"
                                        .formatted(
                                                ExampleBundles.small()
                                                        .patients()
                                                        .getFirst()
                                                        .nhsNumber()))
                        .body()
                        .get(0);
        return admin.get("/api/patients/" + found.get("id").asString()).body();
    }

    private JsonNode edit(String kind, JsonNode record, Consumer<ObjectNode> change) {
        ObjectNode details = (ObjectNode) record.get("details").deepCopy();
        change.accept(details);
        Browser.Answer saved =
                admin.write(
                        "PUT",
                        "/api/" + kind + "/" + record.get("id").asString(),
                        details.toString(),
                        record.get("version").asInt());
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        return saved.body().get("record");
    }

    private JsonNode history(String kind, JsonNode record) {
        return history(kind, record.get("id").asString());
    }

    private JsonNode history(String kind, String id) {
        Browser.Answer answer = admin.get("/api/history/" + kind + "/" + id);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }
}
