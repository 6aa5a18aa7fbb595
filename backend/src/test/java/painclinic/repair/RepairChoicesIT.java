package painclinic.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.Browser;
import painclinic.Browsers;
import painclinic.ServerTest;
import painclinic.access.Role;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Patient;
import painclinic.demo.DemoBundles;
import painclinic.exchange.ClinicBundles;

import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

@ServerTest
class RepairChoicesIT {

    private static final ClinicBundle DEMO = DemoBundles.on(LocalDate.now(ZoneOffset.UTC));

    @Autowired Browsers browsers;
    @Autowired ClinicBundles bundles;
    @Autowired JdbcClient jdbc;

    private Browser admin;

    @BeforeEach
    void aClinic() {
        bundles.importReplacing(DEMO);
        admin = browsers.signedIn(Role.ADMINISTRATOR);
    }

    @Test
    void namesWhatMayBeClosedAndNoPatient() {
        Browser.Answer choices = admin.get("/api/repairs/choices");
        assertThat(choices.body().get("sites"))
                .extracting(site -> site.get("id").asString())
                .containsExactlyElementsOf(DEMO.sites().stream().map(site -> site.id()).toList());
        assertThat(choices.text())
                .doesNotContain(DEMO.patients().stream().map(Patient::nhsNumber).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "alan barker",
        "BARKER",
        "  bark   ala ",
    })
    void findsAPatientByWordsOfTheName(String wanted) {
        assertThat(names(find(wanted))).contains("Alan Barker");
    }

    @Test
    void findsAPatientByDigitsOfTheNhsNumber() {
        Patient patient = DEMO.patients().getFirst();
        String digits = patient.nhsNumber();
        String spaced = digits.substring(0, 3) + " " + digits.substring(3, 6) + digits.substring(6);
        assertThat(names(find(spaced)))
                .containsExactly(patient.givenName() + " " + patient.familyName());
    }

    @Test
    void findsANameWithAccentsFromOneWithoutAndTheOtherWayRound() {
        jdbc.sql(
                        "update patient set given_name = 'Siân', family_name = 'Ångström' where"
                                + " external_id = ?")
                .param(Browsers.PATIENT)
                .update();
        assertThat(names(find("sian"))).contains("Siân Ångström");
        assertThat(names(find("SIÂN angstrom"))).contains("Siân Ångström");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Seán    | O’Brien         | Sean O'Brien
                    Seán    | O’Brien         | O’Brien Seán
                    Seán    | O’Brien         | SEAN OBRIEN
                    Seán    | O'Brien         | O’Brien, Sean
                    Łukasz  | Jaźń            | jazn lukasz
                    Søren   | Weiß            | soren weiss
                    Gerða   | Guðrúnardóttir  | GERDA gudrun
                    İpek    | Işık            | ipek isik
                    Mary    | Smith-Jones     | smith jones
                    Mary    | Smith‐Jones     | Smith-Jones
                    Ольга   | Ёлкина          | ольга
                    """)
    void findsANameHoweverItIsTyped(String given, String family, String wanted) {
        jdbc.sql("update patient set given_name = ?, family_name = ? where external_id = ?")
                .params(given, family, Browsers.PATIENT)
                .update();
        assertThat(names(find(wanted))).containsExactly(given + " " + family);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "%", "_", "\\", ",", "nobody of this name"})
    void findsNobodyByWhatNobodyIsCalled(String wanted) {
        Browser.Answer found = find(wanted);
        assertThat(found.status()).as(found.text()).isEqualTo(200);
        assertThat(found.body().get("patients")).isEmpty();
    }

    @Test
    void givesAtMostTwentyAnswersAndSaysThatThereAreMore() {
        assertThat(DEMO.patients()).hasSizeGreaterThan(20);
        jdbc.sql("update patient set given_name = 'Zebedee'").update();
        Browser.Answer found = find("zebedee");
        assertThat(found.body().get("patients")).hasSize(20);
        assertThat(found.body().get("more").asBoolean()).isTrue();
    }

    @Test
    void refusesAQuestionThatIsNone() {
        assertThat(admin.post("/api/repairs/patients/search", "{}").status()).isEqualTo(400);
        assertThat(find("a".repeat(101)).status()).isEqualTo(400);
    }

    private Browser.Answer find(String wanted) {
        return admin.post(
                "/api/repairs/patients/search",
                JsonMapper.builder().build().writeValueAsString(Map.of("wanted", wanted)));
    }

    private static List<String> names(Browser.Answer found) {
        assertThat(found.status()).as(found.text()).isEqualTo(200);
        return found.body()
                .get("patients")
                .valueStream()
                .map(one -> one.get("name").asString())
                .toList();
    }
}
