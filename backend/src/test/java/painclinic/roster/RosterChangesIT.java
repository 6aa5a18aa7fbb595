package painclinic.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ServerTest;
import painclinic.access.NewAccount;
import painclinic.access.Role;
import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Session;
import painclinic.demo.DemoBundles;
import painclinic.exchange.ClinicBundles;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** A therapist is told once what became of their sessions, and writes to the desk. */
@ServerTest
class RosterChangesIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final LocalDateTime NOON = LocalDateTime.of(TODAY.plusDays(15), LocalTime.NOON);

    @Autowired Browsers browsers;
    @Autowired ClinicBundles bundles;
    @Autowired JdbcClient jdbc;

    private Browser therapist;

    @BeforeEach
    void bookTwoSessions() {
        ClinicBundle clinic = DemoBundles.on(TODAY).withBooked(List.of());
        List<Course> fresh =
                clinic.courses().stream()
                        .filter(one -> one.treatment().equals("ACUPUNCTURE"))
                        .filter(one -> one.deliveredOn().isEmpty())
                        .toList();
        String therapists = clinic.practitioners().getFirst().id();
        jdbc.sql("truncate clinic cascade").update();
        bundles.importReplacing(
                clinic.withBooked(
                        List.of(
                                session("one", NOON, clinic, therapists, fresh.getFirst()),
                                session(
                                        "two",
                                        NOON.plusHours(2),
                                        clinic,
                                        therapists,
                                        fresh.get(1)))));
        therapist = browsers.signedIn(NewAccount.therapist("rosa", "Rosa", therapists));
        jdbc.sql("delete from last_look").update();
    }

    private static Session session(
            String id, LocalDateTime at, ClinicBundle clinic, String by, Course course) {
        return new Session(
                id,
                "ACUPUNCTURE",
                at,
                30,
                clinic.rooms().getFirst().id(),
                by,
                null,
                List.of(new Attendee(course.id(), 1)));
    }

    @Test
    void tellsWhatMovedWhatIsNewAndWhatIsGoneOnce() {
        JsonNode first = changes();
        assertThat(first.get("isFirstLook").asBoolean()).isTrue();
        assertThat(first.get("changes").isEmpty()).isTrue();
        assertThat(seen(first).status()).isEqualTo(204);

        jdbc.sql(
                        """
                        update session set starts_at = starts_at + interval '1 hour',
                            ends_at = ends_at + interval '1 hour' where external_id = 'one'
                        """)
                .update();
        jdbc.sql(
                        """
                        delete from appointment where session_id in (
                            select id from session where external_id = 'two')
                        """)
                .update();
        JsonNode told = changes();
        assertThat(told.get("isFirstLook").asBoolean()).isFalse();
        assertThat(told.get("changes")).hasSize(2);
        JsonNode moved = told.get("changes").get(0);
        assertThat(start(moved, "was")).isEqualTo(NOON.toString());
        assertThat(start(moved, "now")).isEqualTo(NOON.plusHours(1).toString());
        JsonNode gone = told.get("changes").get(1);
        assertThat(start(gone, "was")).isEqualTo(NOON.plusHours(2).toString());
        assertThat(gone.get("now").isEmpty()).isTrue();
        assertThat(told.toString()).doesNotContainPattern("patient");

        // what they have not looked at is not seen
        assertThat(seen(first).status()).isEqualTo(409);
        assertThat(changes().get("changes")).hasSize(2);
        assertThat(seen(told).status()).isEqualTo(204);
        assertThat(changes().get("changes").isEmpty()).isTrue();
    }

    @Test
    void whatSomebodySeesAsAPatientIsAnotherLook() {
        assertThat(seen(changes()).status()).isEqualTo(204);
        jdbc.sql("update last_look set role = 'PATIENT'").update();
        assertThat(changes().get("isFirstLook").asBoolean()).isTrue();
    }

    @Test
    void writesToTheDeskWhichSeesWhoItIsFrom() {
        assertThat(write("The plinth in room 2 is broken.").status()).isEqualTo(204);
        JsonNode note = browsers.signedIn(Role.ADMINISTRATOR).get("/api/notes").body().get(0);
        assertThat(note.get("said").asString()).isEqualTo("The plinth in room 2 is broken.");
        assertThat(note.get("patient").isNull()).isTrue();
        assertThat(note.get("from").asString())
                .isEqualTo(
                        jdbc.sql(
                                        "select name from practitioner p join app_user u on"
                                                + " u.practitioner_id = p.id where u.username ="
                                                + " 'rosa'")
                                .query(String.class)
                                .single());
        assertThat(write("  ").status()).isEqualTo(400);
        for (int i = 1; i < 20; i++) {
            assertThat(write("Again").status()).isEqualTo(204);
        }
        assertThat(write("Again").status()).isEqualTo(429);
    }

    @Test
    void whatIsSentTwiceOnABadLineIsOneNote() {
        for (int i = 0; i < 2; i++) {
            assertThat(
                            therapist
                                    .send(
                                            "POST",
                                            "/api/roster/notes",
                                            "{\"text\": \"I am late.\"}",
                                            Map.of("Idempotency-Key", "late"))
                                    .status())
                    .isEqualTo(204);
        }
        assertThat(browsers.signedIn(Role.ADMINISTRATOR).get("/api/notes").body()).hasSize(1);
    }

    private Browser.Answer write(String text) {
        return therapist.post("/api/roster/notes", "{\"text\": \"" + text + "\"}");
    }

    private JsonNode changes() {
        return therapist.get("/api/roster/changes").body();
    }

    private Browser.Answer seen(JsonNode changes) {
        return therapist.post(
                "/api/roster/seen", "{\"look\": \"" + changes.get("look").asString() + "\"}");
    }

    private static String start(JsonNode change, String when) {
        return change.get(when).get(0).get("start").asString().substring(0, 16);
    }
}
