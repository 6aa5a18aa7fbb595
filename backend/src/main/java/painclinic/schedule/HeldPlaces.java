package painclinic.schedule;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import painclinic.clinic.Clinic;
import painclinic.database.Rows;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * What is held, as acts see and change it. Only the database's clock says whether a hold has
 * expired, so that all servers agree.
 */
@Component
class HeldPlaces {

    private static final String LIVE = "h.expires_at > clock_timestamp()";

    private final Rows rows;

    HeldPlaces(Rows rows) {
        this.rows = rows;
    }

    /** As long as the clinic has decided for its desk. */
    Lasting atTheDesk(Clinic clinic) {
        return rows.list(
                        "select hold_minutes from clinic where id = ?",
                        (row, n) ->
                                new Lasting(
                                        Purpose.DESK,
                                        Duration.ofMinutes(row.getInt("hold_minutes"))),
                        clinic.id().value())
                .getFirst();
    }

    /** Who holds one of these places, or the patient for another; null where nobody does. */
    AppointmentAnswer.@Nullable HeldBy inTheWay(
            Clinic clinic, UUID patient, List<PublishedSession> wanted) {
        for (PublishedSession session : wanted) {
            List<AppointmentAnswer.HeldBy> holders = holders(clinic, patient, session);
            if (!holders.isEmpty()) {
                return holders.getFirst();
            }
        }
        return null;
    }

    private List<AppointmentAnswer.HeldBy> holders(
            Clinic clinic, UUID patient, PublishedSession session) {
        return rows.list(
                """
                select h.held_by_name, h.expires_at
                from held_place p join hold h on h.id = p.hold_id
                where %s and (
                    p.during && tstzrange(?, ?)
                        and (p.session_id is null and (p.room_id = ? or p.lead_id = ?)
                            or p.patient_id = ?)
                    or p.session_id = ? and (
                        select s.places <= (
                            select count(*) from appointment a where a.session_id = s.id) + (
                            select count(*) from held_place p join hold h on h.id = p.hold_id
                            where p.session_id = s.id and %1$s)
                        from session s where s.id = p.session_id))
                order by h.expires_at desc limit 1
                """
                        .formatted(LIVE),
                (row, n) ->
                        new AppointmentAnswer.HeldBy(
                                row.getString("held_by_name"),
                                clinic.time()
                                        .local(
                                                row.getObject("expires_at", OffsetDateTime.class)
                                                        .toInstant())),
                at(session.start()),
                at(session.end()),
                session.room(),
                session.practitioner(),
                patient,
                session.id());
    }

    /** Holds the places; nobody else does, and they are given to nobody. */
    UUID keep(
            Clinic clinic,
            UUID course,
            UUID patient,
            List<PublishedSession> places,
            Holder by,
            Lasting lasting) {
        rows.update(
                """
                delete from hold where id in (
                    select id from hold where expires_at <= clock_timestamp()
                    for update skip locked)
                """);
        UUID id =
                rows.list(
                                """
                                insert into hold (clinic_id, course_id, purpose, held_by,
                                    held_by_name, held_at, expires_at)
                                select ?, ?, ?, ?, ?, now, now + ? * interval '1 second'
                                from clock_timestamp() as now
                                returning id
                                """,
                                (row, n) -> row.getObject("id", UUID.class),
                                clinic.id().value(),
                                course,
                                lasting.purpose().name(),
                                by.account(),
                                by.name(),
                                lasting.time().toSeconds())
                        .getFirst();
        rows.write(
                """
                insert into held_place (hold_id, number, patient_id, session_id, class_name,
                    room_id, lead_id, starts_at, ends_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                Rows.numbered(
                        places,
                        (i, place) ->
                                Rows.row(
                                        id,
                                        i + 1,
                                        patient,
                                        place.places().isEmpty() ? null : place.id(),
                                        place.classId(),
                                        place.room(),
                                        place.practitioner(),
                                        at(place.start()),
                                        at(place.end()))));
        return id;
    }

    /** Ends a hold for its holder; false where it is over, or is another's. */
    boolean end(UUID hold, UUID holder) {
        return !rows.list(
                        "delete from hold h where id = ? and held_by = ? and purpose = 'DESK' and %s returning id"
                                .formatted(LIVE),
                        (row, n) -> "ended",
                        hold,
                        holder)
                .isEmpty();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Lets go what an offer held; whatever held it is over then. */
    void endAll(List<UUID> holds) {
        rows.update("delete from hold where id = any (?::uuid[])", (Object) Rows.array(holds));
    }

    /** What something is held for, and how long. */
    record Lasting(Purpose purpose, Duration time) {}

    /** What something is held for. */
    enum Purpose {
        DESK,
        OFFER
    }

    /** Who holds a place. */
    record Holder(UUID account, String name) {}
}
