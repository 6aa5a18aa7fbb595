package painclinic.spreadsheet;

import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

import painclinic.spreadsheet.Table.Row;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A workbook of Excel and of others that write {@code .xlsx}: the first sheet that is shown, each
 * cell as somebody reads it there. Of a formula it is what it last came to.
 */
final class WorkbookFile {

    /** Wider tables have nothing for us further right. */
    private static final int MOST_COLUMNS = 200;

    /** So many bytes say what a file is. */
    private static final int LONGEST_MARK = 8;

    private WorkbookFile() {}

    static boolean isOne(byte[] file) {
        return file.length >= LONGEST_MARK && ReadableWorkbook.isOOXMLZipHeader(file);
    }

    /** The form that Excel wrote until 2007, and whatever is locked with a password. */
    static boolean isOldOrLocked(byte[] file) {
        return file.length >= LONGEST_MARK && ReadableWorkbook.isOLE2Header(file);
    }

    /**
     * @param rows with something in them, as a sheet counts them
     */
    record FirstSheet(String name, List<Row> rows) {

        FirstSheet {
            rows = List.copyOf(rows);
        }
    }

    /** Empty where the file is no workbook, or one that is larger inside than it may be. */
    static Optional<FirstSheet> read(byte[] file, int mostRows) {
        if (!WorkbookLimits.keptBy(file)) {
            return Optional.empty();
        }
        try (ReadableWorkbook workbook = opened(file)) {
            Sheet sheet = firstShown(workbook);
            WorkbookCells cells = new WorkbookCells(workbook.isDate1904());
            try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
                return Optional.of(
                        new FirstSheet(
                                sheet.getName(),
                                rows.map(row -> row(row, cells))
                                        .filter(row ->
                                                row.cells().stream().anyMatch(c -> !c.isEmpty()))
                                        .limit(mostRows)
                                        .toList()));
            }
        } catch (IOException | RuntimeException e) {
            // runtime exceptions too are what the library makes of a file that is none within
            return Optional.empty();
        }
    }

    /** One without styles says of no number that it is a date. */
    private static ReadableWorkbook opened(byte[] file) throws IOException {
        try {
            return new ReadableWorkbook(
                    new ByteArrayInputStream(file), new ReadingOptions(true, true));
        } catch (ExcelReaderException e) {
            return new ReadableWorkbook(
                    new ByteArrayInputStream(file), new ReadingOptions(false, true));
        }
    }

    private static Sheet firstShown(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseGet(workbook::getFirstSheet);
    }

    private static Row row(org.dhatim.fastexcel.reader.Row row, WorkbookCells cells) {
        return new Row(
                row.getRowNum(),
                IntStream.range(0, Math.min(row.getCellCount(), MOST_COLUMNS))
                        .mapToObj(i -> row.getOptionalCell(i).map(cells::text).orElse(""))
                        .map(TableReader::bare)
                        .toList());
    }
}
