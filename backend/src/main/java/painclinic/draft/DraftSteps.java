package painclinic.draft;

import org.springframework.stereotype.Component;

import painclinic.database.Rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The steps by which drafts were adjusted, each with the draft as it was before. */
@Component
class DraftSteps {

    private final Rows rows;

    DraftSteps(Rows rows) {
        this.rows = rows;
    }

    HandSteps of(UUID draft) {
        return rows
                .list(
                        """
                        select number, kind, course_id, from_start, to_start, made_by,
                            schedule is not null as can_be_taken_back
                        from draft_step where draft_id = ? order by number desc limit 1
                        """,
                        (row, n) ->
                                row.getBoolean("can_be_taken_back")
                                        ? new HandSteps(
                                                row.getInt("number"),
                                                step(row),
                                                row.getString("made_by"))
                                        : new HandSteps(row.getInt("number"), null, null),
                        draft)
                .stream()
                .findFirst()
                .orElseGet(() -> new HandSteps(0, null, null));
    }

    /** Keeps the draft as it is in the database beside the step that is about to change it. */
    void push(UUID draft, HandStep step, String actor, Instant now) {
        rows.update(
                """
                insert into draft_step (draft_id, number, kind, course_id, from_start, to_start,
                    made_at, made_by, schedule, measures, based_on_version)
                select d.id,
                    (select coalesce(max(number), 0) + 1 from draft_step where draft_id = d.id),
                    ?, ?, ?, ?, ?, ?, d.schedule, d.measures, d.based_on_version
                from draft d where d.id = ?
                """,
                step.kind().name(),
                step.course(),
                step.from(),
                step.to(),
                now.atOffset(ZoneOffset.UTC),
                actor,
                draft);
    }

    /** The last step, and the draft as it was before; forgotten by asking. */
    Optional<TakenBack> pop(UUID draft) {
        return rows
                .list(
                        """
                        delete from draft_step
                        where draft_id = ? and schedule is not null
                            and number = (select max(number) from draft_step where draft_id = ?)
                        returning kind, course_id, from_start, to_start, schedule, measures,
                            based_on_version
                        """,
                        (row, n) ->
                                new TakenBack(
                                        step(row),
                                        row.getString("schedule"),
                                        row.getString("measures"),
                                        row.getLong("based_on_version")),
                        draft,
                        draft)
                .stream()
                .findFirst();
    }

    /** Nothing of a decided draft can be taken back. What was done stays known. */
    void settle(UUID draft) {
        rows.update(
                "update draft_step set schedule = null, measures = null where draft_id = ?", draft);
    }

    /** Nor of planning runs' drafts that a newer one has taken the place of. */
    void settleBefore(UUID newest) {
        rows.update(
                """
                update draft_step set schedule = null, measures = null
                where schedule is not null and draft_id in (
                    select old.id from draft old join draft new using (clinic_id)
                    where new.id = ? and old.id <> new.id and old.changes is null)
                """,
                newest);
    }

    private static HandStep step(ResultSet row) throws SQLException {
        return new HandStep(
                HandStep.Kind.valueOf(row.getString("kind")),
                row.getString("course_id"),
                row.getObject("from_start", LocalDateTime.class),
                row.getObject("to_start", LocalDateTime.class));
    }

    /** A step that was taken back, with the documents that hold again. */
    record TakenBack(HandStep step, String schedule, String measures, long basedOnVersion) {}
}
