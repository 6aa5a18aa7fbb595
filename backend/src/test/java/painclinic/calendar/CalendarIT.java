package painclinic.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;

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

import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Calendars at secret addresses: what they say, what they never say, and how they are taken away.
 */
@ServerTest
class CalendarIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired Browsers browsers;
    @Autowired ClinicBundles bundles;
    @Autowired JdbcClient jdbc;

    private Course course;
    private Browser patient;
    private Browser therapist;

    @BeforeEach
    void bookASession() {
        ClinicBundle clinic = DemoBundles.on(TODAY).withBooked(List.of());
        course =
                clinic.courses().stream()
                        .filter(one -> one.treatment().equals("GROUP_EXERCISE"))
                        .filter(one -> one.deliveredOn().isEmpty())
                        .findFirst()
                        .orElseThrow();
        Session session =
                new Session(
                        "to-come",
                        "GROUP_EXERCISE",
                        LocalDateTime.of(TODAY.plusDays(15), LocalTime.NOON),
                        60,
                        clinic.rooms().getFirst().id(),
                        clinic.practitioners().getFirst().id(),
                        "class-1",
                        List.of(new Attendee(course.id(), 1)));
        jdbc.sql("truncate clinic cascade").update();
        bundles.importReplacing(clinic.withBooked(List.of(session)));
        jdbc.sql("delete from calendar_link").update();
        patient = browsers.signedIn(NewAccount.patient("carla", "Carla", course.patient()));
        therapist =
                browsers.signedIn(
                        NewAccount.therapist(
                                "carl", "Carl", clinic.practitioners().getFirst().id()));
    }

    @Test
    void aPatientsSaysWhenAndWhereAndNothingClinical() throws Exception {
        Browser.Answer feed = browsers.anonymous().get(link(patient, "portal"));
        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.header("Content-Type")).startsWith("text/calendar");
        VEvent event = events(feed).getFirst();
        assertThat(requireNonNull(event.getSummary()).getValue())
                .isEqualTo("Appointment, Riverside Back Pain Clinic (demonstration)");
        assertThat(requireNonNull(event.getLocation()).getValue()).contains("Riverside");
        assertThat(calendar(feed).validate().hasErrors()).isFalse();
        assertThat(feed.text()).doesNotContainIgnoringCase("exercise").doesNotContain("Helen");
        assertThat(feed.text()).contains("TZID=Europe/London:");
    }

    @Test
    void keepsWhatWasCalledOffAsCancelledUnderTheSameIdAndAHigherNumber() throws Exception {
        String link = link(patient, "portal");
        VEvent before = events(browsers.anonymous().get(link)).getFirst();
        String id = before.getUid().orElseThrow().getValue().replace("@painclinic", "");
        browsers.signedIn(Role.ADMINISTRATOR)
                .post(
                        "/api/appointments/" + id + "/cancel",
                        "{\"how\": \"CANCELLED_BY_CLINIC\", \"seen\": 1}");
        VEvent after = events(browsers.anonymous().get(link)).getFirst();
        assertThat(after.getUid()).isEqualTo(before.getUid());
        assertThat(requireNonNull(after.getStatus()).getValue()).isEqualTo("CANCELLED");
        assertThat(requireNonNull(after.getSequence()).getSequenceNo())
                .isGreaterThan(requireNonNull(before.getSequence()).getSequenceNo());
    }

    @Test
    void countsOnWhateverBecomesOfIt() throws Exception {
        String link = link(patient, "portal");
        String sessions = link(therapist, "roster");
        Browser admin = browsers.signedIn(Role.ADMINISTRATOR);
        String id =
                events(browsers.anonymous().get(link)).getFirst().getUid().orElseThrow().getValue();
        String path = "/api/appointments/" + id.replace("@painclinic", "");
        List<Integer> numbers = new ArrayList<>();
        int ofSession = number(sessions);
        for (int i = 0; i < 3; i++) {
            numbers.add(number(link));
            String off = "{\"how\": \"CANCELLED_BY_CLINIC\", \"seen\": %d}";
            int seen = jdbc.sql("select revision from appointment").query(Integer.class).single();
            assertThat(admin.post(path + "/cancel", off.formatted(seen)).status()).isEqualTo(200);
            numbers.add(number(link));
            assertThat(admin.post(path + "/put-back", null).status()).isEqualTo(200);
            numbers.add(number(link));
            assertThat(number(sessions)).isGreaterThanOrEqualTo(ofSession);
            ofSession = number(sessions);
        }
        for (int i = 1; i < numbers.size(); i++) {
            // put back and looked at again is the same
            assertThat(numbers.get(i))
                    .isGreaterThanOrEqualTo(numbers.get(i - 1) + (i % 3 == 0 ? 0 : 1));
        }
    }

    private int number(String link) throws Exception {
        return requireNonNull(events(browsers.anonymous().get(link)).getFirst().getSequence())
                .getSequenceNo();
    }

    @Test
    void aTherapistsNamesNoPatient() throws Exception {
        Browser.Answer feed = browsers.anonymous().get(link(therapist, "roster"));
        assertThat(requireNonNull(events(feed).getFirst().getSummary()).getValue())
                .startsWith("Group exercise (1), ");
        String[] name =
                jdbc.sql(
                                "select given_name || ' ' || family_name from patient where"
                                        + " external_id = ?")
                        .param(course.patient())
                        .query(String.class)
                        .single()
                        .split(" ");
        assertThat(feed.text()).doesNotContain(name);
    }

    @Test
    void anotherLinkOrNoneTakesTheFirstAway() {
        String first = link(patient, "portal");
        String second = link(patient, "portal");
        assertThat(second).isNotEqualTo(first).hasSizeGreaterThan(43);
        assertThat(browsers.anonymous().get(first).status()).isEqualTo(404);
        assertThat(browsers.anonymous().get(second).status()).isEqualTo(200);
        assertThat(patient.get("/api/portal/calendar-link").body().get("madeAt").isNull())
                .isFalse();
        patient.write("DELETE", "/api/portal/calendar-link", null);
        assertThat(browsers.anonymous().get(second).status()).isEqualTo(404);
        assertThat(patient.get("/api/portal/calendar-link").body().get("madeAt").isNull()).isTrue();
    }

    @Test
    void isReadAgainOnlyWhenItIsAnother() {
        String link = link(patient, "portal");
        String tag = browsers.anonymous().get(link).header("ETag");
        Browser.Answer again =
                browsers.anonymous().send("GET", link, null, Map.of("If-None-Match", tag));
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void keepsNoSecretButItsHash() {
        String link = link(patient, "portal");
        String secret = link.substring(link.lastIndexOf('/') + 1).replace(".ics", "");
        assertThat(jdbc.sql("select secret_hash from calendar_link").query(String.class).single())
                .hasSize(64)
                .isNotEqualTo(secret);
        assertThat(
                        jdbc.sql(
                                        "select count(*) from audit_entry where position(? in"
                                                + " audit_entry::text) > 0")
                                .param(secret)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void opensNothingOnceTheRoleIsTakenAway() {
        String link = link(patient, "portal");
        jdbc.sql(
                        "delete from account_role where account_id = (select id from app_user where"
                                + " username = 'carla')")
                .update();
        assertThat(browsers.anonymous().get(link).status()).isEqualTo(404);
        jdbc.sql(
                        "insert into account_role select id, 'PATIENT' from app_user where username"
                                + " = 'carla'")
                .update();
    }

    @Test
    void opensNothingOnceTheAccountIsEndedUntilItIsOpenedAgain() {
        String link = link(therapist, "roster");
        Browser admin = browsers.signedIn(Role.ADMINISTRATOR);
        String account =
                "/api/accounts/"
                        + jdbc.sql("select id::text from app_user where username = 'carl'")
                                .query(String.class)
                                .single();
        assertThat(admin.post(account + "/end", null).status()).isEqualTo(200);
        assertThat(browsers.anonymous().get(link).status()).isEqualTo(404);
        assertThat(admin.post(account + "/reopen", null).status()).isEqualTo(200);
        assertThat(browsers.anonymous().get(link).status()).isEqualTo(200);
    }

    private static String link(Browser browser, String whose) {
        return browser.post("/api/" + whose + "/calendar-link", null).body().get("path").asString();
    }

    private static List<VEvent> events(Browser.Answer feed) throws Exception {
        return calendar(feed).getComponents("VEVENT");
    }

    private static Calendar calendar(Browser.Answer feed) throws Exception {
        return new CalendarBuilder().build(new StringReader(feed.text()));
    }
}
