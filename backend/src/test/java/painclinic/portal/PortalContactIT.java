package painclinic.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ServerTest;
import painclinic.access.NewAccount;
import painclinic.bundle.ClinicBundle;
import painclinic.demo.DemoBundles;
import painclinic.exchange.ClinicBundles;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** How a patient is reached and told, seen and changed by themselves. */
@ServerTest
class PortalContactIT {

    @Autowired Browsers browsers;
    @Autowired ClinicBundles bundles;
    @Autowired JdbcClient jdbc;

    private Browser patient;

    @BeforeEach
    void knowAPatient() {
        ClinicBundle clinic = DemoBundles.on(LocalDate.now(ZoneOffset.UTC)).withBooked(List.of());
        jdbc.sql("truncate clinic cascade").update();
        bundles.importReplacing(clinic);
        String id = clinic.patients().getFirst().id();
        jdbc.sql(
                        """
                        update patient set telephone = '01632 960555', address = '1 High Street',
                            notices = 'LETTER', language = 'pl', interpreter = true
                        where external_id = ?
                        """)
                .param(id)
                .update();
        patient = browsers.signedIn(NewAccount.patient("conny", "Conny", id));
    }

    @Test
    void changesTheWayAndWhereAndNothingElseOfTheRecord() {
        JsonNode before = contact();
        assertThat(before.get("address").asString()).isEqualTo("1 High Street");
        String rest = rest();
        assertThat(change(before, "07700 900123", "conny@example.org", "EMAIL", "cy").status())
                .isEqualTo(204);
        JsonNode after = contact();
        assertThat(after.get("telephone").asString()).isEqualTo("07700 900123");
        assertThat(after.get("email").asString()).isEqualTo("conny@example.org");
        assertThat(after.get("notices").asString()).isEqualTo("EMAIL");
        assertThat(after.get("language").asString()).isEqualTo("cy");
        assertThat(rest()).isEqualTo(rest);
    }

    @Test
    void isRefusedWhatReachesNobodyOrWasChangedMeanwhile() {
        JsonNode seen = contact();
        Browser.Answer faulty = change(seen, "01632 960555", " ", "EMAIL", "en");
        assertThat(faulty.status()).isEqualTo(422);
        assertThat(faulty.body().get("faults").get(0).get("path").asString())
                .isEqualTo("contact.notices");
        assertThat(change(seen, "01632 960555", "no address", "TEXT", "en").status())
                .isEqualTo(422);
        assertThat(change(seen, "01632 960556", " ", "TEXT", "en").status()).isEqualTo(204);
        assertThat(change(seen, "01632 960557", " ", "TEXT", "en").status()).isEqualTo(409);
        assertThat(contact().get("telephone").asString()).isEqualTo("01632 960556");
    }

    @Test
    void whatTheClinicHasToPutRightElsewhereInTheRecordIsNotInTheWay() {
        jdbc.sql(
                        """
                        update patient set nhs_number = null, duplicate_number = null from app_user u
                        where u.patient_id = patient.id and u.username = 'conny'
                        """)
                .update();
        Browser.Answer answer = change(contact(), "07700 900123", " ", "TEXT", "en");
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    @Test
    void aCharacterThatNobodyTypesIsRefused() {
        Browser.Answer answer =
                change(contact(), "07700 900123", "a\\u0000@example.org", "EMAIL", "en");
        assertThat(answer.status()).as(answer.text()).isBetween(400, 422);
    }

    private JsonNode contact() {
        return patient.get("/api/portal/contact").body();
    }

    private Browser.Answer change(
            JsonNode seen, String telephone, String email, String way, String language) {
        return patient.write(
                "PUT",
                "/api/portal/contact",
                """
                {"seen": %d, "telephone": "%s", "email": "%s", "notices": "%s", "language": "%s"}
                """
                        .formatted(seen.get("version").asInt(), telephone, email, way, language));
    }

    private String rest() {
        return jdbc.sql(
                        """
                        select (to_jsonb(p) - 'telephone' - 'email' - 'notices' - 'language'
                            - 'version')::text
                        from patient p join app_user u on u.patient_id = p.id
                        where u.username = 'conny'
                        """)
                .query(String.class)
                .single();
    }
}
