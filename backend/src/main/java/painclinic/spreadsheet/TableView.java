package painclinic.spreadsheet;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a file was read, and what its columns are about.
 *
 * @param meanings what a column can be about
 * @param missing what no column is about although nothing can be taken without it
 */
record TableView(
        String delimiter,
        String encoding,
        List<Column> columns,
        List<Choice> meanings,
        List<String> missing) {

    TableView {
        columns = List.copyOf(columns);
        meanings = List.copyOf(meanings);
        missing = List.copyOf(missing);
    }

    /**
     * @param meaning the code of what it is about, or null where it is left out
     * @param example the first cell with something in it
     */
    record Column(
            String heading,
            @Schema(types = {"string", "null"}) @Nullable String meaning,
            String example) {}

    record Choice(String code, String words) {}

    static <M extends Meaning> TableView of(
            Table table, List<@Nullable M> columns, List<M> meanings, List<String> missing) {
        List<Column> read = new ArrayList<>();
        for (int i = 0; i < table.headings().size(); i++) {
            M meaning = columns.get(i);
            read.add(
                    new Column(
                            table.headings().get(i),
                            meaning == null ? null : meaning.name(),
                            example(table, i)));
        }
        return new TableView(
                table.delimiter(),
                table.encoding(),
                read,
                meanings.stream().map(one -> new Choice(one.name(), one.words())).toList(),
                missing);
    }

    private static String example(Table table, int column) {
        return table.rows().stream()
                .map(row -> row.cell(column))
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** What is needed and no column is about. */
    static <M extends Meaning> Stream<String> missing(List<@Nullable M> columns, List<M> meanings) {
        return meanings.stream()
                .filter(one -> one.isNeeded() && !columns.contains(one))
                .map(Meaning::words);
    }
}
