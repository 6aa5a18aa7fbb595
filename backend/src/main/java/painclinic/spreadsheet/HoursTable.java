package painclinic.spreadsheet;

import static painclinic.spreadsheet.HoursColumn.FROM;
import static painclinic.spreadsheet.HoursColumn.HOURS;
import static painclinic.spreadsheet.HoursColumn.PRACTITIONER;
import static painclinic.spreadsheet.HoursColumn.REGISTRATION;
import static painclinic.spreadsheet.HoursColumn.TO;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A table of working hours, with what its columns are about. */
record HoursTable(Table table, List<@Nullable HoursColumn> columns) {

    static final List<HoursColumn> MEANINGS = List.of(HoursColumn.values());

    TableView view() {
        return TableView.of(table, columns, MEANINGS, missing());
    }

    /** What nothing can be taken without; people have a name or a number, times one cell or two. */
    List<String> missing() {
        List<String> missing = new ArrayList<>(TableView.missing(columns, MEANINGS).toList());
        if (!columns.contains(PRACTITIONER) && !columns.contains(REGISTRATION)) {
            missing.add(PRACTITIONER.words());
        }
        if (!columns.contains(HOURS)) {
            for (HoursColumn time : List.of(FROM, TO)) {
                if (!columns.contains(time)) {
                    missing.add(time.words());
                }
            }
        }
        return List.copyOf(missing);
    }

    List<HoursRow> rows(HourCells cells) {
        return table.rows().stream()
                .map(row -> cells.read(row.number(), new Cells<>(row, columns)))
                .toList();
    }
}
