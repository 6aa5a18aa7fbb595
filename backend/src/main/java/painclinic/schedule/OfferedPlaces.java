package painclinic.schedule;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import painclinic.clinic.Clinic;
import painclinic.clinic.ClinicTime;
import painclinic.clinic.Clinics;
import painclinic.database.Rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Places that are or were offered to those who wait. */
@Service
public class OfferedPlaces {

    private final Rows rows;
    private final Clinics clinics;

    OfferedPlaces(Rows rows, Clinics clinics) {
        this.rows = rows;
        this.clinics = clinics;
    }

    /** Those on offer, and those of the last three days; the open ones first, then the latest. */
    public List<OfferedPlace> lately() {
        return of("o.state = 'OPEN' or o.opened_at > clock_timestamp() - interval '3 days'");
    }

    public Optional<OfferedPlace> find(UUID id) {
        return of("o.id = ?", id).stream().findFirst();
    }

    /** The place that an offer is for. */
    public Optional<OfferedPlace> ofOffer(UUID offer) {
        return of("o.id = (select place_id from offer where id = ?)", offer).stream().findFirst();
    }

    /** The place of an appointment that was called off, as it is offered. */
    public Optional<NewOffer> freedBy(AppointmentId appointment, int minutes) {
        return clinics.current()
                .flatMap(clinic ->
                        rows
                                .list(
                                        """
                                        select t.code, x.starts_at, l.external_id as practitioner,
                                            r.external_id as room
                                        from cancelled_appointment x
                                        join treatment t on t.id = x.treatment_id
                                        join practitioner l on l.id = x.lead_id
                                        join room r on r.id = x.room_id
                                        where x.id = ?
                                        """,
                                        (row, n) ->
                                                new NewOffer(
                                                        row.getString("code"),
                                                        moment(row, "starts_at", clinic.time()),
                                                        row.getString("practitioner"),
                                                        row.getString("room"),
                                                        minutes,
                                                        null),
                                        appointment.value())
                                .stream()
                                .findFirst());
    }

    /** The courses whose own patients gave that very place up. */
    public Set<UUID> givenUpBy(UUID place) {
        return Set.copyOf(
                rows.list(
                        """
                        select x.course_id from cancelled_appointment x join offered_place o
                            on o.lead_id = x.lead_id and o.starts_at = x.starts_at
                        where o.id = ? and %s
                        """
                                .formatted(CancelledAppointments.BY_PATIENT),
                        (row, n) -> row.getObject("course_id", UUID.class),
                        place));
    }

    /** Those on offer that are kept for nobody now: somebody left it, or let the deadline pass. */
    public List<UUID> due() {
        return rows.list(
                """
                select id from offered_place o where state = 'OPEN' and not exists (
                    select from offer f where f.place_id = o.id and f.state = 'OFFERED'
                        and f.answers_by > clock_timestamp() and f.hold_id is not null)
                order by opened_at
                """,
                (row, n) -> row.getObject("id", UUID.class));
    }

    private List<OfferedPlace> of(String which, @Nullable Object... values) {
        return clinics.current().map(clinic -> of(clinic, which, values)).orElse(List.of());
    }

    private List<OfferedPlace> of(Clinic clinic, String which, @Nullable Object... values) {
        Map<String, List<Offer>> offers =
                rows.byParent(
                        """
                        select f.place_id as parent, f.*, c.external_id as course_name,
                            p.id as patient, p.given_name || ' ' || p.family_name as patient_name,
                            p.telephone
                        from offer f join offered_place o on o.id = f.place_id
                        join course c on c.id = f.course_id join patient p on p.id = c.patient_id
                        where %s order by f.place_id, f.number
                        """
                                .formatted(which),
                        (row, n) -> offer(row, clinic.time()),
                        values);
        return rows.list(
                """
                select o.*, t.code, t.name as treatment_name, l.external_id as practitioner,
                    l.name as practitioner_name, r.external_id as room, r.name as room_name,
                    site.name as site_name
                from offered_place o join treatment t on t.id = o.treatment_id
                join practitioner l on l.id = o.lead_id
                join room r on r.id = o.room_id join site on site.id = r.site_id
                where %s order by o.state = 'OPEN' desc, o.opened_at desc
                """
                        .formatted(which),
                (row, n) -> place(row, clinic.time(), offers),
                values);
    }

    private static OfferedPlace place(
            ResultSet row, ClinicTime time, Map<String, List<Offer>> offers) throws SQLException {
        return new OfferedPlace(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("treatment_name"),
                moment(row, "starts_at", time),
                row.getString("practitioner"),
                row.getString("practitioner_name"),
                row.getString("room"),
                row.getString("room_name"),
                row.getString("site_name"),
                row.getInt("answer_minutes"),
                OfferedPlace.State.valueOf(row.getString("state")),
                row.getObject("opened_by", UUID.class),
                row.getString("opened_by_name"),
                moment(row, "opened_at", time),
                offers.getOrDefault(row.getString("id"), List.of()));
    }

    private static Offer offer(ResultSet row, ClinicTime time) throws SQLException {
        return new Offer(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getObject("course_id", UUID.class),
                row.getString("course_name"),
                row.getObject("patient", UUID.class),
                row.getString("patient_name"),
                row.getString("telephone"),
                Offer.State.valueOf(row.getString("state")),
                row.getString("why"),
                row.getObject("hold_id", UUID.class),
                moment(row, "offered_at", time),
                momentOrNull(row, "answers_by", time),
                momentOrNull(row, "answered_at", time),
                row.getString("answered_by"));
    }

    private static LocalDateTime moment(ResultSet row, String column, ClinicTime time)
            throws SQLException {
        return time.local(row.getObject(column, OffsetDateTime.class).toInstant());
    }

    private static @Nullable LocalDateTime momentOrNull(
            ResultSet row, String column, ClinicTime time) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : time.local(moment.toInstant());
    }
}
