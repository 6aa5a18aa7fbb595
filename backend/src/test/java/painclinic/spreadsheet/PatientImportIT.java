package painclinic.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ExampleBundles;
import painclinic.ServerTest;
import painclinic.access.Role;
import painclinic.bundle.BundleWriter;
import painclinic.bundle.NhsNumber;
import painclinic.bundle.Patient;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A table of patients with their referrals, from a file to the records. */
@ServerTest
class PatientImportIT {

    private static final String PREVIEW = "/api/patients/import/preview";
    private static final String HEADINGS =
            "NHS No;Surname;Forename;DoB;Referral date;Pain since;Urgency;Treatment;Sessions\n";

    /** Numbers that nobody of the example has. */
    private static final List<String> FRESH =
            LongStream.range(6_000_000_000L, 6_000_100_000L)
                    .mapToObj(Long::toString)
                    .filter(NhsNumber::isValid)
                    .limit(3_000)
                    .toList();

    @Autowired private Browsers browsers;
    @Autowired private JdbcClient jdbc;

    private final Patient known = ExampleBundles.small().patients().getFirst();
    private final Patient other = ExampleBundles.small().patients().get(1);
    private Browser admin;

    @BeforeEach
    void importTheClinic() {
        jdbc.sql("truncate clinic cascade").update();
        admin = browsers.signedIn(Role.ADMINISTRATOR);
        Browser.Answer imported =
                admin.post(
                        "/api/clinic/import",
                        new String(
                                BundleWriter.toBytes(ExampleBundles.small()),
                                StandardCharsets.UTF_8));
        assertThat(imported.status()).as(imported.text()).isEqualTo(200);
    }

    @Test
    void takesOverWhatIsGoodAndSaysOfEachRowWhatItIs() {
        String file =
                HEADINGS
                        // new, and prescribed for
                        + row(
                                FRESH.get(0),
                                "Ash;Ada;3/5/1980;1.10.2026;2026-01-01;urgent;GROUP_EXERCISE;3")
                        // the same person, referred a second time
                        + row(FRESH.get(0), "ash;Ada;03-May-1980;02/11/2026;1 Jan 2026;;;")
                        // no date, no number
                        + row("1234567890", "Bee;Bo;31.02.1960;;;;;")
                        // known
                        + row(
                                spaced(known.nhsNumber()),
                                "%s;%s;%s;01/11/2026;01/01/2026;routine;;"
                                        .formatted(
                                                known.familyName(),
                                                known.givenName(),
                                                known.dateOfBirth()))
                        // known by number, and somebody else
                        + row(other.nhsNumber(), "Other;Person;1/1/1931;;;;;")
                        // a referral before the pain
                        + row(FRESH.get(1), "Cow;Cy;3/5/1980;1.10.2026;2.10.2026;;;")
                        // a person alone
                        + row(FRESH.get(2), "Deer;Di;3/5/1980;;;;;");

        JsonNode view = looked(file, "");
        assertThat(view.at("/table/delimiter").asString()).isEqualTo("semicolon");
        assertThat(rows(view))
                .containsExactly(
                        "2 NEW 2026-10-01 3",
                        "3 SAME_PERSON 2026-11-02 0",
                        "4 FAULTY",
                        "5 KNOWN 2026-11-01 0",
                        "6 FAULTY",
                        "7 FAULTY 2026-10-01 0",
                        "8 NEW");
        assertThat(view.at("/rows/2/faults/0").asString())
                .isEqualTo(
                        "NHS number “1234567890”: the last digit does not fit the others. Check"
                                + " it.");
        assertThat(view.at("/rows/2/faults/1").asString())
                .startsWith("Date of birth “31.02.1960”: this is no date. Write day, month and");
        assertThat(view.at("/rows/4/faults/0").asString())
                .contains(other.givenName() + " " + other.familyName());
        assertThat(view.at("/rows/5/faults/0").asString()).startsWith("When the pain began: ");
        assertThat(patients()).isEqualTo(ExampleBundles.small().patients().size());

        Browser.Answer applied = apply(file, "", view);
        assertThat(applied.status()).as(applied.text()).isEqualTo(200);
        assertThat(applied.body()).isEqualTo(view.at("/counts"));
        assertThat(applied.body().at("/patients").asInt()).isEqualTo(2);
        assertThat(applied.body().at("/referrals").asInt()).isEqualTo(3);
        assertThat(applied.body().at("/courses").asInt()).isEqualTo(1);
        assertThat(patients()).isEqualTo(ExampleBundles.small().patients().size() + 2);
        assertThat(referralsOf(FRESH.get(0)))
                .containsExactly("2026-10-01 URGENT ACCEPTED", "2026-11-02 ROUTINE RECEIVED");
        assertThat(
                        jdbc.sql(
                                        "select prescribed from course c join patient p on p.id ="
                                                + " patient_id where nhs_number = ? and c.status ="
                                                + " 'WAITING'")
                                .param(FRESH.get(0))
                                .query(Integer.class)
                                .single())
                .isEqualTo(3);
    }

