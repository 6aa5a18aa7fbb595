package painclinic.spreadsheet;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cells of one row by what they are about, and what is wrong with them. */
final class Cells<M extends Meaning> {

    private static final String ADDRESS_SIGN = ", ";

    private final Map<M, String> texts = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    Cells(Table.Row row, List<@Nullable M> columns) {
        for (int i = 0; i < columns.size(); i++) {
            M meaning = columns.get(i);
            String text = row.cell(i);
            if (meaning != null && !text.isEmpty()) {
                texts.merge(meaning, text, (one, next) -> one + ADDRESS_SIGN + next);
            }
        }
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    @Nullable String text(M meaning) {
        return texts.get(meaning);
    }

    /** What is wrong with a cell: what it says, then why that cannot be. */
    void fault(M meaning, String why) {
        String text = texts.get(meaning);
        faults.add(
                text == null
                        ? "%s is missing. %s".formatted(meaning.words(), why).strip()
                        : "%s “%s”: %s".formatted(meaning.words(), text, why));
    }

    /** A date, or null where none is written; what is no date is a fault. */
    @Nullable LocalDate date(M meaning, boolean shortYears) {
        String text = texts.get(meaning);
        if (text == null) {
            return null;
        }
        Optional<LocalDate> date = WrittenDates.read(text, shortYears);
        if (date.isEmpty()) {
            fault(
                    meaning,
                    shortYears
                            ? "this is no date. Write day, month, year, such as 28/02/2026."
                            : "this is no date. Write day, month and a year of four figures, such"
                                    + " as 28/02/1960.");
        }
        return date.orElse(null);
    }

    /** One of several words; null where none is written, and a fault for any other. */
    <T> @Nullable T oneOf(M meaning, Map<String, T> words, String why) {
        String text = texts.get(meaning);
        if (text == null) {
            return null;
        }
        T known = words.get(Headings.folded(text));
        if (known == null) {
            fault(meaning, why);
        }
        return known;
    }
}
