package painclinic.bundle;

import java.util.regex.Pattern;

/** The check that an NHS number carries in itself (modulus 11, NHS Data Dictionary). */
public final class NhsNumber {

    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");
    private static final Pattern ONE_DIGIT_REPEATED = Pattern.compile("([0-9])\\1{9}");

    private NhsNumber() {}

    /** Ten digits with a right check digit; ten times the same digit passes the sum but is none. */
    public static boolean isValid(String text) {
        return TEN_DIGITS.matcher(text).matches()
                && !ONE_DIGIT_REPEATED.matcher(text).matches()
                && checkDigit(text) == text.charAt(9) - '0';
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        return (11 - sum % 11) % 11; // ten is no digit, so it equals none
    }
}