    @Test
    void theSameFileOnceMoreHasNothingNew() {
        String file =
                HEADINGS + row(FRESH.get(0), "Ash;Ada;3/5/1980;1.10.2026;1.1.2026;;;").repeat(2);
        JsonNode view = looked(file, "");
        assertThat(rows(view)).containsExactly("2 NEW 2026-10-01 0", "3 NOTHING_NEW 2026-10-01 0");
        assertThat(apply(file, "", view).status()).isEqualTo(200);
        JsonNode again = looked(file, "");
        assertThat(rows(again))
                .containsExactly("2 NOTHING_NEW 2026-10-01 0", "3 NOTHING_NEW 2026-10-01 0");
        assertThat(referralsOf(FRESH.get(0))).hasSize(1);
    }

    @Test
    void whatWasShownIsWhatIsAppliedOrNothingIs() {
        String file = HEADINGS + row(FRESH.get(0), "Ash;Ada;3/5/1980;;;;;");
        JsonNode view = looked(file, "");
        assertThat(apply(file + row(FRESH.get(1), "Bee;Bo;3/5/1980;;;;;"), "", view).status())
                .isEqualTo(409);
        jdbc.sql(
                        "update patient set nhs_number = ?, family_name = 'Ash', given_name = 'Ada'"
                                + " where id = (select id from patient limit 1)")
                .param(FRESH.get(0))
                .update();
        Browser.Answer refused = apply(file, "", view);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().at("/type").asString()).isEqualTo("/problems/table-changed");
        assertThat(patients()).isEqualTo(ExampleBundles.small().patients().size());
    }

    @Test
    void remembersWhatColumnsAreAbout() {
        String file =
                "Number;Nachname;Vorname;Geburtstag\n" + row(FRESH.get(0), "Ash;Ada;3/5/1980");
        assertThat(looked(file, "").at("/table/missing")).hasSize(4);
        String chosen = "columns=NHS_NUMBER,FAMILY_NAME,GIVEN_NAME,DATE_OF_BIRTH";
        JsonNode view = looked(file, chosen);
        assertThat(rows(view)).containsExactly("2 NEW");
        assertThat(apply(file, chosen, view).status()).isEqualTo(200);
        assertThat(looked(file, "").at("/table/columns/1/meaning").asString())
                .isEqualTo("FAMILY_NAME");
    }

    @Test
    void aTreatmentThatTheGuidelineIsAgainstIsSaidAsTheDeskSaysIt() {
        String file =
                HEADINGS
                        + row(FRESH.get(0), "Ash;Ada;3/5/1980;1.10.2026;1.1.2026;;group exercise;")
                        + row(FRESH.get(0), "Ash;Ada;3/5/1980;1.10.2026;1.1.2026;;ACUPUNCTURE;")
                        + row(FRESH.get(1), "Bee;Bo;3/5/1980;1.10.2026;1.1.2026;;Juggling;");
        JsonNode view = looked(file, "");
        assertThat(view.at("/rows/0/kind").asString()).isEqualTo("NEW");
        assertThat(view.at("/rows/1/faults/0").asString()).startsWith("Treatment: ");
        assertThat(view.at("/rows/2/faults/0").asString())
                .startsWith("Treatment “Juggling”: the clinic gives ");
        assertThat(apply(file, "", view).status()).isEqualTo(200);
        assertThat(referralsOf(FRESH.get(0))).hasSize(1);
    }

    /** Referrals that clerks bring wait for somebody who decides on care. */
    @Test
    void aClerkPrescribesNothing() {
        admin = browsers.signedIn(Role.CLERK);
        String file =
                HEADINGS
                        + row(FRESH.get(0), "Ash;Ada;3/5/1980;1.10.2026;1.1.2026;;Group exercise;");
        JsonNode view = looked(file, "");
        assertThat(view.at("/table/columns/7/meaning").isNull()).isTrue();
        String forced =
                "columns=NHS_NUMBER,FAMILY_NAME,GIVEN_NAME,DATE_OF_BIRTH,REFERRED_ON,PAIN_BEGAN_ON,,TREATMENT,";
        assertThat(apply(file, forced, looked(file, forced)).status()).isEqualTo(200);
        assertThat(referralsOf(FRESH.get(0))).containsExactly("2026-10-01 ROUTINE RECEIVED");
    }

    @Test
    void thousandsOfRowsTakeSeconds() {
        String file =
                "NHS number,Surname,Forename,Date of birth,Referral date,Pain since\r\n"
                        + IntStream.range(0, FRESH.size())
                                .mapToObj(i ->
                                        FRESH.get(i)
                                                + ",Name"
                                                + i
                                                + ",Ada,3/5/1980,1.10.2026,1.1.2026")
                                .collect(Collectors.joining("\r\n"));
        Instant start = Instant.now();
        JsonNode view = looked(file, "");
        assertThat(apply(file, "", view).status()).isEqualTo(200);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(60));
        assertThat(patients()).isEqualTo(ExampleBundles.small().patients().size() + FRESH.size());
    }

    private JsonNode looked(String file, String choices) {
        Browser.Answer answer = send(PREVIEW + "?" + choices, file);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private Browser.Answer apply(String file, String choices, JsonNode view) {
        return send(
                "/api/patients/import/apply?fingerprint=%s&%s"
                        .formatted(view.at("/fingerprint").asString(), choices),
                file);
    }

    private Browser.Answer send(String path, String file) {
        return admin.send("POST", path, file, Map.of("Content-Type", "application/octet-stream"));
    }

    private static List<String> rows(JsonNode view) {
        return view.at("/rows")
                .valueStream()
                .map(row ->
                        row.get("row").asString()
                                + " "
                                + row.get("kind").asString()
                                + (row.get("referredOn").isNull()
                                        ? ""
                                        : " %s %s"
                                                .formatted(
                                                        row.get("referredOn").asString(),
                                                        row.get("sessions").asString())))
                .toList();
    }

    private static String row(String number, String rest) {
        return number + ";" + rest + "\n";
    }

    private static String spaced(String number) {
        return number.substring(0, 3) + " " + number.substring(3, 6) + " " + number.substring(6);
    }

    private int patients() {
        return jdbc.sql("select count(*) from patient").query(Integer.class).single();
    }

    private List<@Nullable String> referralsOf(String number) {
        return jdbc.sql(
                        """
                        select referred_on || ' ' || priority || ' ' || r.status from referral r
                        join patient p on p.id = r.patient_id where nhs_number = ? order by 1
                        """)
                .param(number)
                .query(String.class)
                .list();
    }
}
