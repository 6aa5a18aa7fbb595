package painclinic.spreadsheet;

import org.jspecify.annotations.Nullable;

import painclinic.exchange.Fingerprint;
import painclinic.spreadsheet.ImportedRow.Kind;
import painclinic.spreadsheet.PatientImportView.ImportCounts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A table's rows with what is known of them: those with faults, and those that can be written. */
final class PatientOutcome {

    private final PatientTable table;
    private final ReferralCells cells;
    private final List<PatientRow> rows;
    private final Map<Integer, List<String>> faults = new HashMap<>();

    PatientOutcome(PatientTable table, ReferralCells cells) {
        this.table = table;
        this.cells = cells;
        this.rows = table.missing().isEmpty() ? table.rows(cells) : List.of();
        for (PatientRow row : rows) {
            if (!row.faults().isEmpty()) {
                faults.put(row.number(), row.faults());
            }
        }
    }

    PatientTable table() {
        return table;
    }

    /** The rows in which nothing has been found wrong. */
    List<PatientRow> good() {
        return rows.stream().filter(row -> !faults.containsKey(row.number())).toList();
    }

    /** Leaves out the rows in which a pass has found faults; whether there are any. */
    boolean leaveOut(PatientPass pass) {
        for (PatientRow row : good()) {
            List<String> found = pass.faults(row);
            if (found != null) {
                faults.put(row.number(), found);
            }
        }
        return !pass.faultyRows().isEmpty();
    }

    /** All of it, as the last pass found it. */
    PatientImportView view(PatientPass pass) {
        List<ImportedRow> seen = rows.stream().map(row -> row(row, pass)).toList();
        return new PatientImportView(
                table.view(), seen, counts(seen), Fingerprint.of(seen + "\n" + good()));
    }

    private ImportedRow row(PatientRow row, PatientPass pass) {
        List<String> wrong = faults.getOrDefault(row.number(), List.of());
        WantedReferral referral = row.referral();
        String treatment = referral == null ? null : referral.treatment();
        return new ImportedRow(
                row.number(),
                row.who(),
                wrong.isEmpty() ? pass.kind(row) : Kind.FAULTY,
                referredOn(referral),
                treatment == null ? null : cells.name(treatment),
                referral == null ? 0 : referral.sessions(),
                wrong);
    }

    private static @Nullable LocalDate referredOn(@Nullable WantedReferral referral) {
        return referral == null ? null : referral.referredOn();
    }

    private static ImportCounts counts(List<ImportedRow> rows) {
        return new ImportCounts(
                count(rows, row -> row.kind() == Kind.NEW),
                count(rows, row -> isNew(row) && row.referredOn() != null),
                count(rows, row -> isNew(row) && row.treatment() != null),
                count(rows, row -> row.kind() == Kind.NOTHING_NEW),
                count(rows, row -> row.kind() == Kind.FAULTY));
    }

    private static boolean isNew(ImportedRow row) {
        return row.kind() != Kind.NOTHING_NEW && row.kind() != Kind.FAULTY;
    }

    private static int count(List<ImportedRow> rows, Predicate<ImportedRow> which) {
        return Math.toIntExact(rows.stream().filter(which).count());
    }
}
