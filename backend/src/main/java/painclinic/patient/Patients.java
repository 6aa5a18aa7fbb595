package painclinic.patient;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import painclinic.bundle.DateRange;
import painclinic.bundle.Patient;
import painclinic.bundle.WeeklyWindow;
import painclinic.clinic.ClinicId;
import painclinic.clinic.Known;
import painclinic.clinic.Recognition;
import painclinic.clinic.RecordChanges;
import painclinic.clinic.StoredRecords;
import painclinic.database.Rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The clinic's patients, in the order in which they were recorded. */
@Component
public class Patients {

    private static final String AVAILABLE = "AVAILABLE";
    private static final String PREFERRED = "PREFERRED";

    static final String TABLE = "patient";
    private static final int FEWEST_DIGITS = 3;
    static final String FOUND =
            """
            select id, external_id, nhs_number, duplicate_number, date_of_birth,
                given_name || ' ' || family_name as name
            from patient
            """;

    private static final Recognition.Rule<Patient> RULE =
            new Recognition.Rule<>(Patient::id, Patient::nhsNumber, Patients::areAlike);

    private final Rows rows;
    private final StoredRecords records;

    Patients(Rows rows, StoredRecords records) {
        this.rows = rows;
        this.records = records;
    }

    /**
     * Records a file's patients. Who is recorded already keeps their id: a patient is recognised by
     * the NHS number, and where that says nothing by what files call them, if they were born on one
     * day or are of one name. Who is not in the file is left to {@link #removeMissing}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(ClinicId clinic, List<Patient> patients) {
        recognise(clinic, patients);
        write(clinic, RecordChanges.between(of(clinic), patients, Patient::id).written());
        records.order(TABLE, clinic, patients.stream().map(Patient::id).toList());
    }

    /** Takes out who is not in the file; whom something still refers to retires instead. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void removeMissing(ClinicId clinic, List<Patient> patients) {
        Map<String, UUID> ids = records.ids(TABLE, clinic);
        records.remove(
                TABLE,
                RecordChanges.between(of(clinic), patients, Patient::id).missing().stream()
                        .map(patient -> Objects.requireNonNull(ids.get(patient.id())))
                        .toList());
    }

    private void recognise(ClinicId clinic, List<Patient> patients) {
        records.rename(TABLE, Recognition.renamed(known(clinic), patients, RULE));
    }

    /** What the file calls patients otherwise, by what they are called now. */
    public Map<String, String> renamed(ClinicId clinic, List<Patient> file) {
        return Recognition.names(known(clinic), file, RULE);
    }

    private List<Known<Patient>> known(ClinicId clinic) {
        return rows.list(
                "select * from patient where clinic_id = ? order by position, id",
                (row, n) ->
                        new Known<>(
                                row.getObject("id", UUID.class),
                                row.getString("external_id"),
                                patient(row, List.of(), List.of(), List.of())),
                clinic.value());
    }

    private static boolean areAlike(Patient before, Patient after) {
        return before.dateOfBirth().equals(after.dateOfBirth())
                || before.givenName().equals(after.givenName())
                        && before.familyName().equals(after.familyName());
    }

    private void write(ClinicId clinic, List<Patient> patients) {
        rows.write(
                """
                insert into patient (clinic_id, external_id, position, nhs_number, given_name,
                    family_name, date_of_birth, needs, practitioner_gender, states_availability)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (clinic_id, external_id) do update set
                    nhs_number = excluded.nhs_number, duplicate_number = null,
                    given_name = excluded.given_name, family_name = excluded.family_name,
                    date_of_birth = excluded.date_of_birth, needs = excluded.needs,
                    practitioner_gender = excluded.practitioner_gender,
                    states_availability = excluded.states_availability,
                    retired_on = null, version = patient.version + 1
                """,
                Rows.numbered(patients, (i, patient) -> patientRow(clinic, i, patient)));
        Map<String, UUID> ids = records.ids(TABLE, clinic);
        rows.clearParts(
                patients.stream().map(patient -> ids.get(patient.id())).toList(),
                "delete from patient_window where patient_id = any (?::uuid[])",
                "delete from patient_absence where patient_id = any (?::uuid[])");
        rows.write(
                """
                insert into patient_window (patient_id, kind, position, day, starts, ends)
                values (?, ?, ?, ?, ?, ?)
                """,
                patients.stream().flatMap(patient -> windowRows(ids.get(patient.id()), patient)));
        rows.write(
                """
                insert into patient_absence (patient_id, position, first_day, last_day)
                values (?, ?, ?, ?)
                """,
                patients.stream().flatMap(patient -> absenceRows(ids.get(patient.id()), patient)));
    }

