package painclinic.spreadsheet;

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
import painclinic.bundle.Attendee;
import painclinic.bundle.BundleWriter;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Session;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** The clinic's lists as a spreadsheet gets them. */
@ServerTest
class ListsIT {

    private static final LocalDateTime TUESDAY_NOON = LocalDateTime.parse("2027-01-12T12:00");

    @Autowired private Browsers browsers;
    @Autowired private JdbcClient jdbc;

    private final ClinicBundle small = ExampleBundles.small();
    private Browser clerk;

    @BeforeEach
    void importTheClinic() {
        jdbc.sql("truncate clinic cascade").update();
        ClinicBundle clinic =
                ExampleBundles.withBooked(
                        small,
                        List.of(
                                new Session(
                                        "s",
                                        "GROUP_EXERCISE",
                                        TUESDAY_NOON,
                                        60,
                                        "site1-r1",
                                        "p001",
                                        "class-1",
                                        List.of(new Attendee("c0001", 2)))));
        Browser.Answer imported =
                browsers.signedIn(Role.ADMINISTRATOR)
                        .post(
                                "/api/clinic/import",
                                new String(BundleWriter.toBytes(clinic), StandardCharsets.UTF_8));
        assertThat(imported.status()).as(imported.text()).isEqualTo(200);
        clerk = browsers.signedIn(Role.CLERK);
    }

    @Test
    void everyPatientIsInTheListAndNobodyIsAFormula() {
        jdbc.sql(
                        "update patient set family_name = '=1+1', address = '@home' where id ="
                                + " (select min(id::text)::uuid from patient)")
                .update();
        Browser.Answer list = clerk.get("/api/lists/patients");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(list.header("Content-Disposition"))
                .matches("attachment; filename=\"patients-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        assertThat(list.text()).startsWith("\uFEFFNHS number,Surname,Forename,Date of birth,");
        assertThat(list.text().lines()).hasSize(1 + small.patients().size());
        assertThat(list.text()).contains(",'=1+1,", ",'@home,");
    }

    /** An export of ours is a table that an import of ours has nothing new to take from. */
    @Test
    void theListOfPatientsComesInAgain() {
        Browser.Answer looked =
                clerk.send(
                        "POST",
                        "/api/patients/import/preview",
                        clerk.get("/api/lists/patients").text(),
                        Map.of("Content-Type", "application/octet-stream"));
        assertThat(looked.status()).as(looked.text()).isEqualTo(200);
        assertThat(looked.body().at("/counts/nothingNew").asInt())
                .isEqualTo(small.patients().size());
        assertThat(looked.body().at("/counts/faulty").asInt()).isZero();
    }

    @Test
    void coursesHaveWhatWasHadAndWhatIsBooked() {
        String list = clerk.get("/api/lists/courses").text();
        assertThat(list.lines()).hasSize(1 + small.courses().size());
        assertThat(list).contains("Group exercise");
    }

    @Test
    void appointmentsAreInClinicTime() {
        String list = clerk.get("/api/lists/appointments").text();
        assertThat(list).contains("12/01/2027,Tuesday,12:00,13:00,").contains(",Booked,");
    }

    @Test
    void rostersHaveHoursAndSessionsOfTheWeeks() {
        Browser.Answer list = clerk.get("/api/lists/rosters?monday=2027-01-13&weeks=2");
        assertThat(list.header("Content-Disposition")).contains("rosters-2027-01-11.csv");
        assertThat(list.text()).contains("12/01/2027,Tuesday,").contains(",Working,");
        assertThat(list.text().lines().filter(line -> line.contains(",12:00,13:00,Group")))
                .hasSize(1);
        assertThat(clerk.get("/api/lists/rosters?monday=2027-01-13&weeks=61").status())
                .isEqualTo(400);
    }
}
