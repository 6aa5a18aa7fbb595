package painclinic.desk;

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
import painclinic.exchange.ClinicBundles;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** What the guideline asks of a prescription, over HTTP, with words and an override. */
@ServerTest
class PrescribingIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired private Browsers browsers;
    @Autowired private ClinicBundles bundles;
    @Autowired private JdbcClient jdbc;

    private Browser admin;

    @BeforeEach
    void aClinic() {
        jdbc.sql("truncate clinic cascade").update();
        bundles.importBundle(ExampleBundles.small());
        admin = browsers.signedIn(Role.ADMINISTRATOR);
    }

    @Test
    void aGateIsSaidBeforeAndAfterAndMayBeOverridden() {
        String courses = "/api/referrals/" + accepted(TODAY.minusWeeks(6)) + "/courses";

        assertThat(admin.post(courses + "/check", course(TODAY.plusDays(1), "")).body()).isEmpty();
        Browser.Answer checked = admin.post(courses + "/check", course(TODAY, ""));
        assertThat(checked.body().at("/0/rule").asString()).isEqualTo("PAIN_DURATION");
        assertThat(checked.body().at("/0/source").asString()).isEqualTo("NICE CG88 (2009)");

        Browser.Answer refused = admin.post(courses, course(TODAY, " "));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().get("type").asString())
                .isEqualTo("/problems/against-the-guideline");
        assertThat(refused.body().get("detail").asString())
                .isEqualTo(
                        "The pain began on %s: by %s it will not have lasted more than 6 weeks. A"
                                        .formatted(TODAY.minusWeeks(6), TODAY)
                                + " clinician may prescribe it all the same, with a reason.");

        Browser.Answer overridden = admin.post(courses, course(TODAY, "worsens quickly"));
        assertThat(overridden.status()).as(overridden.text()).isEqualTo(200);
        assertThat(
                        jdbc.sql(
                                        """
                                        select rule || ' ' || reason || ' ' || decided_by
                                        from override where subject_id = ?
                                        """)
                                .param(UUID.fromString(overridden.body().get("id").asString()))
                                .query(String.class)
                                .single())
                .isEqualTo("PAIN_DURATION worsens quickly Ada");
    }

    @Test
    void datesThatCannotBeAreNamedAndTheClinicStillReadsItsOwnExport() {
        Browser.Answer refused =
                admin.post("/api/referrals", referral(LocalDate.of(1850, 1, 1), TODAY));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.body().at("/faults/0/path").asString()).isEqualTo("referredOn");
        assertThat(refused.body().at("/faults/0/message").asString()).contains("was born on");
        assertThat(
                        admin.post("/api/referrals", referral(LocalDate.of(9999, 1, 1), TODAY))
                                .body()
                                .at("/faults/0/message")
                                .asString())
                .isEqualTo("Enter a date that is not after today.");
        jdbc.sql("delete from patient where nhs_number is null").update();
        Browser.Answer again =
                admin.post("/api/clinic/import", admin.get("/api/clinic/export").text());
        assertThat(again.status()).as(again.text()).isEqualTo(200);
    }

    private String accepted(LocalDate painBegan) {
        Browser.Answer made = admin.post("/api/referrals", referral(TODAY, painBegan));
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        String id = made.body().get("id").asString();
        admin.post(
                "/api/referrals/" + id + "/decision",
                "{\"status\": \"ACCEPTED\", \"reason\": \"fits\"}");
        return id;
    }

    private String referral(LocalDate on, LocalDate painBegan) {
        UUID patient =
                jdbc.sql(
                                """
                                insert into patient (clinic_id, external_id, position, nhs_number,
                                    given_name, family_name, date_of_birth, needs,
                                    states_availability)
                                values (1, uuidv7()::text, 999, null, 'New', 'Comer', '1980-01-01',
                                    '{}', false)
                                returning id
                                """)
                        .query(UUID.class)
                        .single();
        return """
        {"patient": "%s", "referredOn": "%s", "painBeganOn": "%s", "priority": "ROUTINE"}
        """
                .formatted(patient, on, painBegan);
    }

    private static String course(LocalDate start, String reason) {
        return """
        {"treatment": "GROUP_EXERCISE", "sessions": 8, "startNotBefore": "%s",
            "overrideReason": "%s"}
        """
                .formatted(start, reason);
    }
}
