package painclinic.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ExampleBundles;
import painclinic.ServerTest;
import painclinic.access.Role;
import painclinic.bundle.Attendee;
import painclinic.bundle.BundleWriter;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Session;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of working hours is looked at, and then taken over or not at all. */
@ServerTest
class HoursImportIT {

    private static final String AT = "/api/practitioners/hours-import/";
    private static final String HEADINGS = "Therapist;HCPC no;Day;Start;Finish;Site;From date\n";

    @Autowired private Browsers browsers;
    @Autowired private JdbcClient jdbc;

    @LocalServerPort private int port;

    private Browser clerk;

    @BeforeEach
    void importTheClinic() {
        jdbc.sql("truncate clinic cascade").update();
        ClinicBundle small = ExampleBundles.small();
        ClinicBundle booked =
                ExampleBundles.withBooked(
                        small,
                        List.of(
                                new Session(
                                        "s",
                                        "GROUP_EXERCISE",
                                        LocalDateTime.parse("2027-01-12T12:00"),
                                        60,
                                        "site1-r1",
                                        "p001",
                                        "class-1",
                                        List.of(
                                                new Attendee(
                                                        small.courses().getFirst().id(), 2)))));
        Browser.Answer imported =
                browsers.signedIn(Role.ADMINISTRATOR)
                        .post(
                                "/api/clinic/import",
                                new String(BundleWriter.toBytes(booked), StandardCharsets.UTF_8));
        assertThat(imported.status()).as(imported.text()).isEqualTo(200);
        clerk = browsers.signedIn(Role.CLERK);
        clerk.get("/api/me");
    }

    @Test
    void takesOverTheHoursOfThoseWithoutFaultsAndSaysWhomItTouches() {
        String file =
                HEADINGS
                        // the surname first, two days in one cell
                        + "Williams, Zoe;;Mon and Wed;9am;12.30;northgate clinic;4/1/2027\n"
                        + "zoë williams;;Fri;13:00;17:00;;04/01/2027\n"
                        // by number alone
                        + ";915905;Monday;0830;1230;;\n"
                        // two rows of one person, one of them faulty
                        + "Wendy Iqbal;;Tuesday;8;12;;\n"
                        + "Wendy Iqbal;;Thursdax;12;8;Elsewhere;\n"
                        // nobody, and another's number
                        + "Nobody Known;;Monday;9;12;;\n"
                        + "Nobody Known;765271;Monday;9;12;;\n";

        JsonNode view = looked(file, "");

        assertThat(view.at("/table/missing")).isEmpty();
        assertThat(rows(view))
                .containsExactly(
                        "2 TAKEN Zoe Williams",
                        "3 TAKEN Zoe Williams",
                        "4 TAKEN Tegan Ahmed",
                        "5 LEFT_OUT Wendy Iqbal",
                        "6 FAULTY Wendy Iqbal",
                        "7 FAULTY Nobody Known",
                        "8 FAULTY Nobody Known");
    }

    @Test
    void whatIsSeenIsWhatHappens() {
        String file =
                HEADINGS
                        + "Williams, Zoe;;Mon and Wed;9am;12.30;northgate clinic;4/1/2027\n"
                        + "Wendy Iqbal;;Tuesday;8;12;;\n"
                        + "Wendy Iqbal;;Thursdax;12;8;Elsewhere;1/1/1899\n";
        int before = stretches("Wendy Iqbal");

        JsonNode view = looked(file, "");

        assertThat(view.at("/rows/2/faults").valueStream().map(JsonNode::asString))
                .containsExactly(
                        "Day “Thursdax”: write a day of the week, such as Monday or Mon-Fri.",
                        "To “8”: this ends before it begins. Hours past midnight are no hours of"
                                + " this clinic.",
                        "Site “Elsewhere”: the clinic has no site of this name.",
                        "First day “1/1/1899”: check the year.");
        assertThat(view.at("/people")).hasSize(1);
        assertThat(view.at("/people/0/from").asString()).isEqualTo("2027-01-04");
        // she has a class on Tuesday the 12th
        assertThat(view.at("/unsuited")).hasSize(1);
        assertThat(view.at("/unsuited/0/start").asString()).isEqualTo("2027-01-12T12:00");
        assertThat(view.at("/unsuited/0/reasons/0").asString()).isEqualTo("working-hours");
        assertThat(stretchesOn("Zoe Williams", "2027-01-05")).isNotZero();

        Browser.Answer applied = apply(file, "", view);
        assertThat(applied.status()).as(applied.text()).isEqualTo(200);
        assertThat(applied.body()).isEqualTo(view.at("/counts"));
        assertThat(stretchesOn("Zoe Williams", "2027-01-03")).isGreaterThan(2);
        assertThat(stretchesOn("Zoe Williams", "2027-01-05")).isEqualTo(2);
        assertThat(stretches("Wendy Iqbal")).isEqualTo(before);

        JsonNode again = looked(file, "");
        assertThat(rows(again))
                .containsExactly(
                        "2 NOTHING_NEW Zoe Williams",
                        "3 LEFT_OUT Wendy Iqbal",
                        "4 FAULTY Wendy Iqbal");
        assertThat(apply(file, "", again).status()).isEqualTo(409);
    }

    @Test
    void theRulesOfThePractitionersPageHoldForEachRow() {
        String file =
                HEADINGS
                        + "Zoe Williams;;Monday;9;17;;\n"
                        + "Tegan Ahmed;;Monday;9;12;;\n"
                        + "Tegan Ahmed;;Monday;11;13;;\n";
        JsonNode view = looked(file, "");
        assertThat(rows(view))
                .containsExactly(
                        "2 FAULTY Zoe Williams", "3 LEFT_OUT Tegan Ahmed", "4 FAULTY Tegan Ahmed");
        assertThat(view.at("/rows/0/faults/0").asString())
                .isEqualTo(
                        "From 09:00 to 17:00 is more than 6 hours without a break: leave a break in"
                                + " between.");
        assertThat(view.at("/rows/2/faults/0").asString())
                .isEqualTo("This overlaps other working hours of the same day.");
        assertThat(view.at("/counts/people").asInt()).isZero();
    }

