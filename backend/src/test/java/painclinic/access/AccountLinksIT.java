package painclinic.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ServerTest;
import painclinic.bundle.BundleWriter;
import painclinic.bundle.ClinicBundle;
import painclinic.demo.DemoBundles;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** An account stays its person's, whatever they are called, and becomes nobody else's. */
@ServerTest
class AccountLinksIT {

    private static final String MONDAY = "?monday=2027-01-04";

    @Autowired Browsers browsers;
    @Autowired JdbcClient jdbc;

    private Browser admin;
    private Browser therapist;
    private Browser patient;
    private String clinic;

    @BeforeEach
    void aTherapistAndAPatient() {
        jdbc.sql("truncate clinic cascade").update();
        admin = browsers.signedIn(Role.ADMINISTRATOR);
        ClinicBundle bundle = DemoBundles.on(LocalDate.now(ZoneOffset.UTC));
        clinic = new String(BundleWriter.toBytes(bundle), StandardCharsets.UTF_8);
        importing(clinic);
        therapist =
                browsers.signedIn(
                        NewAccount.therapist("marsh", "Helen Marsh", Browsers.PRACTITIONER));
        patient = browsers.signedIn(NewAccount.patient("barker", "Alan Barker", Browsers.PATIENT));
        assertThat(roster().status()).isEqualTo(200);
        assertThat(portal().status()).isEqualTo(200);
    }

    @AfterEach
    void noAccounts() {
        jdbc.sql("delete from app_user where username in ('marsh', 'barker')").update();
    }

    @Test
    void aTherapistMarriesAndAPatientsNumberIsCorrectedByAFile() {
        importing(
                clinic.replace("Helen Marsh", "Helen Barrow")
                        .replace(number(Browsers.PATIENT), "9990000018"));
        assertThat(roster().body().get("practitionerName").asString()).isEqualTo("Helen Barrow");
        assertThat(number(Browsers.PATIENT)).isEqualTo("9990000018");
        assertThat(portal().body().get("givenName").asString()).isEqualTo("Alan");
    }

    @Test
    void whoLeavesSeesNothingAndWhoComesBackSeesTheirOwnAgain() {
        retire("current_date");
        assertThat(roster().body().get("type").asString()).isEqualTo("/problems/no-roster");
        assertThat(portal().body().get("type").asString()).isEqualTo("/problems/no-patient");
        retire("null");
        assertThat(roster().status()).isEqualTo(200);
        assertThat(portal().status()).isEqualTo(200);
    }

    @Test
    void nobodyInheritsAnAccountByBearingTheWords() {
        for (String table : new String[] {"practitioner", "patient"}) {
            jdbc.sql(
                            """
                            update %s set retired_on = current_date, external_id = id::text
                            where external_id in ('%s', '%s')
                            """
                                    .formatted(table, Browsers.PRACTITIONER, Browsers.PATIENT))
                    .update();
        }
        jdbc.sql("update patient set nhs_number = null where retired_on is not null").update();
        jdbc.sql(
                        """
                        insert into practitioner (clinic_id, external_id, position, name, profession,
                            registration_body, registration_number, registration_expires_on, skills)
                        select clinic_id, ?, 900, name, profession, registration_body,
                            registration_number, registration_expires_on, skills
                        from practitioner where retired_on is not null
                        """)
                .param(Browsers.PRACTITIONER)
                .update();
        jdbc.sql(
                        """
                        insert into patient (clinic_id, external_id, position, nhs_number, given_name,
                            family_name, date_of_birth, needs, states_availability)
                        select clinic_id, ?, 900, '9990000018', given_name, family_name,
                            date_of_birth, needs, states_availability
                        from patient where retired_on is not null
                        """)
                .param(Browsers.PATIENT)
                .update();
        assertThat(roster().body().get("type").asString()).isEqualTo("/problems/no-roster");
        assertThat(portal().body().get("type").asString()).isEqualTo("/problems/no-patient");
    }

    @Test
    void aClinicBegunAnewOpensItselfToNoFormerAccount() {
        Browser.Answer replaced = admin.post("/api/clinic/replace?name=" + name(), clinic);
        assertThat(replaced.status()).as(replaced.text()).isEqualTo(200);
        assertThat(roster().body().get("type").asString()).isEqualTo("/problems/no-roster");
        assertThat(portal().body().get("type").asString()).isEqualTo("/problems/no-patient");
    }

    private String name() {
        return admin.get("/api/clinic").body().get("name").asString().replace(" ", "%20");
    }

    private Browser.Answer roster() {
        return therapist.get("/api/roster/week" + MONDAY);
    }

    private Browser.Answer portal() {
        return patient.get("/api/portal");
    }

    private void importing(String bundle) {
        Browser.Answer imported = admin.post("/api/clinic/import?replacing=true", bundle);
        assertThat(imported.status()).as(imported.text()).isEqualTo(200);
    }

    private void retire(String when) {
        jdbc.sql("update practitioner set retired_on = %s where external_id = ?".formatted(when))
                .param(Browsers.PRACTITIONER)
                .update();
        jdbc.sql("update patient set retired_on = %s where external_id = ?".formatted(when))
                .param(Browsers.PATIENT)
                .update();
    }

    private String number(String patientId) {
        return jdbc.sql("select nhs_number from patient where external_id = ?")
                .param(patientId)
                .query(String.class)
                .single();
    }
}
