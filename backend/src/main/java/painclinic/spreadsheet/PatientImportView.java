package painclinic.spreadsheet;

import java.util.List;

/**
 * What an import of patients does, row by row.
 *
 * @param fingerprint stands for all of it: who applies says it, and what is applied is what was
 *     seen
 */
record PatientImportView(
        TableView table, List<ImportedRow> rows, ImportCounts counts, String fingerprint) {

    PatientImportView {
        rows = List.copyOf(rows);
    }

    /** How much is new. */
    record ImportCounts(int patients, int referrals, int courses, int nothingNew, int faulty) {}
}
