package painclinic.patient;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import painclinic.bundle.DateRange;
import painclinic.bundle.Patient;
import painclinic.bundle.WeeklyWindow;
import painclinic.clinic.ClinicId;
import painclinic.database.Rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The clinic's patients, in the order in which they were recorded. */
@Component
public class Patients {

    private static final String AVAILABLE = "AVAILABLE";
    private static final String PREFERRED = "PREFERRED";

    private final Rows rows;

    Patients(Rows rows) {
        this.rows = rows;
    }

    /** Takes all patients out; no course may refer to them any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void clear(ClinicId clinic) {
        rows.update("delete from patient where clinic_id = ?", clinic.value());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(ClinicId clinic, List<Patient> patients) {
        rows.write(
                """
                insert into patient (clinic_id, id, position, nhs_number, given_name, family_name,
                    date_of_birth, needs, practitioner_gender, states_availability)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                Rows.numbered(patients, (i, patient) -> patientRow(clinic, i, patient)));
        rows.write(
                """
                insert into patient_window (clinic_id, patient_id, kind, position, day, starts,
                    ends)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                patients.stream().flatMap(patient -> windowRows(clinic, patient)));
        rows.write(
                """
                insert into patient_absence (clinic_id, patient_id, position, first_day, last_day)
                values (?, ?, ?, ?, ?)
                """,
                patients.stream().flatMap(patient -> absenceRows(clinic, patient)));
    }

    /** Records that a patient cannot come then, besides the absences that are known already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addAbsence(ClinicId clinic, String patientId, DateRange away) {
        rows.update(
                """
                insert into patient_absence (clinic_id, patient_id, position, first_day, last_day)
                select ?, ?, coalesce(max(position) + 1, 0), ?, ? from patient_absence
                where clinic_id = ? and patient_id = ?
                """,
                clinic.value(),
                patientId,
                away.from(),
                away.to(),
                clinic.value(),
                patientId);
    }

    /** What a patient is called by; empty for one the clinic does not know. */
    public Optional<String> givenName(ClinicId clinic, String patientId) {
        return rows
                .list(
                        "select given_name from patient where clinic_id = ? and id = ?",
                        (row, n) -> row.getString("given_name"),
                        clinic.value(),
                        patientId)
                .stream()
                .findFirst();
    }

    /**
     * Who the patients are whom somebody means by a name or by an NHS number, in the order of their
     * names, and nothing else about them. Every word has to be in the name, without regard to case
     * and accents; three digits or more have to stand in a row in the number.
     *
     * @param wanted what was typed; nobody is meant by nothing
     * @param most how many at most
     */
    public List<PatientIdentity> matching(ClinicId clinic, String wanted, int most) {
        PatientWords words = PatientWords.of(wanted);
        return words.isEmpty()
                ? List.of()
                : rows.list(
                        """
                        select id, nhs_number, name, date_of_birth
                        from (
                            select *, given_name || ' ' || family_name as name from patient
                            where clinic_id = ?
                        ) as known
                        where nhs_number like ?
                            or lower(regexp_replace(normalize(name, nfd), ?, '', 'g')) like all (?)
                        order by family_name, given_name, id
                        limit ?
                        """,
                        Patients::identity,
                        clinic.value(),
                        words.numberPattern(),
                        PatientWords.ACCENTS,
                        Rows.array(words.namePatterns()),
                        most);
    }

    private static PatientIdentity identity(ResultSet row, int n) throws SQLException {
        return new PatientIdentity(
                row.getString("id"),
                row.getString("name"),
                row.getString("nhs_number"),
                row.getObject("date_of_birth", LocalDate.class));
    }

    public List<Patient> of(ClinicId clinic) {
        Map<String, List<WeeklyWindow>> available = windows(clinic, AVAILABLE);
        Map<String, List<WeeklyWindow>> preferred = windows(clinic, PREFERRED);
        Map<String, List<DateRange>> absences = absences(clinic);
        return rows.list(
                "select * from patient where clinic_id = ? order by position",
                (row, n) -> {
                    String id = row.getString("id");
                    return patient(
                            row,
                            available.getOrDefault(id, List.of()),
                            preferred.getOrDefault(id, List.of()),
                            absences.getOrDefault(id, List.of()));
                },
                clinic.value());
    }

    private Map<String, List<WeeklyWindow>> windows(ClinicId clinic, String kind) {
        return rows.byParent(
                """
                select patient_id as parent, day, starts, ends from patient_window
                where clinic_id = ? and kind = ? order by patient_id, position
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
                select patient_id as parent, first_day, last_day from patient_absence
                where clinic_id = ? order by patient_id, position
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
        return new Patient(
                row.getString("id"),
                row.getString("nhs_number"),
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

    private static Stream<@Nullable Object[]> windowRows(ClinicId clinic, Patient patient) {
        List<WeeklyWindow> available = patient.available();
        return Stream.concat(
                windowRows(clinic, patient, AVAILABLE, available == null ? List.of() : available),
                windowRows(clinic, patient, PREFERRED, patient.preferred()));
    }

    private static Stream<@Nullable Object[]> windowRows(
            ClinicId clinic, Patient patient, String kind, List<WeeklyWindow> windows) {
        return Rows.numbered(
                windows,
                (i, window) ->
                        Rows.row(
                                clinic.value(),
                                patient.id(),
                                kind,
                                i,
                                window.day().name(),
                                window.from(),
                                window.to()));
    }

    private static Stream<@Nullable Object[]> absenceRows(ClinicId clinic, Patient patient) {
        return Rows.numbered(
                patient.unavailable(),
                (i, absence) ->
                        Rows.row(clinic.value(), patient.id(), i, absence.from(), absence.to()));
    }
}
