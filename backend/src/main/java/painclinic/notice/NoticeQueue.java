package painclinic.notice;

import org.springframework.stereotype.Component;

import painclinic.database.Rows;

import java.time.Duration;
import java.util.UUID;

/** When notices are sent, and again. The times are the database's, which keeps the notices. */
@Component
class NoticeQueue {

    private final Rows rows;
    private final NoticeSettings settings;

    NoticeQueue(Rows rows, NoticeSettings settings) {
        this.rows = rows;
        this.settings = settings;
    }

    /** Whether it has stayed as it is for long enough, and no failure has to be waited out. */
    boolean isDue(UUID notice) {
        return !rows.list(
                        """
                        select 1 from notice where id = ? and next_try_at <= now()
                            and changed_at <= now() - ? * interval '1 second'
                        """,
                        (row, n) -> 1,
                        notice,
                        settings.settle().toSeconds())
                .isEmpty();
    }

    /** Waits longer after each failure. What is to be told by now may be something else. */
    void tryAgain(Message message, String why, Duration firstWait) {
        rows.update(
                """
                update notice set tries = tries + 1, last_fault = ?,
                    next_try_at = now() + power(2, tries) * ? * interval '1 second'
                where course_id = ? and digest = ?
                """,
                why,
                firstWait.toSeconds(),
                message.course(),
                message.digest());
    }

    /** Leaves it to a person. */
    void giveUp(Message message, String why) {
        rows.update(
                "update notice set tries = ?, last_fault = ? where course_id = ? and digest = ?",
                Notice.MOST_TRIES,
                why,
                message.course(),
                message.digest());
    }
}
