package painclinic.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ServerTest;
import painclinic.access.NewAccount;
import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Session;
import painclinic.demo.DemoBundles;
import painclinic.exchange.ClinicBundles;
import painclinic.roster.Weeks;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/** A therapist fills in the register of a class of their own, and of nobody else's. */
@ServerTest
class RosterRegisterIT {

    private static final LocalDate YESTERDAY = LocalDate.now(ZoneOffset.UTC).minusDays(1);

    @Autowired Browsers browsers;
    @Autowired ClinicBundles bundles;
    @Autowired JdbcClient jdbc;

    @Test
    void isTheirsAlone() {
        ClinicBundle clinic = DemoBundles.on(YESTERDAY.minusDays(14)).withBooked(List.of());
        List<Course> courses =
                clinic.courses().stream()
                        .filter(one -> one.treatment().equals("GROUP_EXERCISE"))
                        .filter(one -> one.deliveredOn().isEmpty())
                        .limit(2)
                        .toList();
        String leader = clinic.practitioners().getFirst().id();
        Session held =
                new Session(
                        "held",
                        "GROUP_EXERCISE",
                        LocalDateTime.of(YESTERDAY, LocalTime.NOON),
                        60,
                        clinic.rooms().getFirst().id(),
                        leader,
                        "class-1",
                        courses.stream().map(one -> new Attendee(one.id(), 1)).toList());
        jdbc.sql("truncate clinic cascade").update();
        bundles.importReplacing(clinic.withBooked(List.of(held)));
        Browser own = browsers.signedIn(NewAccount.therapist("lea", "Lea", leader));
        Browser other =
                browsers.signedIn(
                        NewAccount.therapist("oli", "Oli", clinic.practitioners().get(1).id()));

        JsonNode entries = own.get("/api/roster/sessions/held").body().get("entries");
        assertThat(entries).hasSize(2);
        assertThat(other.get("/api/roster/sessions/held").status()).isEqualTo(404);

        String marks =
                """
                {"marks": [{"appointment": "%s", "outcome": "ATTENDED", "seen": "BOOKED"},
                    {"appointment": "%s", "outcome": "DID_NOT_ATTEND", "seen": "BOOKED"}]}
                """
                        .formatted(
                                entries.get(0).get("appointment").asString(),
                                entries.get(1).get("appointment").asString());
        assertThat(other.post("/api/roster/outcomes", marks).status()).isEqualTo(404);
        Browser.Answer recorded = own.post("/api/roster/outcomes", marks);
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(200);
        assertThat(recorded.body().get("courses"))
                .extracting(one -> one.get("used").asInt())
                .containsExactlyInAnyOrder(0, 1);
        assertThat(own.post("/api/roster/outcomes", marks).body().get("type").asString())
                .isEqualTo("/problems/recorded-meanwhile");
        JsonNode week = own.get("/api/roster/week?monday=" + Weeks.mondayOf(YESTERDAY)).body();
        assertThat(week.get("sessions").get(0).get("attendees"))
                .extracting(one -> one.get("outcome").asString())
                .containsExactlyInAnyOrder("ATTENDED", "DID_NOT_ATTEND");
    }
}
