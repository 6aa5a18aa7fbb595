package painclinic.clinic;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicDetails;
import painclinic.bundle.CostWeights;
import painclinic.bundle.DateRange;
import painclinic.bundle.MomentRange;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Site;
import painclinic.bundle.Treatment;
import painclinic.database.Rows;
import painclinic.guideline.LocalLimit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The clinic's own records. Lists come in the order in which they were recorded. */
@Component
public class Clinics {

    private final Rows rows;
    private final Treatments treatments;
    private final Sites sites;
    private final Rooms rooms;
    private final Practitioners practitioners;
    private final PlanningWeights weights;
    private final StoredRecords records;

    Clinics(
            Rows rows,
            Treatments treatments,
            Sites sites,
            Rooms rooms,
            Practitioners practitioners,
            PlanningWeights weights,
            StoredRecords records) {
        this.rows = rows;
        this.treatments = treatments;
        this.sites = sites;
        this.rooms = rooms;
        this.practitioners = practitioners;
        this.weights = weights;
        this.records = records;
    }

    /** The clinic of this installation; empty until one has been imported. */
    public Optional<Clinic> current() {
        return rows
                .list("select * from clinic where id = ?", Clinics::clinic, ClinicId.ONLY.value())
                .stream()
                .findFirst();
    }

    /**
     * Stands for the clinic's records and published schedule as they are: another as soon as any of
     * it changes, or another clinic takes its place.
     */
    public Optional<String> state() {
        return rows
                .list(
                        "select version, xmin::text as written from clinic where id = ?",
                        (row, n) -> row.getLong("version") + "/" + row.getString("written"),
                        ClinicId.ONLY.value())
                .stream()
                .findFirst();
    }

    /** The weights that the clinic has set for itself; empty where the usual ones hold. */
    public Optional<CostWeights> ownWeights(ClinicId clinic) {
        return weights.own(clinic);
    }

    public List<Treatment> treatments(ClinicId clinic) {
        return treatments.of(clinic);
    }

    public List<LocalLimit> localLimits(ClinicId clinic) {
        return treatments.localLimits(clinic);
    }

    public List<Site> sites(ClinicId clinic) {
        return sites.of(clinic);
    }

    public List<Room> rooms(ClinicId clinic) {
        return rooms.of(clinic);
    }

    public List<Practitioner> practitioners(ClinicId clinic) {
        return practitioners.of(clinic);
    }

    /** Those in use, and of the others those named, who have no hours any more. */
    public List<Practitioner> practitioners(ClinicId clinic, List<String> also) {
        return practitioners.of(clinic, also);
    }

    /** Those in use, and of the others those named. */
    public List<Treatment> treatments(ClinicId clinic, List<String> also) {
        return treatments.of(clinic, also);
    }

    /** Those in use, and of the others those named, which are closed all the time. */
    public List<Room> rooms(ClinicId clinic, List<String> also, PlanningHorizon planning) {
        return rooms.of(clinic, also, planning);
    }

    /** What the file calls practitioners otherwise, by what they are called now. */
    public Map<String, String> renamed(ClinicId clinic, List<Practitioner> file) {
        return practitioners.renamed(clinic, file);
    }

