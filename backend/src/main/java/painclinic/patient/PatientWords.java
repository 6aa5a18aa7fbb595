package painclinic.patient;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What somebody typed to find a patient, as patterns of SQL's {@code like}.
 *
 * @param numberPattern of an NHS number; null where no number can be meant, which nothing is like
 * @param namePatterns of a name without accents, in lower case; all of them are meant at once
 */
record PatientWords(@Nullable String numberPattern, List<String> namePatterns) {

    /** The marks that stand by themselves once a text is decomposed, as a regular expression. */
    static final String ACCENTS = "[\\u0300-\\u036f]";

    private static final int FEWEST_DIGITS = 3;

    static PatientWords of(String wanted) {
        String digits = wanted.replaceAll("\\s", "");
        boolean isNumber =
                digits.length() >= FEWEST_DIGITS
                        && digits.chars().allMatch(one -> one >= '0' && one <= '9');
        return new PatientWords(
                isNumber ? anywhere(digits) : null,
                words(wanted).map(PatientWords::anywhere).toList());
    }

    boolean isEmpty() {
        return namePatterns.isEmpty();
    }

    private static Stream<String> words(String wanted) {
        String folded =
                Normalizer.normalize(wanted, Normalizer.Form.NFD)
                        .replaceAll(ACCENTS, "")
                        .toLowerCase(Locale.ROOT);
        return Stream.of(folded.split("\\s+")).filter(word -> !word.isEmpty());
    }

    /** What is a sign to {@code like} is meant as it stands. */
    private static String anywhere(String text) {
        return "%" + text.replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }
}
