package painclinic.spreadsheet;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import painclinic.clinic.ClinicId;
import painclinic.clinic.ClinicReplaced;
import painclinic.database.Rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the clinic has said that columns are about, by their headings: for whoever comes next. */
@Component
class HeadingMemory {

    private final Rows rows;

    HeadingMemory(Rows rows) {
        this.rows = rows;
    }

    /** The codes by folded heading; an empty one is a column that is left out. */
    Map<String, String> of(TableKind kind) {
        Map<String, String> remembered = new HashMap<>();
        rows.list(
                        """
                        select heading, meaning from heading_meaning
                        where clinic_id = ? and table_kind = ?
                        """,
                        (row, n) -> Map.entry(row.getString("heading"), row.getString("meaning")),
                        ClinicId.ONLY.value(),
                        kind.name())
                .forEach(one -> remembered.put(one.getKey(), one.getValue()));
        return remembered;
    }

    void keep(TableKind kind, List<String> headings, List<? extends @Nullable Meaning> meanings) {
        Map<String, String> said = new HashMap<>();
        IntStream.range(0, headings.size())
                .forEach(i -> {
                    Meaning meaning = meanings.get(i);
                    said.put(
                            Headings.folded(headings.get(i)),
                            meaning == null ? "" : meaning.name());
                });
        rows.write(
                """
                insert into heading_meaning (clinic_id, table_kind, heading, meaning)
                values (?, ?, ?, ?)
                on conflict (clinic_id, table_kind, heading)
                    do update set meaning = excluded.meaning
                    where heading_meaning.meaning <> excluded.meaning
                """,
                said.entrySet().stream()
                        .filter(one -> !one.getKey().isEmpty())
                        .map(one ->
                                Rows.row(
                                        ClinicId.ONLY.value(),
                                        kind.name(),
                                        one.getKey(),
                                        one.getValue())));
    }

    /** What was chosen for a clinic that is no more. */
    @EventListener
    void forget(ClinicReplaced replaced) {
        rows.update("delete from heading_meaning where clinic_id = ?", replaced.clinic().value());
    }
}
