package painclinic.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.AdvisedClinic;
import painclinic.Browser;
import painclinic.Browsers;
import painclinic.access.NewAccount;
import painclinic.access.Role;
import painclinic.bundle.Course;
import painclinic.demo.DemoBundles;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A patient whose course is booked and who is signed in, on a telephone that the clinic allows
 * much.
 */
abstract class PatientCase {

    static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired Browsers browsers;
    @Autowired AdvisedClinic advised;
    @Autowired JdbcClient jdbc;

    Browser admin;
    Browser patient;
    Course mine;
    List<Course> others = List.of();

    @BeforeEach
    void bookACourseOfThePatients() {
        admin = browsers.signedIn(Role.ADMINISTRATOR);
        var clinic = DemoBundles.on(TODAY.minusDays(7)).withBooked(List.of());
        advised.importing(clinic);
        List<Course> fresh =
                clinic.courses().stream()
                        .filter(one -> one.treatment().equals("ACUPUNCTURE"))
                        .filter(one -> one.deliveredOn().isEmpty())
                        .toList();
        mine = fresh.getFirst();
        others = fresh.stream().filter(one -> !one.patient().equals(mine.patient())).toList();
        JsonNode way =
                admin.get("/api/schedule/advice/course-places?course=" + mine.id())
                        .body()
                        .get("suggestions")
                        .get(0)
                        .get("places");
        Browser.Answer booked =
                admin.post(
                        "/api/courses/" + id(mine) + "/appointments",
                        "{\"places\": [" + choices(way) + "]}");
        assertThat(booked.status()).as(booked.text()).isEqualTo(200);
        patient = browsers.signedIn(NewAccount.patient("portia", "Portia", mine.patient()));
        jdbc.sql("delete from last_look").update();
        allow(true, 24);
    }

    void allow(boolean mayMove, int hours) {
        JsonNode now = admin.get("/api/clinic/patient-settings").body();
        Browser.Answer set =
                admin.write(
                        "PUT",
                        "/api/clinic/patient-settings",
                        "{\"telephone\": \"01632 960001\", \"mayMove\": %s, \"noticeHours\": %d}"
                                .formatted(mayMove, hours),
                        now.get("version").asInt());
        assertThat(set.status()).as(set.text()).isEqualTo(200);
    }

    JsonNode page() {
        return patient.get("/api/portal").body();
    }

    List<JsonNode> sessions() {
        return stream(page().get("courses"))
                .flatMap(course -> stream(course.get("sessions")))
                .toList();
    }

    UUID id(Course course) {
        return jdbc.sql("select id from course where external_id = ?")
                .param(course.id())
                .query(UUID.class)
                .single();
    }

    static String path(JsonNode session) {
        return "/api/portal/appointments/" + text(session, "appointment");
    }

    static String choices(JsonNode numbered) {
        return stream(numbered)
                .map(one -> one.get("place"))
                .map(one ->
                        choice(
                                text(one, "start"),
                                text(one, "practitionerId"),
                                text(one, "roomId")))
                .collect(Collectors.joining(","));
    }

    static String choice(JsonNode time) {
        return choice(text(time, "start"), text(time, "practitioner"), text(time, "room"));
    }

    static String choice(String start, String practitioner, String room) {
        return "{\"date\": \"%s\", \"time\": \"%s\", \"practitioner\": \"%s\", \"room\": \"%s\"}"
                .formatted(start.substring(0, 10), start.substring(11, 16), practitioner, room);
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }
}
