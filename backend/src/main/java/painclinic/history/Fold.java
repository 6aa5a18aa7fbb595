package painclinic.history;

import org.jspecify.annotations.Nullable;

import painclinic.audit.AuditTrail.Change;
import painclinic.history.HistoryPage.PastChange;
import painclinic.history.HistoryPage.What;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * All that one act did to a record, taken together: what was put back as it was is no change, and
 * what was changed twice changed once.
 */
final class Fold {

    private final RecordKind kind;
    private final Words words;
    private final Map<String, @Nullable JsonNode> before = new LinkedHashMap<>();
    private final Map<String, @Nullable JsonNode> after = new LinkedHashMap<>();
    private final Map<String, List<String>> linesBefore = new LinkedHashMap<>();
    private final Map<String, List<String>> linesAfter = new LinkedHashMap<>();
    private boolean wasThere = true;
    private boolean isThere = true;
    private boolean touched;

    Fold(RecordKind kind, Words words, List<Change> changes) {
        this.kind = kind;
        this.words = words;
        changes.forEach(change -> {
            if (kind.isItself(change.entity())) {
                fold(change.was(), change.became());
            } else {
                addLines(linesBefore, change.entity(), change.was());
                addLines(linesAfter, change.entity(), change.became());
            }
        });
    }

    What what() {
        if (!wasThere) {
            return What.ADDED;
        }
        return isThere ? What.CHANGED : What.REMOVED;
    }

    /** Empty where nothing is different that people know of. */
    List<PastChange> changes() {
        List<PastChange> changes = new ArrayList<>();
        kind.fields()
                .forEach((column, field) -> {
                    String was = written(field, before.get(column));
                    String became = written(field, after.get(column));
                    if (!Objects.equals(was, became)) {
                        changes.add(new PastChange(field.label(), was, became));
                    }
                });
        Stream.concat(linesBefore.keySet().stream(), linesAfter.keySet().stream())
                .distinct()
                .forEach(label -> addDifference(changes, label));
        return changes;
    }

    private void fold(@Nullable JsonNode was, @Nullable JsonNode became) {
        if (!touched) {
            wasThere = was != null;
            touched = true;
        }
        isThere = became != null;
        if (was != null) {
            was.properties()
                    .forEach(column -> {
                        began(column.getKey(), column.getValue());
                        after.put(column.getKey(), null);
                    });
        }
        if (became != null) {
            became.properties()
                    .forEach(column -> {
                        began(column.getKey(), null);
                        after.put(column.getKey(), column.getValue());
                    });
        }
    }

    /** What a column was before the act; what it was on the way does not count. */
    private void began(String column, @Nullable JsonNode was) {
        if (!before.containsKey(column)) {
            before.put(column, was);
        }
    }

    private @Nullable String written(Field field, @Nullable JsonNode value) {
        return value == null || value.isNull() || value.isArray() && value.isEmpty()
                ? null
                : field.writing().of(value, words);
    }

    private void addLines(Map<String, List<String>> lines, String entity, @Nullable JsonNode row) {
        Part part = kind.parts().get(entity);
        if (part != null && row != null) {
            lines.computeIfAbsent(part.label().apply(row), label -> new ArrayList<>())
                    .add(part.line().apply(row, words));
        }
    }

    private void addDifference(List<PastChange> changes, String label) {
        List<String> gone = new ArrayList<>(linesBefore.getOrDefault(label, List.of()));
        List<String> come = new ArrayList<>(linesAfter.getOrDefault(label, List.of()));
        List<String> same = new ArrayList<>(come);
        gone.forEach(come::remove);
        same.forEach(gone::remove);
        if (!gone.isEmpty() || !come.isEmpty()) {
            changes.add(new PastChange(label, joined(gone), joined(come)));
        }
    }

    private static @Nullable String joined(List<String> lines) {
        return lines.isEmpty() ? null : String.join("; ", lines);
    }
}
