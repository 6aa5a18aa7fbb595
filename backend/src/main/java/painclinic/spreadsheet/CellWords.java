package painclinic.spreadsheet;

import painclinic.bundle.Priority;
import painclinic.patient.PatientDetails.Notices;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The words that people write in cells for what the records have, folded. */
final class CellWords {

    static final Map<String, Boolean> YES_OR_NO =
            words("yes|y|true|1|x|required|needed", true, "no|n|false|0|none|not required", false);

    static final Map<String, Notices> NOTICES = notices();

    static final Map<String, Priority> PRIORITIES =
            words(
                    "routine|normal|standard|non urgent|r",
                    Priority.ROUTINE,
                    "urgent|soon|high|emergency|u",
                    Priority.URGENT);

    static final Map<String, String> LANGUAGES = languages();

    private CellWords() {}

    private static <T> Map<String, T> words(String some, T one, String others, T other) {
        Map<String, T> all = new HashMap<>();
        put(all, some, one);
        put(all, others, other);
        return Map.copyOf(all);
    }

    private static Map<String, Notices> notices() {
        Map<String, Notices> all = new HashMap<>();
        put(all, "letter|post|mail|by letter|by post|paper", Notices.LETTER);
        put(all, "e mail|email|by email|by e mail", Notices.EMAIL);
        put(all, "text|sms|text message|by text|mobile", Notices.TEXT);
        put(all, "telephone|phone|call|phone call|by telephone|by phone", Notices.TELEPHONE);
        return Map.copyOf(all);
    }

    /** Every language of ISO 639 by its English name and by its tag. */
    private static Map<String, String> languages() {
        Map<String, String> all = new HashMap<>();
        for (String tag : Locale.getISOLanguages()) {
            all.put(Headings.folded(Locale.of(tag).getDisplayLanguage(Locale.ENGLISH)), tag);
            all.put(tag, tag);
        }
        put(all, "bsl|british sign language|sign language", "bfi");
        put(all, "farsi", "fa");
        put(all, "mandarin|cantonese", "zh");
        put(all, "kurdish sorani|sorani", "ckb");
        put(all, "sylheti", "syl");
        return Map.copyOf(all);
    }

    private static <T> void put(Map<String, T> all, String words, T value) {
        for (String word : words.split("\\|")) {
            all.put(Headings.folded(word), value);
        }
    }
}
