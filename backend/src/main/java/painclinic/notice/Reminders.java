package painclinic.notice;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import painclinic.clinic.ClinicId;
import painclinic.clinic.ClinicTime;
import painclinic.database.Rows;
import painclinic.patient.PatientDetails.Notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Of what people have to be reminded, and were. */
@Component
class Reminders {

    /** A reminder that failed is tried again after so long, under its id. */
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(15);

    /** It is late after so long, and not tried any more. */
    private static final Duration LATE = Duration.ofHours(2);

    /** All that a message reminds of is still so, and nothing of its course has to be told. */
    private static final String STANDS =
            """
            not exists (
                select from reminder r where r.message_id = m.id and not exists (
                    select from appointment a
                    where a.id = r.appointment_id and a.starts_at = r.starts_at))
            and not exists (select from notice n where n.course_id = m.course_id)
            """;

    private final Rows rows;

    Reminders(Rows rows) {
        this.rows = rows;
    }

    /**
     * Appointments that are so many days ahead, as their patients were told of them before today.
     * Whoever has to be told something of the course is told that, and not reminded.
     */
    List<Due> due(LocalDate today, List<Integer> days, List<Notices> ways, ClinicTime time) {
        return due(null, today, days, ways, time);
    }

    /** Those of one course, as they are now; of all where it is null. */
    List<Due> due(
            @Nullable UUID course,
            LocalDate today,
            List<Integer> days,
            List<Notices> ways,
            ClinicTime time) {
        return rows.list(
                """
                select a.id, a.course_id, d.days, s.starts_at, s.ends_at, s.site_id, s.room_id,
                    s.lead_id, site.name as site, r.name as room, l.name as lead, c.patient_id,
                    p.given_name || ' ' || p.family_name as name, p.telephone, p.email, p.address,
                    p.notices, p.language, p.interpreter
                from unnest(?::integer[], ?::timestamptz[], ?::timestamptz[]) as d (days, day, next)
                join session s on s.clinic_id = ? and s.starts_at >= d.day and s.starts_at < d.next
                join appointment a on a.session_id = s.id
                join told_appointment t on t.appointment_id = a.id and not t.is_off
                    and t.told_at < ?
                join course c on c.id = a.course_id
                join patient p on p.id = c.patient_id
                join site on site.id = s.site_id
                join room r on r.id = s.room_id
                join practitioner l on l.id = s.lead_id
                where p.notices = any (?::text[]) and a.course_id = coalesce(?::uuid, a.course_id)
                    and case p.notices when 'EMAIL' then p.email ~ '\\S' else p.telephone ~ '\\S' end
                    and not exists (select from notice n where n.course_id = a.course_id)
                    and not exists (
                        select from reminder x where x.appointment_id = a.id
                            and x.starts_at = s.starts_at and x.days = d.days)
                order by s.starts_at, a.id
                """,
                Reminders::due,
                Rows.array(days),
                Rows.array(
                        days.stream().map(ahead -> time.startOf(today.plusDays(ahead))).toList()),
                Rows.array(
                        days.stream()
                                .map(ahead -> time.startOf(today.plusDays(ahead + 1)))
                                .toList()),
                ClinicId.ONLY.value(),
                time.startOf(today).atOffset(ZoneOffset.UTC),
                Rows.array(ways),
                course);
    }

    /** Keeps that a message reminds of these. */
    void are(Message message, List<Due> reminded) {
        rows.write(
                """
                insert into reminder (appointment_id, starts_at, days, message_id)
                values (?, ?, ?, ?)
                """,
                reminded.stream()
                        .map(due ->
                                Rows.row(
                                        due.appointment(),
                                        due.spot().start().atOffset(ZoneOffset.UTC),
                                        due.days(),
                                        message.id())));
    }

    /**
     * Gives up those that somebody who was stopped in the middle left under way, and that are late
     * or not true any more.
     */
    void giveUp(Instant now) {
        rows.update(
                """
                update message m set state = 'FAILED', ended_at = ?,
                    fault = 'It was left half sent, and what it reminds of has changed or is near.'
                where m.state = 'SENDING' and m.digest = ? and (m.made_at <= ? or not (%s))
                """
                        .formatted(STANDS),
                now.atOffset(ZoneOffset.UTC),
                Message.REMINDER,
                now.minus(LATE).atOffset(ZoneOffset.UTC));
    }

    /** Takes up once more what failed a while ago, and still stands. */
    List<Message> again(Instant now) {
        return rows.list(
                """
                update message m set state = 'SENDING', ended_at = null, fault = null
                where m.state = 'FAILED' and m.digest = ? and m.ended_at < ? and m.made_at > ?
                    and %s
                    and not exists (
                        select from message o
                        where o.course_id = m.course_id and o.state = 'SENDING')
                returning *
                """
                        .formatted(STANDS),
                (row, n) -> Messages.message(row),
                Message.REMINDER,
                now.minus(AGAIN_AFTER).atOffset(ZoneOffset.UTC),
                now.minus(LATE).atOffset(ZoneOffset.UTC));
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getObject("id", UUID.class),
                row.getObject("course_id", UUID.class),
                row.getInt("days"),
                Objects.requireNonNull(OpenNotices.spot(row, "")),
                OpenNotices.recipient(row));
    }

    /** Somebody who is to be reminded of an appointment. */
    record Due(UUID appointment, UUID course, int days, Spot spot, Recipient recipient) {}
}
