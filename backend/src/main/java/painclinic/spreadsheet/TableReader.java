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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads a table that another system or a spreadsheet has written. The sign between the cells is the
 * one by which the table has most columns in most rows.
 */
final class TableReader {

    static final int MOST_ROWS = 5_000;

    private static final Map<Character, String> DELIMITERS = delimiters();

    /** What some spreadsheets write above a table, and what they understand there. */
    private static final Pattern SAID = Pattern.compile("sep=(.)\\R", Pattern.CASE_INSENSITIVE);

    private TableReader() {}

    static TableReading read(byte[] bytes) {
        TableText text = TableText.of(bytes);
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
        if (table.rows().size() > MOST_ROWS) {
            return new TableReading.Unreadable(
                    "The file has %,d rows. Take no more than %,d at a time: split it."
                            .formatted(table.rows().size(), MOST_ROWS));
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
        return withHeadings(rows, delimiter, text.encoding());
    }

    /** The headings are the first row of several cells; a title above them is none. */
    private static @Nullable Table withHeadings(List<Row> rows, char delimiter, String encoding) {
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).cells().stream().filter(c -> !c.isEmpty()).count() > 1)
                .mapToObj(i ->
                        new Table(
                                rows.get(i).cells(),
                                rows.subList(i + 1, rows.size()),
                                Objects.requireNonNull(DELIMITERS.get(delimiter)),
                                encoding))
                .findFirst()
                .orElse(null);
    }

    /**
     * Blanks around a cell mean nothing, the one that does not break included, nor does the
     * apostrophe that keeps a text from being a formula.
     */
    private static String bare(String cell) {
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
