package painclinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.access.NewAccount;
import painclinic.access.Role;
import painclinic.bundle.BundleWriter;
import painclinic.bundle.ClinicBundle;
import painclinic.demo.DemoBundles;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The way through the server: a clinic comes in, is planned, and people read what was published.
 */
@ServerTest
class JourneyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired Browsers browsers;
    @Autowired JdbcClient jdbc;

    @Test
    void aClinicIsImportedPlannedPublishedAndRead() {
        // names that cancelled sessions of another test had are not given again
        jdbc.sql("truncate clinic cascade").update();
        Browser admin = browsers.signedIn(Role.ADMINISTRATOR);
        ClinicBundle clinic = DemoBundles.on(LocalDate.now(ZoneOffset.UTC));

        Browser.Answer imported = admin.post("/api/clinic/import?replacing=true", text(clinic));
        assertThat(imported.status()).as(imported.text()).isEqualTo(200);
        assertThat(imported.body().at("/counts/courses").asInt())
                .isEqualTo(clinic.courses().size());
        assertThat(admin.get("/api/clinic").body().at("/guideline/code").asString())
                .isEqualTo(clinic.guideline());
        assertThat(admin.get("/api/clinic").body().at("/treatments/0/citation").asString())
                .isEqualTo("NICE CG88 (2009), recommendation 1.3.3");

        Browser.Answer started = admin.post("/api/planning-runs", "{\"seconds\": 5, \"seed\": 1}");
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        String run = "/api/planning-runs/" + started.body().get("id").asString();
        await().atMost(PATIENCE).until(() -> isOver(admin.get(run)));
        Browser.Answer finished = admin.get(run);
        assertThat(finished.body().get("status").asString())
                .as(finished.text())
                .isEqualTo("FINISHED");

        Browser.Answer draft = admin.get("/api/drafts/latest");
        assertThat(draft.body().get("id")).isEqualTo(finished.body().get("draftId"));
        assertThat(draft.body().at("/figures/sessionsOwed").asInt())
                .isEqualTo(started.body().get("sessionsOwed").asInt());
        String drafts = "/api/drafts/" + draft.body().get("id").asString();
        String monday = "?monday=" + clinic.planning().from();
        assertThat(admin.get(drafts + "/week" + monday).body().get("state").asString())
                .isEqualTo("DRAFT");
        assertThat(admin.get(drafts + "/export").body().get("format").asString())
                .isEqualTo("clinic-schedule/1");

        Browser.Answer published = admin.post(drafts + "/publish", null);
        assertThat(published.body().at("/draft/state").asString())
                .as(published.text())
                .isEqualTo("PUBLISHED");
        assertThat(admin.post(drafts + "/publish", null).body().get("type").asString())
                .isEqualTo("/problems/already-decided");
        assertThat(admin.get("/api/schedule/export").body().get("sessions"))
                .isEqualTo(admin.get(drafts + "/export").body().get("sessions"));

        Browser.Answer figures = admin.get("/api/schedule/figures");
        assertThat(figures.body().get("unplanned")).isEqualTo(draft.body().get("unplanned"));
        assertThat(figures.body().at("/figures/sessionsPlannedPercent"))
                .isEqualTo(draft.body().at("/figures/sessionsPlannedPercent"));
        assertThat(figures.body().at("/usage/weeks")).isNotEmpty();
        assertThat(draft.body().at("/usage/weeks")).isNotEmpty();

        Browser therapist =
                browsers.signedIn(
                        NewAccount.therapist("helen", "Helen Marsh", Browsers.PRACTITIONER));
        Browser.Answer roster = therapist.get("/api/roster/week" + monday);
        assertThat(roster.body().get("practitionerName").asString()).isEqualTo("Helen Marsh");
        assertThat(roster.body().get("sessions"))
                .allSatisfy(session ->
                        assertThat(session.get("practitionerId").asString())
                                .isEqualTo(Browsers.PRACTITIONER));

        asksWhyOnTheirOwnRoster(therapist, roster);

        Browser patient =
                browsers.signedIn(NewAccount.patient("alan", "Alan Barker", Browsers.PATIENT));
        Browser.Answer portal = patient.get("/api/portal");
        assertThat(portal.body().get("givenName").asString()).isEqualTo("Alan");
        assertThat(portal.body().at("/courses/0/status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(portal.text()).doesNotContain("patient-", "course-", "nhsNumber");

        Browser other =
                browsers.signedIn(NewAccount.patient("other", "Beth Choudhury", "patient-03"));
        assertThat(other.get("/api/portal").body().get("givenName").asString()).isEqualTo("Beth");

        mendsTwoHappeningsAtOnce(admin, clinic);
        refusesWhoeverIsNoLongerHere(other, "patient-03");
        keepsWhoeverIsNamedOtherwiseNow(patient, therapist, monday);
    }

    private static void asksWhyOnTheirOwnRoster(Browser therapist, Browser.Answer roster) {
        assertThat(roster.body().get("sessions")).isNotEmpty();
        String session =
                "?course=%s&number=%s"
                        .formatted(
                                roster.body().at("/sessions/0/attendees/0/courseId").asString(),
                                roster.body().at("/sessions/0/attendees/0/number").asString());
        Browser.Answer why = therapist.get("/api/roster/advice/why" + session);
        assertThat(why.status()).as(why.text()).isEqualTo(200);
        assertThat(why.body().get("promised").asBoolean()).isTrue();
        assertThat(why.body().get("reasons")).isNotEmpty();
        Browser.Answer whyNot =
                therapist.get(
                        "/api/roster/advice/why-not" + session + "&date=2030-01-01&time=03:00");
        assertThat(whyNot.body().get("allowed").asBoolean()).as(whyNot.text()).isFalse();
    }

    private static void mendsTwoHappeningsAtOnce(Browser admin, ClinicBundle clinic) {
        LocalDate monday = clinic.planning().from().plusDays(7);
        Browser.Answer repair =
                admin.post(
                        "/api/repairs",
                        """
                        {"format": "clinic-changes/1", "asOf": "%3$sT00:00",
                            "practitionersOnLeave": [{"practitioner": "%1$s",
                                "from": "%4$s", "to": "%4$s"}],
                            "sitesClosed": [{"site": "%2$s", "date": "%4$s"}]}
                        """
                                .formatted(
                                        Browsers.PRACTITIONER,
                                        clinic.sites().getFirst().id(),
                                        clinic.planning().from(),
                                        monday));
        assertThat(repair.status()).as(repair.text()).isEqualTo(200);
        assertThat(repair.body().at("/comparison/happened")).hasSize(2);
        String draft = "/api/drafts/" + repair.body().get("id").asString();
        Browser.Answer published = admin.post(draft + "/publish", null);
        assertThat(published.status()).as(published.text()).isEqualTo(200);
    }

    private void keepsWhoeverIsNamedOtherwiseNow(
            Browser patient, Browser therapist, String monday) {
        jdbc.sql("update patient set nhs_number = '9990000018' where external_id = ?")
                .param(Browsers.PATIENT)
                .update();
        jdbc.sql("update practitioner set name = 'Helen Barrow' where external_id = ?")
                .param(Browsers.PRACTITIONER)
                .update();
        assertThat(patient.get("/api/portal").body().get("givenName").asString()).isEqualTo("Alan");
        Browser.Answer roster = therapist.get("/api/roster/week" + monday);
        assertThat(roster.body().get("practitionerName").asString()).isEqualTo("Helen Barrow");
        assertThat(roster.body().get("sessions")).isNotEmpty();
    }

    private void refusesWhoeverIsNoLongerHere(Browser patient, String id) {
        jdbc.sql("update patient set retired_on = current_date where external_id = ?")
                .param(id)
                .update();
        assertThat(patient.get("/api/portal").body().get("type").asString())
                .isEqualTo("/problems/no-patient");
    }

    private static boolean isOver(Browser.Answer run) {
        return !run.body().get("finishedAt").isNull();
    }

    private static String text(ClinicBundle clinic) {
        return new String(BundleWriter.toBytes(clinic), StandardCharsets.UTF_8);
    }
}
