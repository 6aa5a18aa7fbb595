package painclinic.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What makes a password too easy to guess. Length is what counts; the other rules refuse long
 * passwords that are really short ones: few characters, one piece again and again, a row of the
 * keyboard, or words that everybody here would try first.
 */
final class PasswordRules {

    static final int SHORTEST = 15;

    private static final int FEWEST_CHARACTERS = 7;

    /** So many characters must remain when the words that anybody would try are taken out. */
    private static final int FEWEST_BESIDE_WORDS = 8;

    private static final int ROW_PIECE = 4;

    private static final List<String> ROWS =
            List.of(
                    "abcdefghijklmnopqrstuvwxyz",
                    "zyxwvutsrqponmlkjihgfedcba",
                    "01234567890",
                    "9876543210",
                    "qwertyuiop",
                    "asdfghjkl",
                    "zxcvbnm",
                    "1q2w3e4r5t6y7u8i9o0p");

    private static final List<String> WORDS =
            List.of(
                    "password",
                    "passwort",
                    "passw0rd",
                    "p@ssword",
                    "welcome",
                    "letmein",
                    "iloveyou",
                    "administrator",
                    "admin",
                    "therapist",
                    "patient",
                    "painclinic",
                    "pain",
                    "clinic",
                    "changeme",
                    "secret",
                    "monkey",
                    "dragon",
                    "football",
                    "liverpool",
                    "chelsea",
                    "arsenal",
                    "summer",
                    "winter",
                    "spring",
                    "autumn");

    private PasswordRules() {}

    /** Why nobody should have this password, in a sentence; empty when it may be had. */
    static Optional<String> objection(String password, ClinicUser user) {
        return objection(password, user.username(), user.displayName());
    }

    /** The same for somebody who is only invited. */
    static Optional<String> objection(String password, String username, String displayName) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("It needs %d characters or more.".formatted(SHORTEST));
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (plain.codePoints().distinct().count() < FEWEST_CHARACTERS || isRepeated(plain)) {
            return Optional.of(
                    "It repeats too few characters. Three words that do not belong"
                            + " together are easier to remember and harder to guess.");
        }
        String left = withoutWords(plain, username, displayName);
        if (withoutRows(left).length() < FEWEST_BESIDE_WORDS) {
            return Optional.of(
                    "It is made of words or rows of keys that are tried first, such as"
                            + " your name, the clinic or the year.");
        }
        return Optional.empty();
    }

    private static boolean isRepeated(String text) {
        return (text + text).indexOf(text, 1) < text.length();
    }

    private static String withoutWords(String password, String username, String displayName) {
        String left = password.replaceAll("(19|20)[0-9]{2}", "");
        for (String word : WORDS) {
            left = left.replace(word, "");
        }
        left = left.replace(username, "");
        for (String name : displayName.toLowerCase(Locale.ROOT).split("\\P{L}+")) {
            left = name.length() > 2 ? left.replace(name, "") : left;
        }
        return left;
    }

    /** Without what four keys or letters in their order make. */
    private static String withoutRows(String text) {
        StringBuilder left = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int row = row(text, at);
            if (row < ROW_PIECE) {
                left.append(text.charAt(at));
                at++;
            } else {
                at += row;
            }
        }
        return left.toString();
    }

    private static int row(String text, int from) {
        int longest = 0;
        for (String row : ROWS) {
            int length = 0;
            while (from + length < text.length()
                    && row.contains(text.substring(from, from + length + 1))) {
                length++;
            }
            longest = Math.max(longest, length);
        }
        return longest;
    }
}
