package painclinic.clinic;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import painclinic.database.Rows;

import java.util.List;
import java.util.Optional;

/**
 * What the clinic lets patients do, read and set by a person. Until somebody has decided, patients
 * move nothing themselves.
 */
@Service
public class EditablePatientSettings {

    private static final int MOST_HOURS = 336;

    private final Rows rows;
    private final Clinics clinics;

    EditablePatientSettings(Rows rows, Clinics clinics) {
        this.rows = rows;
        this.clinics = clinics;
    }

    /** Empty while there is no clinic. */
    @Transactional(readOnly = true)
    public Optional<RecordedPatientSettings> now() {
        return rows
                .list(
                        """
                        select telephone, patients_move, notice_hours, patient_settings_version
                        from clinic where id = ?
                        """,
                        (row, n) ->
                                new RecordedPatientSettings(
                                        row.getInt("patient_settings_version"),
                                        new PatientSettings(
                                                row.getString("telephone"),
                                                row.getBoolean("patients_move"),
                                                row.getInt("notice_hours"))),
                        ClinicId.ONLY.value())
                .stream()
                .findFirst();
    }

    /** Makes the settings what they say, over the version that somebody saw. */
    @Transactional
    public PatientSettingsOutcome edit(int version, PatientSettings settings) {
        clinics.lock(ClinicId.ONLY);
        Optional<RecordedPatientSettings> now = now();
        if (now.isEmpty()) {
            return new PatientSettingsOutcome.NoClinic();
        }
        if (now.get().version() != version) {
            return new PatientSettingsOutcome.ChangedMeanwhile(now.get());
        }
        PatientSettings wanted = tidy(settings);
        List<FieldFault> faults = faults(wanted);
        if (!faults.isEmpty()) {
            return new PatientSettingsOutcome.Faulty(faults);
        }
        if (!now.get().details().equals(wanted)) {
            rows.update(
                    """
                    update clinic set telephone = ?, patients_move = ?, notice_hours = ?,
                        patient_settings_version = patient_settings_version + 1
                    where id = ?
                    """,
                    wanted.telephone(),
                    wanted.mayMove(),
                    wanted.noticeHours(),
                    ClinicId.ONLY.value());
        }
        return new PatientSettingsOutcome.Saved(now().orElseThrow());
    }

    private static PatientSettings tidy(PatientSettings settings) {
        String telephone = settings.telephone();
        return new PatientSettings(
                telephone == null || telephone.isBlank() ? null : telephone.strip(),
                settings.mayMove(),
                settings.noticeHours());
    }

    private static List<FieldFault> faults(PatientSettings settings) {
        FieldFaults faults = new FieldFaults();
        faults.telephone("telephone", settings.telephone());
        faults.between("noticeHours", settings.noticeHours(), 1, MOST_HOURS);
        return faults.all();
    }
}
