package painclinic.spreadsheet;

import org.jspecify.annotations.Nullable;

import painclinic.spreadsheet.ImportedRow.Kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What came of writing rows once: which are what, and which have faults after all. */
final class PatientPass {

    private final Map<Integer, Kind> kinds = new HashMap<>();
    private final Map<Integer, List<String>> faults = new HashMap<>();
    private boolean isCutShort;

    void is(PatientRow row, Kind kind) {
        kinds.put(row.number(), kind);
    }

    /** Nothing but the person, where they are new. */
    void hasNothingNew(PatientRow row) {
        if (kind(row) != Kind.NEW) {
            is(row, Kind.NOTHING_NEW);
        }
    }

    Kind kind(PatientRow row) {
        return kinds.getOrDefault(row.number(), Kind.NOTHING_NEW);
    }

    void fault(PatientRow row, String sentence) {
        faults.computeIfAbsent(row.number(), number -> new ArrayList<>()).add(sentence);
    }

    boolean hasFault(PatientRow row) {
        return faults.containsKey(row.number());
    }

    @Nullable List<String> faults(PatientRow row) {
        return faults.get(row.number());
    }

    Set<Integer> faultyRows() {
        return Set.copyOf(faults.keySet());
    }

    /** The database refused a row: the transaction is lost and nothing more was tried. */
    void cutShort() {
        isCutShort = true;
    }

    boolean isCutShort() {
        return isCutShort;
    }
}
