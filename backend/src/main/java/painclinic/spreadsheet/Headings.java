package painclinic.spreadsheet;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Recognises what columns are about by their headings. */
final class Headings {

    private Headings() {}

    /** A heading, or another word that people write in several ways: its letters and figures. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    /**
     * What each column is about, or null.
     *
     * @param remembered the codes that somebody chose before, by folded heading; an empty one is a
     *     column that is left out
     */
    static <M extends Meaning> List<@Nullable M> recognised(
            List<String> headings, List<M> meanings, Map<String, String> remembered) {
        List<@Nullable M> found = new ArrayList<>();
        Set<M> taken = new HashSet<>();
        for (String heading : headings) {
            M meaning = meaning(folded(heading), meanings, remembered);
            boolean isFree = meaning != null && (meaning.isJoined() || taken.add(meaning));
            found.add(isFree ? meaning : null);
        }
        return found;
    }

    /**
     * What somebody has chosen for each column, by its code; any other text is a column left out.
     */
    static <M extends Meaning> List<@Nullable M> chosen(
            List<String> headings, List<M> meanings, List<String> codes) {
        List<@Nullable M> found = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            String code = i < codes.size() ? codes.get(i) : "";
            found.add(
                    meanings.stream()
                            .filter(one -> one.name().equals(code))
                            .filter(one -> one.isJoined() || !found.contains(one))
                            .findFirst()
                            .orElse(null));
        }
        return found;
    }

    private static <M extends Meaning> @Nullable M meaning(
            String heading, List<M> meanings, Map<String, String> remembered) {
        String chosen = remembered.get(heading);
        return meanings.stream()
                .filter(one ->
                        chosen == null
                                ? one.headings().contains(heading)
                                : one.name().equals(chosen))
                .findFirst()
                .orElse(null);
    }
}
