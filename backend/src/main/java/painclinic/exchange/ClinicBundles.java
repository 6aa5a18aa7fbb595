package painclinic.exchange;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Session;
import painclinic.clinic.Clinic;
import painclinic.clinic.ClinicId;
import painclinic.clinic.Clinics;
import painclinic.course.Courses;
import painclinic.database.Refusal;
import painclinic.patient.Patients;
import painclinic.schedule.PublishedSchedule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The clinic's records as one bundle, in and out. Who writes waits for other writers; who reads
 * waits for nobody and sees the records as they were at one moment.
 */
@Service
public class ClinicBundles {

    private final Clinics clinics;
    private final Patients patients;
    private final Courses courses;
    private final PublishedSchedule published;
    private final TransactionOperations transaction;
    private final Clock clock;

    ClinicBundles(
            Clinics clinics,
            Patients patients,
            Courses courses,
            PublishedSchedule published,
            TransactionOperations transaction,
            Clock clock) {
        this.clinics = clinics;
        this.patients = patients;
        this.courses = courses;
        this.published = published;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Makes the clinic's records those of a bundle without faults, as a new version, all of it or
     * nothing. What is in both keeps its identity. An appointment that patients have been told of
     * is never dropped silently: the bundle has to carry it.
     */
    public ImportOutcome importBundle(ClinicBundle bundle) {
        return answering(bundle, false);
    }

    /** The same, but what the bundle does not carry is given up. */
    public ImportOutcome importReplacing(ClinicBundle bundle) {
        return answering(bundle, true);
    }

    /**
     * The clinic as a bundle, with the published sessions as booked ones, so that a plan made from
     * it keeps them. Empty until a clinic has been imported.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<VersionedBundle> current() {
        return clinics.current().map(clinic -> bundle(clinic, clinic.planning()));
    }

    /**
     * The same with only the days ahead to plan, from tomorrow on: what has been promised before
     * them stays as it is and counts. Empty where there is no clinic, or its planning window is
     * over.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<VersionedBundle> toPlan() {
        return clinics.current()
                .flatMap(clinic ->
                        clinic.planningAhead(clock.instant()).map(ahead -> bundle(clinic, ahead)));
    }

    private ImportOutcome answering(ClinicBundle bundle, boolean replace) {
        try {
            return transaction.execute(status -> read(bundle, replace));
        } catch (DataAccessException e) {
            return new ImportOutcome.Refused(Refusal.of(e).orElseThrow(() -> e));
        }
    }

    private ImportOutcome read(ClinicBundle bundle, boolean replace) {
        ClinicId clinic = ClinicId.ONLY;
        clinics.lock(clinic);
        List<Promise> dropped = replace ? List.of() : Promises.dropped(promised(), bundle);
        if (!dropped.isEmpty()) {
            return new ImportOutcome.WouldDropPromises(dropped);
        }
        Map<String, Set<LocalDate>> known =
                clinics.current().map(published::known).orElseGet(Map::of);
        PublishedSchedule.TakenOut before = published.takeOut(clinic);
        clinics.record(clinic, bundle);
        patients.record(clinic, bundle.patients());
        courses.record(clinic, bundle, known);
        Clinic recorded = clinics.current().orElseThrow();
        published.putBack(recorded, before, bundle.booked(), delivered(bundle));
        courses.removeMissing(clinic, bundle);
        patients.removeMissing(clinic, bundle.patients());
        clinics.removeMissing(clinic, bundle);
        return new ImportOutcome.Imported(recorded.version(), ImportedCounts.of(bundle));
    }

    private static Map<String, List<LocalDate>> delivered(ClinicBundle bundle) {
        return bundle.courses().stream().collect(Collectors.toMap(Course::id, Course::deliveredOn));
    }

    private List<Session> promised() {
        return clinics.current().map(published::sessions).orElse(List.of());
    }

    private VersionedBundle bundle(Clinic clinic, PlanningHorizon planning) {
        ClinicId id = clinic.id();
        List<Session> booked = published.sessions(clinic);
        OpenCourses open =
                OpenCourses.of(
                        courses.of(id), courses.notToBePlanned(id), booked, published.lost(clinic));
        ClinicBundle bundle =
                new ClinicBundle(
                        clinic.details(),
                        clinic.guideline(),
                        clinics.localLimits(id),
                        planning,
                        clinics.treatments(id),
                        clinics.sites(id),
                        clinics.rooms(id),
                        clinics.practitioners(id),
                        patients.of(id),
                        open.courses(),
                        open.booked());
        return new VersionedBundle(bundle, clinic.version());
    }
}
