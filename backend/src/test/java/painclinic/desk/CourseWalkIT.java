package painclinic.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ServerTest;
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
import java.util.UUID;

/** A course's whole life over HTTP: given, missed, called off, ended; and a second one after it. */
@ServerTest
class CourseWalkIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired Browsers browsers;
    @Autowired ClinicBundles bundles;
    @Autowired JdbcClient jdbc;

    @Test
    void aCourseIsGivenEndedAndFollowedByAnother() {
        ClinicBundle clinic = DemoBundles.on(TODAY.minusDays(14)).withBooked(List.of());
        Course course =
                clinic.courses().stream()
                        .filter(one -> one.treatment().equals("GROUP_EXERCISE"))
                        .filter(one -> one.deliveredOn().isEmpty())
                        .findFirst()
                        .orElseThrow();
        Session past = session("past", TODAY.minusDays(3), clinic, course);
        Session next = session("next", TODAY.plusDays(4), clinic, course);
        Browser admin = browsers.signedIn(Role.ADMINISTRATOR);
        jdbc.sql("truncate clinic cascade").update();
        // as a file says it that was checked elsewhere: what counts here begins with the first act
        bundles.importReplacing(clinic.withBooked(List.of(past, next)));
        String first = "/api/courses/" + id("course", course.id());
        JsonNode appointments = admin.get(first + "/appointments").body();
        assertThat(appointments).hasSize(2);

        assertThat(outcome(admin, appointments.get(1), "BOOKED", "ATTENDED").status())
                .isEqualTo(409);
        assertThat(outcome(admin, appointments.get(0), "BOOKED", "DID_NOT_ATTEND").status())
                .isEqualTo(200);
        assertThat(outcome(admin, appointments.get(0), "DID_NOT_ATTEND", "ATTENDED").status())
                .isEqualTo(200);

        String moved = "{\"status\": \"STOPPED\", \"reason\": \"moved away\"}";
        Browser.Answer early = admin.post(first + "/end", moved);
        assertThat(early.body().path("promise").asString(""))
                .isEqualTo("NOTHING_PROMISED_PAST_THE_END");
        assertThat(cancelled(admin, appointments.get(1)).status()).isEqualTo(200);
        assertThat(admin.post(first + "/end", moved).status()).isEqualTo(204);
        assertThat(admin.post(first + "/end", moved).status()).isEqualTo(409);
        assertThat(admin.get(first + "/appointments").body())
                .extracting(line -> line.get("outcome").asString())
                .containsExactly("ATTENDED", "CANCELLED_BY_PATIENT");

        String referral = made(admin.post("/api/referrals", referral(course.patient())));
        String courses = "/api/referrals/" + referral + "/courses";
        String exercise =
                """
                {"treatment": "GROUP_EXERCISE", "sessions": %d, "startNotBefore": "%s"}
                """;
        assertThat(admin.post(courses, exercise.formatted(8, TODAY)).status()).isEqualTo(409);
        assertThat(
                        admin.post(
                                        "/api/referrals/" + referral + "/decision",
                                        "{\"status\": \"ACCEPTED\", \"reason\": \"fits\"}")
                                .status())
                .isEqualTo(204);
        assertThat(admin.post(courses, exercise.formatted(9, TODAY)).status()).isEqualTo(409);
        String second = made(admin.post(courses, exercise.formatted(8, TODAY)));
        assertThat(
                        admin.post(courses, exercise.formatted(8, TODAY))
                                .body()
                                .get("promise")
                                .asString())
                .isEqualTo("ONE_ACTIVE_COURSE_OF_A_TREATMENT");
        assertThat(admin.post("/api/courses/" + second + "/pause", null).status()).isEqualTo(204);
        assertThat(admin.post("/api/courses/" + second + "/resume", null).status()).isEqualTo(204);
    }

    private String referral(String patient) {
        return """
        {"patient": "%s", "referredOn": "%s", "painBeganOn": "%s", "priority": "ROUTINE"}
        """
                .formatted(id("patient", patient), TODAY, TODAY.minusDays(80));
    }

    private static Browser.Answer outcome(
            Browser admin, JsonNode appointment, String seen, String outcome) {
        return admin.post(
                "/api/appointments/outcomes",
                """
                {"marks": [{"appointment": "%s", "outcome": "%s", "seen": "%s", "reason": "a slip"}]}
                """
                        .formatted(appointment.get("appointment").asString(), outcome, seen));
    }

    private static Browser.Answer cancelled(Browser admin, JsonNode appointment) {
        return admin.post(
                "/api/appointments/" + appointment.get("appointment").asString() + "/cancel",
                "{\"how\": \"CANCELLED_BY_PATIENT\", \"seen\": 1}");
    }

    private static String made(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().get("id").asString();
    }

    private UUID id(String table, String name) {
        return jdbc.sql("select id from %s where external_id = ?".formatted(table))
                .param(name)
                .query(UUID.class)
                .single();
    }

    private static Session session(String id, LocalDate date, ClinicBundle clinic, Course course) {
        return new Session(
                id,
                course.treatment(),
                LocalDateTime.of(date, LocalTime.NOON),
                60,
                clinic.rooms().getFirst().id(),
                clinic.practitioners().getFirst().id(),
                "class-1",
                List.of(new Attendee(course.id(), 1)));
    }
}