    @Test
    void aBreakMakesTwoStretchesAndMinutesAreOneNumberAPerson() {
        String headings = "Name,Day,Hours,Lunch from,Lunch to,Clinical minutes\n";
        JsonNode view =
                looked(
                        headings
                                + "Zoe Williams,Mon-Tue,9-17,12:30,13:00,300\n"
                                + "Zoe Williams,Fri,9-12,,,\n"
                                + "Tegan Ahmed,Mon,9-12,,,300\n"
                                + "Tegan Ahmed,Tue,9-12,,,360\n",
                        "");
        assertThat(rows(view))
                .containsExactly(
                        "2 TAKEN Zoe Williams",
                        "3 TAKEN Zoe Williams",
                        "4 LEFT_OUT Tegan Ahmed",
                        "5 FAULTY Tegan Ahmed");
        assertThat(view.at("/rows/3/faults/0").asString()).contains("360").contains("300");
        // Monday afternoon is recorded as it is in the file
        assertThat(view.at("/people/0/taken").asInt()).isEqualTo(4);
    }

    @Test
    void whereTheFileHasNoDatesTheFirstDayIsChosenAndColumnsAreRemembered() {
        String file = "Colleague;Wochentag;Start;Ende\nZoe Williams;Monday;9;12\n";
        assertThat(looked(file, "").at("/table/missing").valueStream().map(JsonNode::asString))
                .containsExactly("Day", "Practitioner", "To");
        String choices = "columns=PRACTITIONER,DAY,FROM,TO&from=2027-02-01";
        JsonNode view = looked(file, choices);
        assertThat(view.at("/people/0/from").asString()).isEqualTo("2027-02-01");
        assertThat(apply(file, choices, view).status()).isEqualTo(200);
        assertThat(stretchesOn("Zoe Williams", "2027-01-31")).isGreaterThan(1);
        assertThat(stretchesOn("Zoe Williams", "2027-02-01")).isEqualTo(1);

        assertThat(looked(file, "from=2027-02-01").at("/rows/0/kind").asString())
                .isEqualTo("NOTHING_NEW");
    }

    @Test
    void aWorkbookIsReadAsACsvIs() throws Exception {
        byte[] file =
                Workbooks.of(
                        Workbooks.row(1, "Therapist", "Day", "Start", "Finish", "From date")
                                + "<row r=\"2\"><c t=\"inlineStr\"><is><t>Zoe Williams</t></is></c>"
                                + "<c t=\"inlineStr\"><is><t>Fri</t></is></c>"
                                + "<c s=\"2\"><v>0.375</v></c><c s=\"2\"><v>0.5</v></c>"
                                + "<c s=\"1\"><v>46391</v></c></row>");
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:%d%spreview".formatted(port, AT)))
                        .header("Content-Type", "application/octet-stream")
                        .header("Cookie", cookies())
                        .header("X-XSRF-TOKEN", clerk.cookie("XSRF-TOKEN"))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                        .build();
        String view =
                HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body();
        assertThat(view)
                .contains("\"encoding\":\"Rota\"", "\"hours\":\"Fri 09:00–12:00\"")
                .contains("\"kind\":\"TAKEN\"", "\"from\":\"2027-01-04\"");
    }

    private String cookies() {
        return Stream.of("painclinic-session", "XSRF-TOKEN")
                .map(name -> name + "=" + clerk.cookie(name))
                .collect(Collectors.joining("; "));
    }

    @Test
    void whatChangedSinceSomebodyLookedIsNotTakenOver() {
        String file = HEADINGS + "Zoe Williams;;Monday;9;12;;\n";
        JsonNode view = looked(file, "");
        jdbc.sql("update practitioner set name = 'Zoe Ash' where name = 'Zoe Williams'").update();
        Browser.Answer applied = apply(file, "", view);
        assertThat(applied.status()).isEqualTo(409);
        assertThat(applied.body().get("type").asString()).isEqualTo("/problems/table-changed");
    }

    private JsonNode looked(String file, String choices) {
        Browser.Answer answer = send(AT + "preview?" + choices, file);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private Browser.Answer apply(String file, String choices, JsonNode view) {
        return send(
                AT
                        + "apply?fingerprint=%s&%s"
                                .formatted(view.at("/fingerprint").asString(), choices),
                file);
    }

    private Browser.Answer send(String path, String file) {
        return clerk.send("POST", path, file, Map.of("Content-Type", "application/octet-stream"));
    }

    private static List<String> rows(JsonNode view) {
        return view.at("/rows")
                .valueStream()
                .map(row ->
                        "%d %s %s"
                                .formatted(
                                        row.get("row").asInt(),
                                        row.get("kind").asString(),
                                        row.get("who").asString()))
                .toList();
    }

    private int stretches(String name) {
        return stretchesOn(name, "2027-06-01");
    }

    /** How many stretches of the week hold on a date. */
    private int stretchesOn(String name, String date) {
        return jdbc.sql(
                        """
                        select count(*) from working_block w
                        join practitioner p on p.id = w.practitioner_id
                        where p.name = :name
                            and coalesce(holds_from, '-infinity') <= :date::date
                            and coalesce(holds_to, 'infinity') >= :date::date
                        """)
                .param("name", name)
                .param("date", date)
                .query(Integer.class)
                .single();
    }
}
