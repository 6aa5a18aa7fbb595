package painclinic.notice;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import painclinic.database.Rows;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** What people were told last. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ToldAppointments {

    private final Rows rows;

    ToldAppointments(Rows rows) {
        this.rows = rows;
    }

    /** Whoever tells waits here for whoever changes the same course, and the other way round. */
    void lock(UUID course) {
        rows.list(
                "select from course where id = ? for no key update", (row, n) -> "locked", course);
    }

    /** The same by the course's notice. */
    void lockCourseOf(UUID notice) {
        rows.list(
                """
                select from course where id = (select course_id from notice where id = ?)
                for no key update
                """,
                (row, n) -> "locked",
                notice);
    }

    /** They know of these; what changed since stays to be told. */
    void are(UUID course, List<Change> changes) {
        rows.write(
                """
                insert into told_appointment as t (appointment_id, course_id, is_off, starts_at,
                    ends_at, site_id, room_id, lead_id, sequence)
                values (?::uuid, ?::uuid, ?, ?, ?, ?::uuid, ?::uuid, ?::uuid, ?)
                on conflict (appointment_id) do update set is_off = excluded.is_off,
                    starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                    site_id = excluded.site_id, room_id = excluded.room_id,
                    lead_id = excluded.lead_id, told_at = now(),
                    sequence = greatest(t.sequence, excluded.sequence)
                """,
                changes.stream()
                        .map(change -> {
                            Spot spot = change.latest();
                            return Rows.row(
                                    change.appointment(),
                                    course,
                                    change.now() == null,
                                    spot.start().atOffset(ZoneOffset.UTC),
                                    spot.end().atOffset(ZoneOffset.UTC),
                                    spot.site(),
                                    spot.room(),
                                    spot.practitioner(),
                                    change.sequence());
                        }));
        renew(List.of(course));
    }

    /**
     * Counts as told what is over: nobody can be told of it any more.
     *
     * @return how many courses that concerned
     */
    int forget(Instant now) {
        List<UUID> courses =
                rows.list(
                        """
                        with over as (
                            insert into told_appointment as t (appointment_id, course_id, is_off,
                                starts_at, ends_at, site_id, room_id, lead_id)
                            select appointment_id, course_id, kind = 'CANCELLED',
                                coalesce(starts_at, told_starts_at), coalesce(ends_at, told_ends_at),
                                coalesce(site_id, told_site_id), coalesce(room_id, told_room_id),
                                coalesce(lead_id, told_lead_id)
                            from untold_change where concerns_until <= ?
                            on conflict (appointment_id) do update set is_off = excluded.is_off,
                                starts_at = excluded.starts_at, ends_at = excluded.ends_at,
                                site_id = excluded.site_id, room_id = excluded.room_id,
                                lead_id = excluded.lead_id
                            returning course_id)
                        select distinct course_id from over
                        """,
                        (row, n) -> row.getObject("course_id", UUID.class),
                        now.atOffset(ZoneOffset.UTC));
        renew(courses);
        return courses.size();
    }

    private void renew(List<UUID> courses) {
        if (!courses.isEmpty()) {
            rows.list(
                    "select renew_notices(?::uuid[])",
                    (row, n) -> "renewed",
                    (Object) Rows.array(courses));
        }
    }
}
