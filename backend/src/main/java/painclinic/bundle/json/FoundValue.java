package painclinic.bundle.json;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/** Words for a value found in a file: short, on one line, and never the inside of an object. */
public final class FoundValue {

    private static final int LONGEST = 60;
    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z0-9_-]{1,60}");

    private FoundValue() {}

    /** The value in words; null stands for a key that is not there. */
    public static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "nothing";
            case String text -> "\"" + printable(shortened(text)) + "\"";
            case JsonNumber number -> shortened(number.text());
            case JsonArray list -> "a list of " + list.values().size();
            case JsonObject _ -> "an object";
            case JsonNull _ -> "null";
            default -> shortened(value.toString());
        };
    }

    static boolean isPlainKey(String key) {
        return PLAIN_KEY.matcher(key).matches();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static String printable(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = !Character.isISOControl(c) && !Character.isSurrogate(c);
            if (plain
                    || Character.isSurrogatePair(at(text, i), at(text, i + 1))
                    || Character.isSurrogatePair(at(text, i - 1), at(text, i))) {
                out.append(c);
            } else {
                out.append("\\u%04x".formatted((int) c));
            }
        }
        return out.toString();
    }

    private static char at(String text, int index) {
        return index < 0 || index >= text.length() ? ' ' : text.charAt(index);
    }
}
