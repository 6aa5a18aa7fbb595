package painclinic.exchange;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.audit.Reason;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Session;
import painclinic.clinic.Clinic;
import painclinic.clinic.ClinicId;
import painclinic.clinic.ClinicReplaced;
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
import java.util.function.Function;
import java.util.function.Supplier;
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
    private final Reason reason;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClinicBundles(
            Clinics clinics,
            Patients patients,
            Courses courses,
            PublishedSchedule published,
            TransactionOperations transaction,
            Reason reason,
            ApplicationEventPublisher events,
            Clock clock) {
        this.clinics = clinics;
        this.patients = patients;
        this.courses = courses;
        this.published = published;
        this.transaction = transaction;
        this.reason = reason;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes the clinic's records those of a bundle without faults, as a new version, all of it or
     * nothing. What is in both keeps its identity. An appointment that patients have been told of
     * is never dropped silently: the bundle has to carry it.
     */
    public ImportOutcome importBundle(ClinicBundle bundle) {
        return answering(() -> read(bundle, false));
    }

    /** Makes a bundle the clinic, and says so, where there is none; one that is there stays. */
    public boolean begin(ClinicBundle bundle) {
        return transaction.execute(status -> {
            clinics.lock(ClinicId.ONLY);
            if (clinics.current().isPresent()) {
                return false;
            }
            reason.is("A clinic was begun");
            write(bundle);
            return true;
        });
    }

    /** The same, but what the bundle does not carry is given up. */
    public ImportOutcome importReplacing(ClinicBundle bundle) {
        return answering(() -> read(bundle, true));
    }

    /**
     * Starts anew with another clinic: nothing of the former one stays, neither its history nor its
     * drafts and planning runs.
     *
     * @param name of the clinic that is given up, as a person typed it
     */
    public ImportOutcome startAnew(ClinicBundle bundle, String name) {
        return answering(() -> anew(bundle, name));
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

    /** The published sessions ahead that no longer suit the clinic's records. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Unsuited> unsuited() {
        return clinics.current()
                .map(clinic ->
                        Unsuited.of(
                                bundle(clinic, clinic.planning()).bundle(),
                                clinic.time().local(clock.instant())))
                .orElse(List.of());
    }

    private ImportOutcome answering(Supplier<ImportOutcome> act) {
        try {
            return transaction.execute(status -> act.get());
        } catch (DataAccessException e) {
            return new ImportOutcome.Refused(Refusal.of(e).orElseThrow(() -> e));
        }
    }

    private ImportOutcome read(ClinicBundle bundle, boolean replace) {
        clinics.lock(ClinicId.ONLY);
        List<Promise> dropped =
                replace || clinics.current().isEmpty()
                        ? List.of()
                        : Promises.dropped(mergeOf(bundle).current(), bundle);
        if (!dropped.isEmpty()) {
            return new ImportOutcome.WouldDropPromises(dropped);
        }
        reason.is("A file was imported");
        return imported(bundle);
    }

    private ImportOutcome anew(ClinicBundle bundle, String name) {
        clinics.lock(ClinicId.ONLY);
        Optional<String> former = clinics.current().map(clinic -> clinic.details().name());
        if (former.isPresent() && !former.get().strip().equals(name.strip())) {
            return new ImportOutcome.AnotherName(former.get());
        }
        // before the other's records come: what is in both is another clinic's all the same
        reason.is("Another clinic was begun");
        former.ifPresent(gone -> events.publishEvent(new ClinicReplaced(ClinicId.ONLY)));
        return imported(bundle);
    }

    private ImportOutcome imported(ClinicBundle bundle) {
        return new ImportOutcome.Imported(write(bundle).version(), ImportedCounts.of(bundle));
    }

    /** A file beside the records, which are to be there. */
    Merge mergeOf(ClinicBundle file) {
        Clinic clinic = clinics.current().orElseThrow();
        ClinicBundle current = bundle(clinic, clinic.planning()).bundle();
        return new Merge(
                Renamed.bundle(
                        current,
                        patients.renamed(clinic.id(), file.patients()),
                        clinics.renamed(clinic.id(), file.practitioners())),
                file);
    }

    /** Makes the records those of the bundle; what is in both keeps its identity. */
    Clinic write(ClinicBundle bundle) {
        ClinicId clinic = ClinicId.ONLY;
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
        return recorded;
    }

    private static Map<String, List<LocalDate>> delivered(ClinicBundle bundle) {
        return bundle.courses().stream().collect(Collectors.toMap(Course::id, Course::deliveredOn));
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
                                clinics.treatments(id, ids(open.courses(), Course::treatment)),
                                clinics.sites(id),
                                clinics.rooms(id, ids(open.booked(), Session::room), planning),
                                clinics.practitioners(
                                        id, ids(open.booked(), Session::practitioner)),
                                patients.of(id, ids(open.courses(), Course::patient)),
                                open.courses(),
                                open.booked())
                        .withOwnWeights(clinics.ownWeights(id).orElse(null));
        return new VersionedBundle(bundle, clinic.version());
    }

    private static <T> List<String> ids(List<T> all, Function<T, String> id) {
        return all.stream().map(id).distinct().toList();
    }
}
