package painclinic.schedule;

import org.springframework.stereotype.Service;

import painclinic.clinic.Clinic;
import painclinic.clinic.ClinicTime;
import painclinic.clinic.Clinics;
import painclinic.course.CourseId;
import painclinic.database.Rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps places for some minutes while somebody is asked. A hold is seen by everybody, and over by
 * itself: nothing has to happen for it to be in nobody's way.
 */
@Service
public class Holds {

    private final Rows rows;
    private final Clinics clinics;
    private final StoredSchedule stored;
    private final ScheduleRecords records;
    private final PlaceTargets targeting;
    private final HeldPlaces held;
    private final ScheduleActs acts;

    Holds(
            Rows rows,
            Clinics clinics,
            StoredSchedule stored,
            ScheduleRecords records,
            PlaceTargets targeting,
            HeldPlaces held,
            ScheduleActs acts) {
        this.rows = rows;
        this.clinics = clinics;
        this.stored = stored;
        this.records = records;
        this.targeting = targeting;
        this.held = held;
        this.acts = acts;
    }

    /**
     * Holds all of these places for a course, or none.
     *
     * @param version of the clinic whose rules were asked about the places
     * @param account of whoever holds them
     */
    public AppointmentAnswer keep(
            CourseId course, List<WantedPlace> places, long version, UUID account, String actor) {
        return acts.answering(() -> {
            Optional<ScheduleRecords.CourseNames> names = records.names(course.value());
            if (names.isEmpty()) {
                return new AppointmentAnswer.NoSuchCourse();
            }
            Clinic clinic = acts.clinic();
            UUID patient = names.get().patient();
            List<PlaceTargets.Target> targets = targeting.of(clinic, names.get(), places);
            acts.among(clinic, PlaceTargets.concerned(patient, course.value(), targets));
            if (acts.clinic().version() != version) {
                return new AppointmentAnswer.ChangedMeanwhile();
            }
            Optional<List<PublishedSession>> sessions =
                    PlaceTargets.sessions(
                            targets, stored.of(List.of(), PlaceTargets.joined(targets)));
            if (sessions.isEmpty()) {
                return new AppointmentAnswer.NoSuchSession();
            }
            AppointmentAnswer inTheWay = held.inTheWay(clinic, patient, sessions.get());
            if (inTheWay != null) {
                return inTheWay;
            }
            UUID hold =
                    held.keep(
                            clinic,
                            course.value(),
                            patient,
                            sessions.get(),
                            new HeldPlaces.Holder(account, actor),
                            held.atTheDesk(clinic));
            return new AppointmentAnswer.Kept(hold);
        });
    }

    /** Lets the places go; nothing is done where the hold is over or is another's. */
    public boolean release(UUID hold, UUID account) {
        return acts.answering(() ->
                held.end(hold, account)
                        ? new AppointmentAnswer.Kept(hold)
                        : new AppointmentAnswer.HoldOver())
                instanceof AppointmentAnswer.Kept;
    }

    /** Stands for all that are not over: it is another one as soon as one comes or goes. */
    public String digest() {
        return rows.list(
                        """
                        select coalesce(md5(string_agg(id::text, ',' order by id)), '') as digest
                        from hold where expires_at > clock_timestamp()
                        """,
                        (row, n) -> row.getString("digest"))
                .getFirst();
    }

    /** A hold that is not over. */
    public Optional<Hold> find(UUID hold) {
        return live().stream().filter(one -> one.id().equals(hold)).findFirst();
    }

    /** All that are not over, the first to end first. */
    public List<Hold> live() {
        return clinics.current().map(this::live).orElse(List.of());
    }

    private List<Hold> live(Clinic clinic) {
        Map<String, List<Hold.HeldPlace>> places =
                rows.byParent(
                        """
                        select p.hold_id as parent, p.starts_at, p.ends_at, p.class_name,
                            l.external_id as practitioner, l.name as practitioner_name,
                            r.external_id as room, r.name as room_name, s.external_id as session
                        from held_place p join hold h on h.id = p.hold_id
                        join practitioner l on l.id = p.lead_id
                        join room r on r.id = p.room_id
                        left join session s on s.id = p.session_id
                        where h.clinic_id = ? and h.expires_at > clock_timestamp()
                        order by p.hold_id, p.number
                        """,
                        (row, n) -> place(row, clinic.time()),
                        clinic.id().value());
        return rows.list(
                """
                select h.*, c.external_id as course_name, c.treatment, t.name as treatment_name,
                    p.given_name || ' ' || p.family_name as patient_name
                from hold h join course c on c.id = h.course_id
                join treatment t on t.id = c.treatment_id
                join patient p on p.id = c.patient_id
                where h.clinic_id = ? and h.expires_at > clock_timestamp()
                order by h.expires_at, h.id
                """,
                (row, n) ->
                        new Hold(
                                row.getObject("id", UUID.class),
                                row.getObject("course_id", UUID.class),
                                row.getString("course_name"),
                                row.getString("patient_name"),
                                row.getString("treatment"),
                                row.getString("treatment_name"),
                                row.getObject("held_by", UUID.class),
                                row.getString("held_by_name"),
                                clinic.time().local(instant(row, "expires_at")),
                                row.getString("purpose").equals("OFFER"),
                                places.getOrDefault(row.getString("id"), List.of())),
                clinic.id().value());
    }

    private static Hold.HeldPlace place(ResultSet row, ClinicTime time) throws SQLException {
        Instant start = instant(row, "starts_at");
        Instant end = instant(row, "ends_at");
        return new Hold.HeldPlace(
                time.local(start),
                time.local(end),
                (int) Duration.between(start, end).toMinutes(),
                row.getString("practitioner"),
                row.getString("practitioner_name"),
                row.getString("room"),
                row.getString("room_name"),
                row.getString("class_name"),
                row.getString("session"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
