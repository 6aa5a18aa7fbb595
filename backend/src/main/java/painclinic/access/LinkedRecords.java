package painclinic.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import painclinic.clinic.ClinicId;
import painclinic.clinic.Practitioners;
import painclinic.patient.Patients;

import java.util.Optional;
import java.util.UUID;

/**
 * Whose records an account shows. An account belongs to a record by its identity, which outlives
 * another name or number and is never given to another.
 */
@Component
public class LinkedRecords {

    private final Practitioners practitioners;
    private final Patients patients;

    LinkedRecords(Practitioners practitioners, Patients patients) {
        this.practitioners = practitioners;
        this.patients = patients;
    }

    /** What files call the patient that the user is; empty for one who is not with the clinic. */
    public Optional<String> patient(ClinicUser user) {
        return Optional.ofNullable(user.patientId()).flatMap(patients::present);
    }

    /** What files call the practitioner that the user is; empty for one who has left. */
    public Optional<String> practitioner(ClinicUser user) {
        return Optional.ofNullable(user.practitionerId()).flatMap(practitioners::present);
    }

    /** The identity of whom files call so; null where there is nobody. */
    @Nullable UUID patientNamed(@Nullable String externalId) {
        return externalId == null ? null : patients.id(ClinicId.ONLY, externalId);
    }

    /** The identity of whom files call so; null where there is nobody. */
    @Nullable UUID practitionerNamed(@Nullable String externalId) {
        return externalId == null ? null : practitioners.id(ClinicId.ONLY, externalId);
    }
}
