package painclinic.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** What was written down of single records, newest first. */
@Component
public class AuditTrail {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate jdbc;

    AuditTrail(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What one transaction changed of a record.
     *
     * @param last the number of its last entry
     * @param kind of the actor: {@code PERSON}, {@code JOB} or {@code DATABASE}
     */
    public record Act(
            long last,
            Instant at,
            String kind,
            String actor,
            @Nullable String role,
            @Nullable String why,
            List<Change> changes) {}

    /**
     * What happened to one row.
     *
     * @param was its columns before, or those that differ; null where it was added
     * @param became its columns after; null where it was deleted
     */
    public record Change(String entity, @Nullable JsonNode was, @Nullable JsonNode became) {}

    /**
     * The acts that changed a record, the newest first.
     *
     * @param records what the record is called in the tables that are asked for
     * @param entities the tables that are asked for
     * @param before only acts whose last entry is older than this one
     */
    public List<Act> of(List<String> records, List<String> entities, long before, int most) {
        List<Act> acts = new ArrayList<>();
        jdbc.query(
                """
                select entry.*, act.last from (
                    select transaction, max(id) as last from audit_entry
                    where record_id = any (?) and entity = any (?)
                    group by transaction having max(id) < ? order by last desc limit ?) act
                join audit_entry entry on entry.transaction = act.transaction
                    and entry.record_id = any (?) and entry.entity = any (?)
                order by act.last desc, entry.id
                """,
                row -> {
                    long last = row.getLong("last");
                    if (acts.isEmpty() || acts.getLast().last() != last) {
                        acts.add(act(row, last));
                    }
                    acts.getLast().changes().add(change(row));
                },
                records.toArray(String[]::new),
                entities.toArray(String[]::new),
                before,
                most,
                records.toArray(String[]::new),
                entities.toArray(String[]::new));
        return acts;
    }

    private static Act act(ResultSet row, long last) throws SQLException {
        return new Act(
                last,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor_kind"),
                row.getString("actor"),
                row.getString("actor_role"),
                row.getString("why"),
                new ArrayList<>());
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getString("entity"), json(row.getString("was")), json(row.getString("became")));
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        return text == null ? null : JSON.readTree(text);
    }
}
