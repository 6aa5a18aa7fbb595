package painclinic.exchange;

import java.util.List;

/**
 * What an import would do to one record.
 *
 * @param key names it among all, as {@code patients/p1}
 * @param label what people call it
 * @param fields what it says now and would say, for a changed one
 */
public record ImportRow(
        String key, String kind, String label, Change change, List<FieldChange> fields) {

    public ImportRow {
        fields = List.copyOf(fields);
    }

    /** Missing: recorded and not in the file; it stays unless somebody says otherwise. */
    public enum Change {
        ADDED,
        CHANGED,
        MISSING
    }

    /** What one field says and would say; of a list only what differs. */
    public record FieldChange(String field, String was, String becomes) {}
}
