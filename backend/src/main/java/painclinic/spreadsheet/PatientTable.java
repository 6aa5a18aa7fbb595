package painclinic.spreadsheet;

import static painclinic.spreadsheet.PatientColumn.FAMILY_NAME;
import static painclinic.spreadsheet.PatientColumn.FULL_NAME;
import static painclinic.spreadsheet.PatientColumn.GIVEN_NAME;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table of patients, with what its columns are about.
 *
 * @param meanings what a column can be about for whoever imports it
 */
record PatientTable(
        Table table, List<@Nullable PatientColumn> columns, List<PatientColumn> meanings) {

    TableView view() {
        return TableView.of(table, columns, meanings, missing());
    }

    /** What nothing can be taken without; a name may stand in one column or in two. */
    List<String> missing() {
        Stream<String> names =
                columns.contains(FULL_NAME)
                        ? Stream.of()
                        : Stream.of(FAMILY_NAME, GIVEN_NAME)
                                .filter(name -> !columns.contains(name))
                                .map(Meaning::words);
        return Stream.concat(TableView.missing(columns, meanings), names).toList();
    }

    List<PatientRow> rows(ReferralCells referrals) {
        return table.rows().stream().map(row -> PatientRow.of(row, columns, referrals)).toList();
    }
}
