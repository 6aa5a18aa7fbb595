package painclinic.database;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows in bulk: written in few round trips, read as lists and as children by their parent. */
@Component
public class Rows {

    /** How an item and its place in a list become a row. */
    @FunctionalInterface
    public interface NumberedRow<T> {

        @Nullable Object[] row(int position, T item);
    }

    private final JdbcTemplate jdbc;

    Rows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One row's values, in the order of the statement's question marks. */
    public static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    /** One row per item, told the item's place in the list, from 0. */
    public static <T> Stream<@Nullable Object[]> numbered(
            List<T> items, NumberedRow<? super T> toRow) {
        return IntStream.range(0, items.size()).mapToObj(i -> toRow.row(i, items.get(i)));
    }

    /** Executes the statement once per row. */
    public void write(String statement, Stream<@Nullable Object[]> rows) {
        jdbc.batchUpdate(statement, rows.toList());
    }

    public int update(String statement, @Nullable Object... values) {
        return jdbc.update(statement, values);
    }

    /** Takes the parts of these records out, so that they can be written anew. */
    public void clearParts(List<?> ids, String... statements) {
        for (String statement : statements) {
            jdbc.update(statement, (Object) array(ids));
        }
    }

    public <T> List<T> list(String query, RowMapper<T> mapper, @Nullable Object... values) {
        return jdbc.query(query, mapper, values);
    }

    /** The rows in the query's order, gathered by the id in their column {@code parent}. */
    public <T> Map<String, List<T>> byParent(
            String query, RowMapper<T> mapper, @Nullable Object... values) {
        Map<String, List<T>> children = new LinkedHashMap<>();
        jdbc.query(
                query,
                row -> {
                    children.computeIfAbsent(row.getString("parent"), parent -> new ArrayList<>())
                            .add(mapper.mapRow(row, row.getRow()));
                },
                values);
        return children;
    }

    /** The texts of an array column. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    /** The dates of a {@code date[]} column that the query casts to {@code text[]}. */
    public static List<LocalDate> dates(ResultSet row, String column) throws SQLException {
        return texts(row, column).stream().map(LocalDate::parse).toList();
    }

    /** A list as a parameter for an array column; its SQL needs a cast unless it is text. */
    public static String[] array(List<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }
}