    /** Records that a patient cannot come then, besides the absences that are known already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addAbsence(ClinicId clinic, String patientId, DateRange away) {
        UUID id = records.id(TABLE, clinic, patientId);
        rows.update(
                """
                insert into patient_absence (patient_id, position, first_day, last_day)
                select ?, coalesce(max(position) + 1, 0), ?, ? from patient_absence
                where patient_id = ?
                """,
                id,
                away.from(),
                away.to(),
                id);
        rows.update("update patient set version = version + 1 where id = ?", id);
    }

    /** What files call a patient; empty for one who is not with the clinic. */
    public Optional<String> present(UUID id) {
        return rows
                .list(
                        "select external_id from patient where id = ? and retired_on is null",
                        (row, n) -> row.getString("external_id"),
                        id)
                .stream()
                .findFirst();
    }

    /** When a patient was born; empty for one who is not with the clinic. */
    public Optional<LocalDate> dateOfBirth(UUID id) {
        return rows
                .list(
                        "select date_of_birth from patient where id = ? and retired_on is null",
                        (row, n) -> row.getObject("date_of_birth", LocalDate.class),
                        id)
                .stream()
                .findFirst();
    }

    /** Whom files call so; null where there is nobody. */
    public @Nullable UUID id(ClinicId clinic, String externalId) {
        return records.id(TABLE, clinic, externalId);
    }

    /** What a patient is called by; empty for one the clinic does not know. */
    public Optional<String> givenName(ClinicId clinic, String patientId) {
        return rows
                .list(
                        "select given_name from patient where clinic_id = ? and external_id = ?",
                        (row, n) -> row.getString("given_name"),
                        clinic.value(),
                        patientId)
                .stream()
                .findFirst();
    }

    /**
     * Who the patients are whom somebody means by a name or by an NHS number, in the order of their
     * names, and nothing else about them. Every word has to be in the name, without regard to their
     * order, to case, accents, apostrophes and hyphens; three digits or more have to stand in a row
     * in the number, however they are spaced.
     *
     * @param wanted what was typed; nobody is meant by nothing
     * @param most how many at most
     */
    public List<PatientIdentity> matching(ClinicId clinic, String wanted, int most) {
        return found(clinic, wanted, most).stream()
                .map(one ->
                        new PatientIdentity(
                                one.externalId(),
                                one.name(),
                                one.nhsNumber() == null ? "" : one.nhsNumber(),
                                one.dateOfBirth()))
                .toList();
    }

    /** The same with their ids. */
    public List<PatientFound> found(ClinicId clinic, String wanted, int most) {
        return rows.list(
                FOUND
                        + """
                        where clinic_id = ? and retired_on is null and (
                            coalesce(nhs_number, duplicate_number) like '%' || ? || '%'
                            or folded_name(?) <> '' and not exists (
                                select from regexp_split_to_table(folded_name(?), ' ') as word
                                where position(word in folded_name) = 0))
                        order by family_name, given_name, external_id
                        limit ?
                        """,
                Patients::found,
                clinic.value(),
                digits(wanted),
                wanted,
                wanted,
                most);
    }

    /** The digits that may be meant of an NHS number; null where none can be. */
    private static @Nullable String digits(String wanted) {
        String digits = wanted.replaceAll("[\\s-]", "");
        boolean isNumber =
                digits.length() >= FEWEST_DIGITS
                        && digits.chars().allMatch(one -> one >= '0' && one <= '9');
        return isNumber ? digits : null;
    }

    /** Whose NHS number another patient has already. */
    public List<PatientFound> duplicates(ClinicId clinic) {
        return rows.list(
                FOUND
                        + """
                        where clinic_id = ? and retired_on is null and duplicate_number is not null
                        order by family_name, given_name, external_id
                        """,
                Patients::found,
                clinic.value());
    }

