package painclinic.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.ExampleBundles;
import painclinic.StorageTest;
import painclinic.bundle.Attendee;
import painclinic.bundle.BundleWriter;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.DateRange;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Session;
import painclinic.clinic.ClinicId;
import painclinic.clinic.Clinics;
import painclinic.clinic.EditablePatientSettings;
import painclinic.clinic.PatientSettings;
import painclinic.clinic.PatientSettingsOutcome;
import painclinic.clinic.RecordedPatientSettings;
import painclinic.exchange.ImportRow.Change;
import painclinic.guideline.LocalLimit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file is looked at first; what was shown is what is done. */
@StorageTest
class ClinicImportsIT {

    private static final LocalDateTime TUESDAY_NOON = LocalDateTime.parse("2027-01-12T12:00");

    @Autowired private ClinicImports imports;
    @Autowired private ClinicBundles bundles;
    @Autowired private Clinics clinics;
    @Autowired private EditablePatientSettings settings;
    @Autowired private TransactionOperations transaction;
    @Autowired private JdbcClient jdbc;

    private final ClinicBundle small = ExampleBundles.small();

    @BeforeEach
    void importTheClinic() {
        jdbc.sql("truncate clinic cascade").update();
        bundles.importBundle(small);
    }

    @Test
    void theSameFileChangesNothing() {
        ImportPreview preview = preview(small);
        assertThat(preview.rows()).isEmpty();
        assertThat(preview.sameClinic()).isTrue();
        assertThat(preview.unchanged()).isGreaterThan(380);
    }

