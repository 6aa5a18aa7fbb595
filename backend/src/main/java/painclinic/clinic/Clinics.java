package painclinic.clinic;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicDetails;
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
import java.util.Optional;

/** The clinic's own records. Lists come in the order in which they were recorded. */
@Component
public class Clinics {

    private final Rows rows;
    private final Treatments treatments;
    private final Sites sites;
    private final Rooms rooms;
    private final Practitioners practitioners;

    Clinics(
            Rows rows,
            Treatments treatments,
            Sites sites,
            Rooms rooms,
            Practitioners practitioners) {
        this.rows = rows;
        this.treatments = treatments;
        this.sites = sites;
        this.rooms = rooms;
        this.practitioners = practitioners;
    }

    /** The clinic of this installation; empty until one has been imported. */
    public Optional<Clinic> current() {
        return rows
                .list("select * from clinic where id = ?", Clinics::clinic, ClinicId.ONLY.value())
                .stream()
                .findFirst();
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
     * Takes out the clinic's treatments, sites, rooms and practitioners; nothing may refer to them
     * any more.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void clear(ClinicId clinic) {
        practitioners.clear(clinic);
        rooms.clear(clinic);
        sites.clear(clinic);
        treatments.clear(clinic);
    }

    /** Records a bundle's part of the clinic as its next version. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(ClinicId clinic, ClinicBundle bundle) {
        recordDetails(clinic, bundle);
        treatments.record(clinic, bundle);
        sites.record(clinic, bundle.sites());
        rooms.record(clinic, bundle.rooms());
        practitioners.record(clinic, bundle.practitioners());
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
                    grid_minutes = excluded.grid_minutes, version = clinic.version + 1
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
