package painclinic.clinic;

import org.springframework.stereotype.Component;

import painclinic.database.Rows;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What people call the clinic's records, those that have retired too. */
@Component
public class RecordNames {

    private final Rows rows;

    RecordNames(Rows rows) {
        this.rows = rows;
    }

    /** What the rulesets call a treatment; empty where no treatment has this id. */
    public Optional<String> treatmentCode(UUID id) {
        return rows
                .list("select code from treatment where id = ?", (row, n) -> row.getString(1), id)
                .stream()
                .findFirst();
    }

    /** The names of the sites, rooms, practitioners and treatments among these ids. */
    public Map<UUID, String> of(Collection<UUID> ids) {
        String[] wanted = Rows.array(List.copyOf(ids));
        return rows
                .list(
                        """
                        select id, name from site where id = any (?::uuid[])
                        union all select id, name from room where id = any (?::uuid[])
                        union all select id, name from practitioner where id = any (?::uuid[])
                        union all select id, name from treatment where id = any (?::uuid[])
                        """,
                        (row, n) ->
                                Map.entry(row.getObject("id", UUID.class), row.getString("name")),
                        wanted,
                        wanted,
                        wanted,
                        wanted)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
