package painclinic.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.ExampleBundles;
import painclinic.StorageTest;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Registration;
import painclinic.clinic.ClinicId;
import painclinic.patient.Patients;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Who is who, and what keeps its id, when a file comes in again. */
@StorageTest
class IdentityIT {

    private static final String FREE_NUMBER = "9991234561";

    @Autowired private ClinicBundles bundles;
    @Autowired private Patients patients;
    @Autowired private TransactionOperations transaction;
    @Autowired private JdbcClient jdbc;
    @Autowired private Flyway flyway;

    private final ClinicBundle small = ExampleBundles.small();

    @BeforeEach
    void importTheClinic() {
        jdbc.sql("truncate clinic cascade").update();
        bundles.importBundle(small);
    }

    @Test
    void everyIdSurvivesTheSameFile() {
        Map<String, UUID> before = allIds();
        bundles.importBundle(small);
        assertThat(allIds()).isEqualTo(before);
    }

    @Test
    void aRecordThatIsTheSameIsNoEdit() {
        bundles.importBundle(small);
        assertThat(jdbc.sql("select sum(version) from patient").query(Long.class).single())
                .isZero();
        assertThat(jdbc.sql("select sum(version) from practitioner").query(Long.class).single())
                .isZero();
    }

    @Test
    void aChangedPatientIsOneEditOfOnePatient() {
        change(patient -> named(patient, "Changed"));
        assertThat(jdbc.sql("select sum(version) from patient").query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void aChangedSurnameKeepsThePatient() {
        UUID before = first();
        change(patient -> named(patient, "Newly-Wed"));
        assertThat(first()).isEqualTo(before);
    }

    @Test
    void aCorrectedNumberKeepsThePatient() {
        UUID before = first();
        change(patient -> numbered(patient, FREE_NUMBER));
        assertThat(first()).isEqualTo(before);
    }

    @Test
    void thePatientOfANumberIsTheSameWhateverTheFileCallsThem() {
        UUID before = first();
        Patient patient = small.patients().getFirst();
        List<Patient> renamed = new ArrayList<>(small.patients());
        renamed.set(0, withId(patient, "somebody"));
        record(renamed);
        assertThat(id("patient", "somebody")).isEqualTo(before);
        assertThat(id("patient", patient.id())).isNull();
    }

    @Test
    void whoGetsAnIdOfAnotherPersonIsSomebodyElse() {
        UUID before = first();
        Patient patient = small.patients().getFirst();
        List<Patient> others = new ArrayList<>(small.patients());
        others.set(
                0,
                new Patient(
                        patient.id(),
                        FREE_NUMBER,
                        "Some",
                        "Body",
                        LocalDate.of(1950, 1, 1),
                        List.of(),
                        null,
                        null,
                        List.of(),
                        List.of()));
        record(others);
        assertThat(first()).isNotNull().isNotEqualTo(before);
        assertThat(count("patient", before)).isZero();
    }

    @Test
    void idsThatChangeHandsFollowTheNumbers() {
        Patient one = small.patients().get(0);
        Patient two = small.patients().get(1);
        UUID first = id("patient", one.id());
        UUID second = id("patient", two.id());
        List<Patient> swapped = new ArrayList<>(small.patients());
        swapped.set(0, withId(one, two.id()));
        swapped.set(1, withId(two, one.id()));
        record(swapped);
        assertThat(id("patient", one.id())).isEqualTo(second);
        assertThat(id("patient", two.id())).isEqualTo(first);
    }

    @Test
    void aPractitionerIsRecognisedByTheRegistration() {
        Practitioner person = registered();
        UUID before = id("practitioner", person.id());
        practitioner(
                person,
                new Practitioner(
                        person.id(),
                        "Married Name",
                        person.profession(),
                        person.registration(),
                        person.skills(),
                        person.gender(),
                        person.workingHours(),
                        person.leave(),
                        person.awayDuring(),
                        person.maxClinicalMinutesPerDay()));
        assertThat(id("practitioner", person.id())).isEqualTo(before);
    }

    @Test
    void anotherRegistrationAndNameIsAnotherPractitioner() {
        Practitioner person = registered();
        UUID before = id("practitioner", person.id());
        practitioner(
                person,
                new Practitioner(
                        person.id(),
                        "Somebody Else",
                        person.profession(),
                        new Registration("HCPC", "PH-other", LocalDate.of(2030, 1, 1)),
                        person.skills(),
                        person.gender(),
                        person.workingHours(),
                        person.leave(),
                        person.awayDuring(),
                        person.maxClinicalMinutesPerDay()));
        assertThat(id("practitioner", person.id())).isNotNull().isNotEqualTo(before);
    }

    @Test
    void whatSomethingRefersToRetiresAndComesBackAsItself() {
        Patient patient = small.patients().getFirst();
        UUID before = first();
        JdbcClient asOwner = JdbcClient.create(flyway.getConfiguration().getDataSource());
        asOwner.sql("create table refers (patient_id uuid references patient)").update();
        try {
            asOwner.sql("insert into refers values (?)").param(before).update();
            record(small.patients().subList(1, small.patients().size()));
            assertThat(patients.of(ClinicId.ONLY))
                    .extracting(Patient::id)
                    .doesNotContain(patient.id());
            assertThat(count("patient", before)).isEqualTo(1);
            record(small.patients());
            assertThat(first()).isEqualTo(before);
            assertThat(patients.of(ClinicId.ONLY)).isEqualTo(small.patients());
        } finally {
            asOwner.sql("drop table refers").update();
        }
    }

    /** As people type it: telephones write the curly sign, lists the surname first. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "O’Brien",
                "OBRIEN",
                "O'Brien, Seán",
                "sean o brien",
                "bri",
                "999 123 4561",
                "999-123-4561"
            })
    void findsAPatientHoweverTheyAreTyped(String wanted) {
        change(patient ->
                numbered(
                        new Patient(
                                patient.id(),
                                FREE_NUMBER,
                                "Seán",
                                "O'Brien",
                                patient.dateOfBirth(),
                                patient.needs(),
                                patient.practitionerGender(),
                                patient.available(),
                                patient.preferred(),
                                patient.unavailable()),
                        FREE_NUMBER));
        assertThat(patients.matching(ClinicId.ONLY, wanted, 100))
                .extracting(found -> found.id())
                .containsExactly(small.patients().getFirst().id());
    }

    private void change(UnaryOperator<Patient> edit) {
        List<Patient> changed = new ArrayList<>(small.patients());
        changed.set(0, edit.apply(changed.getFirst()));
        record(changed);
    }

    /** The patients alone: their courses go, so that anybody may be left out. */
    private void record(List<Patient> wanted) {
        jdbc.sql("truncate session, referral cascade").update();
        transaction.executeWithoutResult(status -> {
            patients.record(ClinicId.ONLY, wanted);
            patients.removeMissing(ClinicId.ONLY, wanted);
        });
    }

    private void practitioner(Practitioner before, Practitioner after) {
        List<Practitioner> changed = new ArrayList<>(small.practitioners());
        changed.set(changed.indexOf(before), after);
        bundles.importBundle(
                new ClinicBundle(
                        small.clinic(),
                        small.guideline(),
                        small.localLimits(),
                        small.planning(),
                        small.treatments(),
                        small.sites(),
                        small.rooms(),
                        changed,
                        small.patients(),
                        small.courses(),
                        small.booked()));
    }

    private Practitioner registered() {
        return small.practitioners().stream()
                .filter(person -> person.registration() != null)
                .findFirst()
                .orElseThrow();
    }

    private static Patient named(Patient patient, String familyName) {
        return with(patient, patient.id(), patient.nhsNumber(), familyName);
    }

    private static Patient numbered(Patient patient, String number) {
        return with(patient, patient.id(), number, patient.familyName());
    }

    private static Patient withId(Patient patient, String id) {
        return with(patient, id, patient.nhsNumber(), patient.familyName());
    }

    private static Patient with(Patient patient, String id, String number, String familyName) {
        return new Patient(
                id,
                number,
                patient.givenName(),
                familyName,
                patient.dateOfBirth(),
                patient.needs(),
                patient.practitionerGender(),
                patient.available(),
                patient.preferred(),
                patient.unavailable());
    }

    private Map<String, UUID> allIds() {
        Map<String, UUID> ids = new HashMap<>();
        for (String table : List.of("site", "room", "practitioner", "patient")) {
            jdbc.sql("select external_id, id from " + table)
                    .query((row, n) ->
                            ids.put(
                                    table + " " + row.getString("external_id"),
                                    row.getObject("id", UUID.class)))
                    .list();
        }
        return ids;
    }

    private @Nullable UUID first() {
        return id("patient", small.patients().getFirst().id());
    }

    private @Nullable UUID id(String table, String externalId) {
        return jdbc.sql("select id from %s where external_id = ?".formatted(table))
                .param(externalId)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private int count(String table, @Nullable UUID id) {
        return jdbc.sql("select count(*) from %s where id = ?".formatted(table))
                .param(id)
                .query(Integer.class)
                .single();
    }
}
