package painclinic.spreadsheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A list as a spreadsheet opens it rightly: marked as UTF-8, and without a cell that it would take
 * for a formula and work out.
 */
final class SafeCsv {

    private static final String MARK = "\uFEFF";

    /**
     * What formulas begin with, as people type them here and in East Asia, and what may stand
     * before.
     */
    private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

    private SafeCsv() {}

    static byte[] of(List<String> headings, Stream<List<String>> rows) {
        StringWriter text = new StringWriter().append(MARK);
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(headings);
            rows.forEach(row -> csv.writeRecord(row.stream().map(SafeCsv::safe).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A text that stays one: an apostrophe before it says so. */
    static String safe(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
