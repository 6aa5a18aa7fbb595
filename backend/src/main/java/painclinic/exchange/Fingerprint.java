package painclinic.exchange;

import org.apache.commons.codec.digest.DigestUtils;

/** Stands for a text: another text has another one. */
public final class Fingerprint {

    private static final int DIGITS = 32;

    private Fingerprint() {}

    public static String of(String text) {
        return DigestUtils.sha256Hex(text).substring(0, DIGITS);
    }
}