    static PatientFound found(ResultSet row, int n) throws SQLException {
        return new PatientFound(
                row.getObject("id", UUID.class),
                row.getString("external_id"),
                row.getString("name"),
                row.getString("nhs_number"),
                row.getString("duplicate_number"),
                row.getObject("date_of_birth", LocalDate.class));
    }

    public List<Patient> of(ClinicId clinic) {
        return of(clinic, List.of());
    }

    /** Those with the clinic, and of the others those named. */
    public List<Patient> of(ClinicId clinic, List<String> also) {
        Map<String, List<WeeklyWindow>> available = windows(clinic, AVAILABLE);
        Map<String, List<WeeklyWindow>> preferred = windows(clinic, PREFERRED);
        Map<String, List<DateRange>> absences = absences(clinic);
        return rows.list(
                """
                select * from patient
                where clinic_id = ? and (retired_on is null or external_id = any (?))
                order by position, id
                """,
                (row, n) -> {
                    String id = row.getString("external_id");
                    return patient(
                            row,
                            available.getOrDefault(id, List.of()),
                            preferred.getOrDefault(id, List.of()),
                            absences.getOrDefault(id, List.of()));
                },
                clinic.value(),
                Rows.array(also));
    }

    private Map<String, List<WeeklyWindow>> windows(ClinicId clinic, String kind) {
        return rows.byParent(
                """
                select external_id as parent, day, starts, ends
                from patient_window w join patient on patient.id = w.patient_id
                where clinic_id = ? and kind = ? order by w.patient_id, w.position
                """,
                (row, n) ->
                        new WeeklyWindow(
                                DayOfWeek.valueOf(row.getString("day")),
                                row.getObject("starts", LocalTime.class),
                                row.getObject("ends", LocalTime.class)),
                clinic.value(),
                kind);
    }

    private Map<String, List<DateRange>> absences(ClinicId clinic) {
        return rows.byParent(
                """
                select external_id as parent, first_day, last_day
                from patient_absence a join patient on patient.id = a.patient_id
                where clinic_id = ? order by a.patient_id, a.position
                """,
                (row, n) ->
                        new DateRange(
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class)),
                clinic.value());
    }

    private static Patient patient(
            ResultSet row,
            List<WeeklyWindow> available,
            List<WeeklyWindow> preferred,
            List<DateRange> absences)
            throws SQLException {
        String number = row.getString("nhs_number");
        return new Patient(
                row.getString("external_id"),
                number == null ? row.getString("duplicate_number") : number,
                row.getString("given_name"),
                row.getString("family_name"),
                row.getObject("date_of_birth", LocalDate.class),
                Rows.texts(row, "needs"),
                row.getString("practitioner_gender"),
                row.getBoolean("states_availability") ? available : null,
                preferred,
                absences);
    }

    private static @Nullable Object[] patientRow(ClinicId clinic, int position, Patient patient) {
        return Rows.row(
                clinic.value(),
                patient.id(),
                position,
                patient.nhsNumber(),
                patient.givenName(),
                patient.familyName(),
                patient.dateOfBirth(),
                Rows.array(patient.needs()),
                patient.practitionerGender(),
                patient.available() != null);
    }

    private static Stream<@Nullable Object[]> windowRows(@Nullable UUID id, Patient patient) {
        List<WeeklyWindow> available = patient.available();
        return Stream.concat(
                windowRows(id, AVAILABLE, available == null ? List.of() : available),
                windowRows(id, PREFERRED, patient.preferred()));
    }

    private static Stream<@Nullable Object[]> windowRows(
            @Nullable UUID id, String kind, List<WeeklyWindow> windows) {
        return Rows.numbered(
                windows,
                (i, window) ->
                        Rows.row(id, kind, i, window.day().name(), window.from(), window.to()));
    }

    private static Stream<@Nullable Object[]> absenceRows(@Nullable UUID id, Patient patient) {
        return Rows.numbered(
                patient.unavailable(),
                (i, absence) -> Rows.row(id, i, absence.from(), absence.to()));
    }
}
