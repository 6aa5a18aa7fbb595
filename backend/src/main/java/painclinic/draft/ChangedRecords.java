package painclinic.draft;

import org.springframework.stereotype.Component;

import painclinic.bundle.ClinicChanges;
import painclinic.clinic.ClinicId;
import painclinic.clinic.Clinics;
import painclinic.patient.Patients;

/** Writes what has happened into the clinic's records, so that whoever plans next knows of it. */
@Component
class ChangedRecords {

    private final Clinics clinics;
    private final Patients patients;

    ChangedRecords(Clinics clinics, Patients patients) {
        this.clinics = clinics;
        this.patients = patients;
    }

    /** Adds leave, closures and absences. What became of appointments is in the schedule. */
    void record(ClinicId clinic, ClinicChanges changes) {
        changes.leave().forEach(one -> clinics.addLeave(clinic, one.practitioner(), one.dates()));
        changes.absences()
                .forEach(one -> clinics.addAbsence(clinic, one.practitioner(), one.during()));
        changes.roomsClosed().forEach(one -> clinics.addClosure(clinic, one.room(), one.during()));
        changes.sitesClosed().forEach(one -> clinics.addClosedDate(clinic, one.site(), one.date()));
        changes.patientsAway()
                .forEach(one -> patients.addAbsence(clinic, one.patient(), one.dates()));
    }
}