    /**
     * Makes other changes to the clinic's records and schedule wait until this transaction ends, so
     * that what it has read stays true until it commits.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(ClinicId clinic) {
        rows.list("select pg_advisory_xact_lock(?)", (row, n) -> "locked", clinic.value());
    }

    /** Counts one more change to the clinic's records or published schedule. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void advanceVersion(ClinicId clinic) {
        rows.update("update clinic set version = version + 1 where id = ?", clinic.value());
    }

    /**
     * Records a bundle's part of the clinic as its next version. What is recorded already keeps its
     * id: people are recognised by their registration, all else by what files call it. What the
     * bundle does not have is left to {@link #removeMissing}.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(ClinicId clinic, ClinicBundle bundle) {
        recordDetails(clinic, bundle);
        CostWeights own = bundle.ownWeights();
        if (own != null) {
            weights.record(clinic, own);
        }
        treatments.write(
                clinic,
                bundle,
                RecordChanges.between(treatments.of(clinic), bundle.treatments(), Treatment::code)
                        .written());
        treatments.writeLimits(clinic, bundle.localLimits());
        treatments.order(clinic, bundle.treatments().stream().map(Treatment::code).toList());
        sites.write(
                clinic,
                RecordChanges.between(sites.of(clinic), bundle.sites(), Site::id).written());
        records.order(Sites.TABLE, clinic, bundle.sites().stream().map(Site::id).toList());
        rooms.write(
                clinic,
                RecordChanges.between(rooms.of(clinic), bundle.rooms(), Room::id).written());
        records.order(Rooms.TABLE, clinic, bundle.rooms().stream().map(Room::id).toList());
        recordPractitioners(clinic, bundle.practitioners());
        treatments.limitSizes(clinic, bundle.guideline(), rooms.of(clinic));
    }

    private void recordPractitioners(ClinicId clinic, List<Practitioner> people) {
        practitioners.recognise(clinic, people);
        practitioners.write(
                clinic,
                RecordChanges.between(practitioners.of(clinic), people, Practitioner::id)
                        .written());
        records.order(Practitioners.TABLE, clinic, people.stream().map(Practitioner::id).toList());
    }

    /**
     * Takes out what is recorded and not in the bundle; what something still refers to retires
     * instead.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void removeMissing(ClinicId clinic, ClinicBundle bundle) {
        remove(
                Practitioners.TABLE,
                clinic,
                RecordChanges.between(
                                practitioners.of(clinic), bundle.practitioners(), Practitioner::id)
                        .missing(),
                Practitioner::id);
        remove(
                Rooms.TABLE,
                clinic,
                RecordChanges.between(rooms.of(clinic), bundle.rooms(), Room::id).missing(),
                Room::id);
        remove(
                Sites.TABLE,
                clinic,
                RecordChanges.between(sites.of(clinic), bundle.sites(), Site::id).missing(),
                Site::id);
        records.remove(
                Treatments.TABLE,
                treatments.ids(
                        clinic,
                        RecordChanges.between(
                                        treatments.of(clinic), bundle.treatments(), Treatment::code)
                                .missing()
                                .stream()
                                .map(Treatment::code)
                                .toList()));
        treatments.limitSizes(clinic, bundle.guideline(), rooms.of(clinic));
    }

    /** Works out anew how many people a session of each treatment may have at most. */
    void limitSizes(ClinicId clinic) {
        current()
                .ifPresent(one -> treatments.limitSizes(clinic, one.guideline(), rooms.of(clinic)));
    }

    private <T> void remove(
            String table, ClinicId clinic, List<T> missing, Function<T, String> name) {
        Map<String, UUID> ids = records.ids(table, clinic);
        records.remove(
                table,
                missing.stream()
                        .map(one -> Objects.requireNonNull(ids.get(name.apply(one))))
                        .toList());
    }

    /** Records that a practitioner is away, besides the leave that is known already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addLeave(ClinicId clinic, String practitionerId, DateRange leave) {
        practitioners.addLeave(clinic, practitionerId, leave);
    }

    /** Records that a practitioner is away then, besides what is known already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addAbsence(ClinicId clinic, String practitionerId, MomentRange away) {
        practitioners.addAbsence(clinic, practitionerId, away);
    }

    /** Records that a room cannot be used then, besides the closures that are known already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addClosure(ClinicId clinic, String roomId, MomentRange closed) {
        rooms.addClosure(clinic, roomId, closed);
    }

    /** Records that a site stays shut all day, besides the dates that are known already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addClosedDate(ClinicId clinic, String siteId, LocalDate date) {
        sites.addClosedDate(clinic, siteId, date);
    }

    private void recordDetails(ClinicId clinic, ClinicBundle bundle) {
        PlanningHorizon planning = bundle.planning();
        rows.update(
                """
                insert into clinic (id, name, time_zone, guideline, planning_from, planning_to,
                    grid_minutes, version)
                values (?, ?, ?, ?, ?, ?, ?, 1)
                on conflict (id) do update set name = excluded.name,
                    time_zone = excluded.time_zone, guideline = excluded.guideline,
                    planning_from = excluded.planning_from, planning_to = excluded.planning_to,
                    grid_minutes = excluded.grid_minutes, version = clinic.version + 1,
                    settings_version = clinic.settings_version + 1
                """,
                clinic.value(),
                bundle.clinic().name(),
                bundle.clinic().timeZone(),
                bundle.guideline(),
                planning.from(),
                planning.to(),
                planning.gridMinutes());
    }

    private static Clinic clinic(ResultSet row, int number) throws SQLException {
        return new Clinic(
                new ClinicId(row.getLong("id")),
                new ClinicDetails(row.getString("name"), row.getString("time_zone")),
                row.getString("guideline"),
                new PlanningHorizon(
                        row.getObject("planning_from", LocalDate.class),
                        row.getObject("planning_to", LocalDate.class),
                        row.getInt("grid_minutes")),
                row.getLong("version"));
    }
}
