package painclinic.schedule;

import org.springframework.stereotype.Component;

import painclinic.clinic.ClinicId;
import painclinic.database.Rows;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Places on offer and who was asked, as acts change them. Whoever changes one takes the place's row
 * first, so that two who answer come one after the other.
 */
@Component
class OfferRows {

    private final Rows rows;

    OfferRows(Rows rows) {
        this.rows = rows;
    }

    /** Puts a place on offer; empty where there is no such treatment or course. */
    Optional<UUID> open(
            ClinicId clinic,
            NewOffer wanted,
            Instant from,
            UUID practitioner,
            UUID room,
            HeldPlaces.Holder by) {
        return rows
                .list(
                        """
                        insert into offered_place (clinic_id, treatment_id, starts_at, lead_id,
                            room_id, answer_minutes, opened_by, opened_by_name)
                        select t.clinic_id, t.id, ?, ?, ?, ?, ?, ? from treatment t
                        where t.clinic_id = ? and t.code = coalesce(?,
                            (select c.treatment from course c where c.id = ?))
                        returning id
                        """,
                        (row, n) -> row.getObject("id", UUID.class),
                        at(from),
                        practitioner,
                        room,
                        wanted.minutes(),
                        by.account(),
                        by.name(),
                        clinic.value(),
                        wanted.treatment(),
                        wanted.first())
                .stream()
                .findFirst();
    }

    /** Whether the place is on offer; nobody else changes that until this transaction ends. */
    boolean isOpen(UUID place) {
        return !rows.list(
                        "select id from offered_place where id = ? and state = 'OPEN' for update",
                        (row, n) -> "open",
                        place)
                .isEmpty();
    }

    /** Whether it is on offer and nobody is asked. */
    boolean isToBePassedOn(UUID place) {
        return isOpen(place)
                && rows.list(
                                "select id from offer where place_id = ? and state = 'OFFERED'",
                                (row, n) -> "asked",
                                place)
                        .isEmpty();
    }

    /** Whether nobody has the practitioner or the room then, but for a class with a free place. */
    boolean isFree(UUID place) {
        return !rows.list(
                        """
                        select o.id from offered_place o where o.id = ? and not exists (
                            select from session s join session_staff f on f.session_id = s.id
                            where (s.room_id = o.room_id or f.practitioner_id = o.lead_id)
                                and s.during @> o.starts_at
                                and not (s.form = 'GROUP' and s.starts_at = o.starts_at
                                    and s.room_id = o.room_id and s.lead_id = o.lead_id
                                    and s.treatment_id = o.treatment_id
                                    and s.places > (select count(*) from appointment a
                                        where a.session_id = s.id)))
                        """,
                        (row, n) -> "free",
                        place)
                .isEmpty();
    }

    void passOver(UUID place, List<Offer.PassedOver> people) {
        people.forEach(one ->
                rows.update(
                        """
                        insert into offer (place_id, number, course_id, state, why)
                        select ?, count(*) + 1, ?, 'PASSED_OVER', ? from offer where place_id = ?
                        """,
                        place,
                        one.course(),
                        one.why(),
                        place));
    }

    /** The deadline is as long before the end of the hold as Offers keeps a place beyond it. */
    void ask(UUID place, UUID course, UUID hold) {
        rows.update(
                """
                insert into offer (place_id, number, course_id, state, hold_id, answers_by)
                select ?, (select count(*) + 1 from offer where place_id = ?), ?, 'OFFERED', h.id,
                    h.expires_at - ? * interval '1 second'
                from hold h where h.id = ?
                """,
                place,
                place,
                course,
                Offers.GRACE.toSeconds(),
                hold);
    }

    /** Gives it to whoever is asked; false where they are not any more, or too late. */
    boolean take(UUID offer, UUID hold, String actor) {
        List<UUID> places =
                rows.list(
                        "select place_id from offer where id = ? and hold_id = ?",
                        (row, n) -> row.getObject("place_id", UUID.class),
                        offer,
                        hold);
        if (places.isEmpty()
                || !isOpen(places.getFirst())
                || !answer(offer, Offer.State.TAKEN, actor)) {
            return false;
        }
        close(places.getFirst(), OfferedPlace.State.TAKEN);
        return rows.update("delete from hold where id = ?", hold) == 1;
    }

    /** Enters what whoever is asked said; false where they are not any more, or too late. */
    boolean answer(UUID offer, Offer.State said, String actor) {
        return rows.update(
                        """
                        update offer set state = ?, answered_at = clock_timestamp(), answered_by = ?
                        where id = ? and state = 'OFFERED' and answers_by > clock_timestamp()
                        """,
                        said.name(),
                        actor,
                        offer)
                == 1;
    }

    void expire(UUID place) {
        rows.update(
                """
                update offer set state = 'EXPIRED', answered_at = clock_timestamp()
                where place_id = ? and state = 'OFFERED'
                    and (answers_by <= clock_timestamp() or hold_id is null)
                """,
                place);
    }

    /** Asks nobody any more; what was held for them. */
    List<UUID> withdraw(UUID place, String actor) {
        rows.update(
                """
                update offer set state = 'WITHDRAWN', answered_at = clock_timestamp(),
                    answered_by = ?
                where place_id = ? and state = 'OFFERED'
                """,
                actor,
                place);
        return rows.list(
                "select hold_id from offer where place_id = ? and hold_id is not null",
                (row, n) -> row.getObject("hold_id", UUID.class),
                place);
    }

    void close(UUID place, OfferedPlace.State why) {
        rows.update(
                "update offered_place set state = ?, closed_at = clock_timestamp() where id = ?",
                why.name(),
                place);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
