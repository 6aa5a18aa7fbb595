package painclinic.clinic;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import painclinic.database.Rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the tables of records have in common: an id of their own, what files call the record, its
 * place in lists, and that it retires where something still refers to it.
 */
@Component
public class StoredRecords {

    private final Rows rows;
    private final Today today;

    StoredRecords(Rows rows, Today today) {
        this.rows = rows;
        this.today = today;
    }

    /** The ids of all records of a table, retired ones too, by what files call them. */
    public Map<String, UUID> ids(String table, ClinicId clinic) {
        Map<String, UUID> ids = new HashMap<>();
        rows.list(
                        "select external_id, id from %s where clinic_id = ?".formatted(table),
                        (row, n) ->
                                Map.entry(
                                        row.getString("external_id"),
                                        row.getObject("id", UUID.class)),
                        clinic.value())
                .forEach(one -> ids.put(one.getKey(), one.getValue()));
        return ids;
    }

    /** An id that no record has. */
    UUID newId() {
        return newIds(1).getFirst();
    }

    List<UUID> newIds(int number) {
        return rows.list(
                "select uuidv7() from generate_series(1, ?)",
                (row, n) -> row.getObject(1, UUID.class),
                number);
    }

    /** The place after all others in lists. */
    int nextPosition(String table) {
        return rows.list(
                        "select coalesce(max(position) + 1, 0) from %s".formatted(table),
                        (row, n) -> row.getInt(1))
                .getFirst();
    }

    /** Whether a record is there and has not retired. */
    boolean isInUse(String table, UUID id) {
        return !rows.list(
                        "select 1 from %s where id = ? and retired_on is null".formatted(table),
                        (row, n) -> 1,
                        id)
                .isEmpty();
    }

    /** The id of one record; null where files call none so. */
    public @Nullable UUID id(String table, ClinicId clinic, String externalId) {
        return rows
                .list(
                        "select id from %s where clinic_id = ? and external_id = ?"
                                .formatted(table),
                        (row, n) -> row.getObject("id", UUID.class),
                        clinic.value(),
                        externalId)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /**
     * Lets files call records otherwise from now on; what refers to them follows. Names may change
     * hands among them.
     */
    public void rename(String table, Map<UUID, String> names) {
        // first out of each other's way
        rows.write(
                "update %s set external_id = id::text where id = ?".formatted(table),
                names.keySet().stream().map(Rows::row));
        rows.write(
                "update %s set external_id = ? where id = ?".formatted(table),
                names.entrySet().stream().map(one -> Rows.row(one.getValue(), one.getKey())));
    }

    /** Puts records into the order of the names; an order is no edit. */
    public void order(String table, ClinicId clinic, List<String> externalIds) {
        rows.update(
                """
                update %1$s set position = wanted.place - 1
                from unnest(?::text[]) with ordinality as wanted (external_id, place)
                where %1$s.clinic_id = ? and %1$s.external_id = wanted.external_id
                    and %1$s.position <> wanted.place - 1
                """
                        .formatted(table),
                Rows.array(externalIds),
                clinic.value());
    }

    /** Deletes records, or lets them retire where something refers to them. */
    public void remove(String table, List<UUID> ids) {
        if (!ids.isEmpty()) {
            rows.list(
                    "select delete_or_retire(?::regclass, ?::uuid[], ?)",
                    (row, n) -> "done",
                    table,
                    Rows.array(ids),
                    today.date());
        }
    }
}
