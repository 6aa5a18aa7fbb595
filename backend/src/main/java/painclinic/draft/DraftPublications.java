package painclinic.draft;

import org.springframework.stereotype.Component;

import painclinic.database.Rows;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Who published how much of a draft, and when. */
@Component
class DraftPublications {

    private final Rows rows;

    DraftPublications(Rows rows) {
        this.rows = rows;
    }

    /**
     * @param seen the revision of the draft that was published from
     */
    void add(UUID draft, String actor, Instant now, int appointments, int left, int seen) {
        rows.update(
                """
                insert into draft_publication (draft_id, number, published_at, published_by,
                    appointments, left_over, revision)
                select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?
                from draft_publication where draft_id = ?
                """,
                draft,
                now.atOffset(ZoneOffset.UTC),
                actor,
                appointments,
                left,
                seen,
                draft);
    }

    /** In order. */
    List<DraftPublication> of(UUID draft) {
        return rows.list(
                """
                select published_at, published_by, appointments, left_over, revision
                from draft_publication where draft_id = ? order by number
                """,
                (row, n) ->
                        new DraftPublication(
                                row.getString("published_by"),
                                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                                row.getInt("appointments"),
                                row.getInt("left_over"),
                                row.getInt("revision")),
                draft);
    }
}
