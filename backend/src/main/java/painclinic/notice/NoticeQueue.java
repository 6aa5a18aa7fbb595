package painclinic.notice;

import org.springframework.stereotype.Component;

import painclinic.database.Rows;
import painclinic.patient.PatientDetails.Notices;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** When notices are sent, and again. The times are the database's, which keeps the notices. */
@Component
class NoticeQueue {

    /** The wait after the first failure; each further one doubles it. */
    private static final Duration FIRST_WAIT = Duration.ofMinutes(2);

    /** No wait is longer: who mends a mail server sees it send within the hour. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Rows rows;
    private final NoticeSettings settings;

    NoticeQueue(Rows rows, NoticeSettings settings) {
        this.rows = rows;
        this.settings = settings;
    }

    /** The courses that are due in one of these ways, the most urgent first. */
    List<UUID> due(List<Notices> ways, Instant now) {
        return rows.list(
                """
                select n.course_id
                from notice n
                join course c on c.id = n.course_id
                join patient p on p.id = c.patient_id
                cross join lateral (
                    select min(least(u.told_starts_at, u.starts_at)) as soonest
                    from untold_change u
                    where u.course_id = n.course_id and u.concerns_until > ?) as change
                where n.next_try_at <= now() and not n.is_refused
                    and n.changed_at <= now() - ? * interval '1 second'
                    and p.notices = any (?::text[])
                    and case p.notices when 'EMAIL' then p.email ~ '\\S' else p.telephone ~ '\\S' end
                    and change.soonest is not null
                order by change.soonest, n.id
                """,
                (row, n) -> row.getObject("course_id", UUID.class),
                now.atOffset(ZoneOffset.UTC),
                settings.settle().toSeconds(),
                Rows.array(ways));
    }

    /** Whether it has stayed as it is for long enough, and no failure has to be waited out. */
    boolean isDue(UUID course) {
        return !rows.list(
                        """
                        select 1 from notice where course_id = ? and next_try_at <= now()
                            and changed_at <= now() - ? * interval '1 second'
                        """,
                        (row, n) -> 1,
                        course,
                        settings.settle().toSeconds())
                .isEmpty();
    }

    /** Waits longer after each failure. What is to be told by now may be something else. */
    void tryAgain(Message message, String why) {
        rows.update(
                """
                update notice set tries = tries + 1, last_fault = ?,
                    next_try_at = now()
                        + least(power(2, least(tries, 20)) * ?, ?) * interval '1 second'
                where course_id = ? and digest = ?
                """,
                why,
                FIRST_WAIT.toSeconds(),
                LONGEST_WAIT.toSeconds(),
                message.course(),
                message.digest());
    }

    /** Leaves it to a person. */
    void refused(Message message, String why) {
        rows.update(
                """
                update notice set tries = tries + 1, is_refused = true, last_fault = ?
                where course_id = ? and digest = ?
                """,
                why,
                message.course(),
                message.digest());
    }
}