    @Test
    void lookingWritesNothing() {
        preview(without(small, 0));
        assertThat(current()).isEqualTo(small);
        assertThat(clinics.current().orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void showsWhatIsAddedChangedAndMissing() {
        Practitioner first = small.practitioners().getFirst();
        ClinicBundle file =
                withPractitioners(
                        without(small, 0),
                        List.of(
                                onLeave(first),
                                named(small.practitioners().get(1), "new", "Somebody New")));
        assertThat(preview(file).rows())
                .extracting(ImportRow::key, ImportRow::change)
                .contains(
                        tuple("practitioners/" + first.id(), Change.CHANGED),
                        tuple("practitioners/new", Change.ADDED),
                        tuple("patients/" + small.patients().getFirst().id(), Change.MISSING));
    }

    @Test
    void tellsOfAChangedRecordWhatItSaysAndWouldSay() {
        Practitioner first = small.practitioners().getFirst();
        List<Practitioner> people = new ArrayList<>(small.practitioners());
        people.set(0, onLeave(first));
        assertThat(preview(withPractitioners(small, people)).rows())
                .singleElement()
                .extracting(ImportRow::fields)
                .isEqualTo(
                        List.of(
                                new ImportRow.FieldChange(
                                        "leave", "", "2027-01-12 to 2027-01-12")));
    }

    @Test
    void whatIsMissingStaysUnlessSomebodySaysOtherwise() {
        Patient patient = small.patients().getFirst();
        String key = "patients/" + patient.id();
        ClinicBundle file = without(small, 0);
        assertThat(imports.apply(preview(file).id(), Set.of(), false))
                .isInstanceOf(ApplyOutcome.Applied.class);
        assertThat(current().patients()).contains(patient);
        assertThat(imports.apply(preview(file).id(), Set.of(key), false))
                .isInstanceOf(ApplyOutcome.Applied.class);
        assertThat(current().patients()).doesNotContain(patient);
        assertThat(current().courses()).extracting(Course::patient).doesNotContain(patient.id());
    }

    private ClinicBundle adopting(String guideline) {
        return new ClinicBundle(
                small.clinic(),
                guideline,
                small.localLimits(),
                small.planning(),
                small.treatments(),
                small.sites(),
                small.rooms(),
                small.practitioners(),
                small.patients(),
                small.courses(),
                small.booked());
    }

    @Test
    void aCourseThatStaysKeepsItsRulesetWhenTheFileAdoptsAnother() {
        Course kept = small.courses().getFirst();
        ClinicBundle file =
                adopting("NICE-NG193-2021").withCourses(List.of()).withBooked(List.of());
        assertThat(imports.apply(preview(file).id(), Set.of(), false))
                .isInstanceOf(ApplyOutcome.Applied.class);
        assertThat(current().guideline()).isEqualTo("NICE-NG193-2021");
        assertThat(current().courses())
                .filteredOn(course -> course.id().equals(kept.id()))
                .extracting(Course::guideline)
                .containsExactly(small.guideline());
    }

    @Test
    void aLimitStaysWhileCoursesNeedIt() {
        ClinicBundle own =
                adopting("NICE-NG59-2020")
                        .withLocalLimits(
                                Stream.of("GROUP_EXERCISE", "MANUAL_THERAPY", "ACUPUNCTURE")
                                        .map(code -> new LocalLimit(code, 8, 84, null))
                                        .toList())
                        .withCourses(
                                small.courses().stream()
                                        .filter(course ->
                                                course.treatment().equals("GROUP_EXERCISE"))
                                        .toList());
        jdbc.sql("truncate clinic cascade").update();
        bundles.importBundle(own);
        ClinicBundle file =
                own.withLocalLimits(own.localLimits().subList(1, 3)).withCourses(List.of());
        assertThat(imports.apply(preview(file).id(), Set.of("limits/GROUP_EXERCISE"), false))
                .isEqualTo(new ApplyOutcome.WithoutLimits(List.of("GROUP_EXERCISE")));
        assertThat(current().localLimits()).hasSize(3);
        assertThat(imports.apply(preview(file).id(), Set.of("limits/ACUPUNCTURE"), false))
                .isInstanceOf(ApplyOutcome.Applied.class);
    }

    @Test
    void isDoneOnce() {
        UUID preview = preview(small).id();
        assertThat(imports.apply(preview, Set.of(), false))
                .isInstanceOf(ApplyOutcome.Applied.class);
        assertThat(imports.apply(preview, Set.of(), false))
                .isEqualTo(new ApplyOutcome.NoSuchPreview());
    }

    @Test
    void anotherFileTakesThePlaceOfTheOneLookedAt() {
        UUID first = preview(small).id();
        preview(small);
        assertThat(imports.apply(first, Set.of(), false))
                .isEqualTo(new ApplyOutcome.NoSuchPreview());
    }

    @Test
    void keepsNoFileOncePreviewsAreDecided() {
        imports.apply(preview(small).id(), Set.of(), false);
        assertThat(
                        jdbc.sql("select count(*) from clinic_import where file is not null")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void whatSomebodyChangedMeanwhileStaysAndIsNamed() {
        Practitioner first = small.practitioners().get(0);
        Practitioner second = small.practitioners().get(1);
        List<Practitioner> people = new ArrayList<>(small.practitioners());
        people.set(0, onLeave(first));
        people.set(1, onLeave(second));
        UUID preview = preview(withPractitioners(small, people)).id();
        DateRange meanwhile = new DateRange(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 5));
        transaction.executeWithoutResult(
                status -> clinics.addLeave(ClinicId.ONLY, first.id(), meanwhile));
        assertThat(imports.apply(preview, Set.of(), false))
                .isInstanceOfSatisfying(
                        ApplyOutcome.Applied.class,
                        applied ->
                                assertThat(applied.left())
                                        .containsExactly("practitioners/" + first.id()));
        assertThat(current().practitioners().get(0).leave())
                .contains(meanwhile)
                .doesNotContainSequence(onLeave(first).leave().getLast());
        assertThat(current().practitioners().get(1)).isEqualTo(onLeave(second));
    }

    /** Ticked to go when nobody knew that somebody would need it. */
    @Test
    void whatCameMeanwhileKeepsWhatItCannotBeWithout() {
        String patient = small.courses().getFirst().patient();
        List<Course> others =
                small.courses().stream().filter(one -> !one.patient().equals(patient)).toList();
        bundles.importReplacing(small.withCourses(others));
        UUID preview =
                preview(
                                small.withCourses(others)
                                        .withPatients(
                                                small.patients().stream()
                                                        .filter(one -> !one.id().equals(patient))
                                                        .toList()))
                        .id();
        bundles.importBundle(small);

        ApplyOutcome outcome = imports.apply(preview, Set.of("patients/" + patient), true);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ApplyOutcome.Applied.class,
                        applied ->
                                assertThat(applied.left())
                                        .contains(
                                                "courses/" + small.courses().getFirst().id(),
                                                "patients/" + patient));
        assertThat(current().courses()).extracting(Course::patient).contains(patient);
    }

    @Test
    void namesThePublishedSessionsThatWouldNoLongerSuit() {
        bundles.importBundle(withBooked());
        List<Practitioner> people = new ArrayList<>(small.practitioners());
        people.set(0, onLeave(people.getFirst()));
        ImportPreview preview = preview(withPractitioners(withBooked(), people));
        assertThat(preview.dropped()).isEmpty();
        assertThat(preview.unsuited())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.start()).isEqualTo(TUESDAY_NOON);
                    assertThat(one.reasons()).containsExactly("leave");
                });
    }

    @Test
    void whatWasToldStaysWhenTheFileHasNoSessions() {
        bundles.importBundle(withBooked());
        assertThat(imports.apply(preview(small).id(), Set.of(), false))
                .isInstanceOf(ApplyOutcome.Applied.class);
        assertThat(current().booked()).isEqualTo(withBooked().booked());
    }

    /** A promise is made to a person, not to the id of a course. */
    @Test
    void whatWasToldPassesToNobodyElse() {
        bundles.importBundle(withBooked());
        ClinicBundle others = withFirstCourseOf(withBooked(), freePatient());
        assertThat(bundles.importBundle(others))
                .isInstanceOf(ImportOutcome.WouldDropPromises.class);
        ImportPreview preview = preview(others);
        assertThat(preview.dropped())
                .extracting(Promise::nhsNumber)
                .containsExactly(small.patients().getFirst().nhsNumber());
        assertThat(imports.apply(preview.id(), Set.of(), false))
                .isInstanceOf(ApplyOutcome.WouldDropPromises.class);
        assertThat(current()).isEqualTo(withBooked());
        assertThat(imports.apply(preview.id(), Set.of(), true))
                .isInstanceOf(ApplyOutcome.Applied.class);
    }

    @Test
    void anotherClinicTakesThisOnesPlaceOnlyByName() {
        assertThat(bundles.startAnew(small, "not it"))
                .isEqualTo(new ImportOutcome.AnotherName(small.clinic().name()));
        assertThat(bundles.startAnew(small, " " + small.clinic().name() + " "))
                .isInstanceOf(ImportOutcome.Imported.class);
    }

    /** Somebody who had been told of an appointment is not kept as history of another clinic. */
    @Test
    void nothingOfTheFormerClinicStays() {
        bundles.importBundle(withBooked());
        bundles.importReplacing(small);
        bundles.importReplacing(withBooked());
        preview(small);
        jdbc.sql(
                        """
                        insert into repeated_request (account, request_key, request_hash)
                        values ('ada', 'a-key', '')
                        """)
                .update();
        ClinicBundle other = without(small, 0);

        assertThat(bundles.startAnew(other, small.clinic().name()))
                .isInstanceOf(ImportOutcome.Imported.class);

        assertThat(current()).isEqualTo(other);
        assertThat(rowsOf("patient")).isEqualTo(other.patients().size());
        assertThat(rowsOf("course")).isEqualTo(other.courses().size());
        assertThat(rowsOf("practitioner")).isEqualTo(other.practitioners().size());
        for (String table :
                List.of(
                        "cancelled_appointment",
                        "session",
                        "class_series",
                        "clinic_import",
                        "repeated_request")) {
            assertThat(rowsOf(table)).as(table).isZero();
        }
    }

    /** Who still sees the former clinic's page of settings cannot save it over the next one's. */
    @Test
    void whatTheFormerClinicLetPatientsDoIsNotTheNextOnes() {
        PatientSettings former = new PatientSettings("01632 960001", true, 48);
        int seen = settings.now().orElseThrow().version();
        assertThat(settings.edit(seen, former)).isInstanceOf(PatientSettingsOutcome.Saved.class);
        jdbc.sql("update clinic set hold_minutes = 25").update();

        bundles.startAnew(small, small.clinic().name());

        assertThat(settings.now())
                .contains(
                        new RecordedPatientSettings(
                                seen + 2, new PatientSettings(null, false, 24)));
        assertThat(jdbc.sql("select hold_minutes from clinic").query(Integer.class).single())
                .isEqualTo(10);
        assertThat(settings.edit(seen + 1, former))
                .isInstanceOf(PatientSettingsOutcome.ChangedMeanwhile.class);
    }

    private int rowsOf(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    /** Against a plain model: of each record the file's where it has one, else what there was. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aMergeIsWhatAPlainModelSays(long seed) {
        Random random = new Random(seed);
        ClinicBundle before = small;
        for (int round = 0; round < 3; round++) {
            ClinicBundle file = edited(before, random);
            Map<String, Object> model = byKey(before);
            model.putAll(byKey(file));
            Map<String, UUID> ids = ids();
            assertThat(imports.apply(preview(file).id(), Set.of(), false))
                    .isInstanceOf(ApplyOutcome.Applied.class);
            assertThat(byKey(current())).isEqualTo(model);
            assertThat(ids()).containsAllEntriesOf(ids);
            before = current();
        }
    }

    private ClinicBundle edited(ClinicBundle bundle, Random random) {
        List<Patient> patients = new ArrayList<>();
        for (Patient patient : bundle.patients()) {
            switch (random.nextInt(10)) {
                case 0 -> patients.add(called(patient, "Name" + random.nextInt(1000)));
                case 1 -> {} // not in this file
                default -> patients.add(patient);
            }
        }
        Set<String> there = patients.stream().map(Patient::id).collect(Collectors.toSet());
        List<Practitioner> people = new ArrayList<>(bundle.practitioners());
        int somebody = random.nextInt(people.size());
        people.set(somebody, onLeave(people.get(somebody)));
        ClinicBundle file =
                new ClinicBundle(
                        bundle.clinic(),
                        bundle.guideline(),
                        bundle.localLimits(),
                        bundle.planning(),
                        bundle.treatments(),
                        bundle.sites(),
                        bundle.rooms(),
                        people,
                        patients,
                        bundle.courses().stream()
                                .filter(course -> there.contains(course.patient()))
                                .toList(),
                        bundle.booked());
        return file;
    }

    private static Map<String, Object> byKey(ClinicBundle bundle) {
        Map<String, Object> all = new TreeMap<>();
        RecordKind.ALL.forEach(kind -> collect(kind, bundle, all));
        return all;
    }

    private static <T> void collect(
            RecordKind<T> kind, ClinicBundle bundle, Map<String, Object> all) {
        kind.in().apply(bundle).forEach(one -> all.put(kind.key(one), one));
    }

    private Map<String, UUID> ids() {
        Map<String, UUID> ids = new TreeMap<>();
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

    private ImportPreview preview(ClinicBundle file) {
        return imports.preview(file, BundleWriter.toBytes(file)).orElseThrow();
    }

    private ClinicBundle current() {
        return bundles.current().orElseThrow().bundle();
    }

    private ClinicBundle withBooked() {
        return ExampleBundles.withBooked(
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
                                List.of(new Attendee(small.courses().getFirst().id(), 2)))));
    }

    /** Somebody who has no course of the first course's treatment. */
    private String freePatient() {
        Course first = small.courses().getFirst();
        Set<String> taken =
                small.courses().stream()
                        .filter(course -> course.treatment().equals(first.treatment()))
                        .map(Course::patient)
                        .collect(Collectors.toSet());
        return small.patients().stream()
                .map(Patient::id)
                .filter(id -> !taken.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private static ClinicBundle withFirstCourseOf(ClinicBundle bundle, String patient) {
        List<Course> courses = new ArrayList<>(bundle.courses());
        Course first = courses.getFirst();
        courses.set(0, Renamed.preferring(first, patient, first.preferredPractitioner()));
        return with(bundle, bundle.practitioners(), bundle.patients(), courses);
    }

    /** The bundle without one patient and their courses. */
    private static ClinicBundle without(ClinicBundle bundle, int index) {
        Patient gone = bundle.patients().get(index);
        return with(
                bundle,
                bundle.practitioners(),
                bundle.patients().stream().filter(one -> !one.equals(gone)).toList(),
                bundle.courses().stream()
                        .filter(course -> !course.patient().equals(gone.id()))
                        .toList());
    }

    private static ClinicBundle withPractitioners(
            ClinicBundle bundle, List<Practitioner> practitioners) {
        return with(bundle, practitioners, bundle.patients(), bundle.courses());
    }

    private static ClinicBundle with(
            ClinicBundle bundle,
            List<Practitioner> practitioners,
            List<Patient> patients,
            List<Course> courses) {
        return new ClinicBundle(
                bundle.clinic(),
                bundle.guideline(),
                bundle.localLimits(),
                bundle.planning(),
                bundle.treatments(),
                bundle.sites(),
                bundle.rooms(),
                practitioners,
                patients,
                courses,
                bundle.booked());
    }

    private static Patient called(Patient patient, String familyName) {
        return new Patient(
                patient.id(),
                patient.nhsNumber(),
                patient.givenName(),
                familyName,
                patient.dateOfBirth(),
                patient.needs(),
                patient.practitionerGender(),
                patient.available(),
                patient.preferred(),
                patient.unavailable());
    }

    private static Practitioner named(Practitioner person, String id, String name) {
        return new Practitioner(
                id,
                name,
                person.profession(),
                null,
                person.skills(),
                person.gender(),
                person.workingHours(),
                person.leave(),
                person.awayDuring(),
                person.maxClinicalMinutesPerDay());
    }

    private static Practitioner onLeave(Practitioner person) {
        List<DateRange> leave = new ArrayList<>(person.leave());
        leave.add(new DateRange(LocalDate.of(2027, 1, 12), LocalDate.of(2027, 1, 12)));
        return new Practitioner(
                person.id(),
                person.name(),
                person.profession(),
                person.registration(),
                person.skills(),
                person.gender(),
                person.workingHours(),
                leave,
                person.awayDuring(),
                person.maxClinicalMinutesPerDay());
    }
}
