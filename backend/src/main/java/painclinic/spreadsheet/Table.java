package painclinic.spreadsheet;

import java.util.List;

/**
 * A table with one row of headings.
 *
 * @param delimiter what people call the sign between two cells; empty for a workbook, which has
 *     none
 * @param encoding what people call the way in which it is written; of a workbook the sheet's name
 */
record Table(List<String> headings, List<Row> rows, String delimiter, String encoding) {

    Table {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /**
     * A row with something in it.
     *
     * @param number as a spreadsheet counts: the first row of the file is 1
     */
    record Row(int number, List<String> cells) {

        Row {
            cells = List.copyOf(cells);
        }

        /** What stands in a column, without blanks around it; nothing where the row ends before. */
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }
}
