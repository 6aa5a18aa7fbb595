package painclinic.schedule;

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

    /**
     * Adds leave, closures and absences. What became of single appointments is in the schedule, and
     * the records know no hours of leave.
     */
    void record(ClinicId clinic, ClinicChanges changes) {
        changes.leave().forEach(one -> clinics.addLeave(clinic, one.practitioner(), one.dates()));
        changes.roomsClosed().forEach(one -> clinics.addClosure(clinic, one.room(), one.during()));
        changes.sitesClosed().forEach(one -> clinics.addClosedDate(clinic, one.site(), one.date()));
        changes.patientsAway()
                .forEach(one -> patients.addAbsence(clinic, one.patient(), one.dates()));
    }
}
