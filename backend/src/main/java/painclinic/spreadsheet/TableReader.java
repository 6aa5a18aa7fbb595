package painclinic.spreadsheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.jspecify.annotations.Nullable;

import painclinic.spreadsheet.Table.Row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads a table that another system or a spreadsheet has written, as text or as a workbook. Of a
 * text the sign between the cells is the one by which the table has most columns in most rows.
 */
final class TableReader {

    static final int MOST_ROWS = 5_000;

    /** The headings, what stands above them, and one row too many. */
    private static final int FEW_ROWS = 20;

    private static final Map<Character, String> DELIMITERS = delimiters();

    /** What some spreadsheets write above a table, and what they understand there. */
    private static final Pattern SAID = Pattern.compile("sep=(.)\\R", Pattern.CASE_INSENSITIVE);

    private TableReader() {}

    static TableReading read(byte[] bytes) {
        if (WorkbookFile.isOldOrLocked(bytes)) {
            return new TableReading.Unreadable(
                    "This is an Excel file of the old form (.xls), or one with a password. Save it"
                            + " as .xlsx without a password, or as CSV, and choose that file.");
        }
        return WorkbookFile.isOne(bytes) ? ofWorkbook(bytes) : ofText(TableText.of(bytes));
    }

    private static TableReading ofWorkbook(byte[] bytes) {
        Optional<WorkbookFile.FirstSheet> sheet = WorkbookFile.read(bytes, MOST_ROWS + FEW_ROWS);
        if (sheet.isEmpty()) {
            return new TableReading.Unreadable(
                    "This is no Excel workbook that can be read here. Save the sheet as CSV and"
                            + " choose that file.");
        }
        Table table = withHeadings(sheet.get().rows(), "", sheet.get().name());
        return table == null
                ? new TableReading.Unreadable(
                        "The first sheet, “%s”, has no table: a row of headings with rows below"
                                        .formatted(sheet.get().name())
                                + " it.")
                : ofTable(table);
    }

    private static TableReading ofText(TableText text) {
        if (text.text().indexOf('\0') >= 0) {
            return new TableReading.Unreadable(
                    "This is not a table of text. Save it as CSV and choose that file.");
        }
        Table table = bestTable(text);
        if (table == null) {
            return new TableReading.Unreadable(
                    "No columns were found. The first row has the headings, with commas,"
                            + " semicolons, tabs or vertical bars between them.");
        }
        return ofTable(table);
    }

    private static TableReading ofTable(Table table) {
        if (table.rows().size() > MOST_ROWS) {
            return new TableReading.Unreadable(
                    "The file has more than %,d rows. Split it and take the parts one by one."
                            .formatted(MOST_ROWS));
        }
        return table.rows().isEmpty()
                ? new TableReading.Unreadable("Below the headings the file has no rows.")
                : new TableReading.Read(table);
    }

    private static @Nullable Table bestTable(TableText text) {
        Matcher said = SAID.matcher(text.text());
        if (said.lookingAt() && DELIMITERS.containsKey(said.group(1).charAt(0))) {
            return table(text, said.group(1).charAt(0), said.end());
        }
        return DELIMITERS.keySet().stream()
                .map(delimiter -> table(text, delimiter, 0))
                .filter(Objects::nonNull)
                .max(Comparator.comparingLong(TableReader::regularity))
                .orElse(null);
    }

    /** How much of a table it is: columns between which there is something, in rows that fit. */
    private static long regularity(Table table) {
        long fitting =
                table.rows().stream()
                        .filter(row -> row.cells().size() == table.headings().size())
                        .count();
        return (table.headings().size() - 1) * (1 + fitting);
    }

    private static @Nullable Table table(TableText text, char delimiter, int start) {
        List<Row> rows = new ArrayList<>();
        int number = start == 0 ? 0 : 1;
        try (CsvReader<CsvRecord> records =
                CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .skipEmptyLines(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text.text().substring(start))) {
            for (CsvRecord csv : records) {
                number++;
                List<String> cells = csv.getFields().stream().map(TableReader::bare).toList();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(new Row(number, cells));
                }
            }
        } catch (CsvParseException | java.io.IOException e) {
            return null; // a quotation mark where there is none by this delimiter
        }
        return withHeadings(
                rows, Objects.requireNonNull(DELIMITERS.get(delimiter)), text.encoding());
    }

    /** The headings are the first row of several cells; a title above them is none. */
    private static @Nullable Table withHeadings(List<Row> rows, String delimiter, String encoding) {
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).cells().stream().filter(c -> !c.isEmpty()).count() > 1)
                .mapToObj(i ->
                        new Table(
                                rows.get(i).cells(),
                                rows.subList(i + 1, rows.size()),
                                delimiter,
                                encoding))
                .findFirst()
                .orElse(null);
    }

    /**
     * Blanks around a cell mean nothing, the one that does not break included, nor does the
     * apostrophe that keeps a text from being a formula.
     */
    static String bare(String cell) {
        String text = cell.replace('\u00A0', ' ').strip();
        return text.length() > 1
                        && text.charAt(0) == '\''
                        && !SafeCsv.safe(text.substring(1)).equals(text.substring(1))
                ? text.substring(1)
                : text;
    }

    private static Map<Character, String> delimiters() {
        Map<Character, String> all = new LinkedHashMap<>();
        all.put(',', "comma");
        all.put(';', "semicolon");
        all.put('\t', "tab");
        all.put('|', "vertical bar");
        return all;
    }
}
