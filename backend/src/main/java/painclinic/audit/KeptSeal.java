package painclinic.audit;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A seal as it is kept outside of the database: whoever has one can tell later that nothing up to
 * it was changed, not even by somebody who made all seals anew.
 *
 * @param hash in hexadecimal
 */
public record KeptSeal(long number, String hash) {

    private static final Pattern FORM = Pattern.compile("\\d{1,18}:[0-9a-f]{64}");

    /** Reads {@code 12:9f86…}; empty where it is something else. */
    public static Optional<KeptSeal> read(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int colon = text.indexOf(':');
        return Optional.of(
                new KeptSeal(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return number + ":" + hash;
    }
}
