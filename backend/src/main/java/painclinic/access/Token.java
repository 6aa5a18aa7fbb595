package painclinic.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A random secret that only its holder has. What we keep of it is its SHA-256. */
public record Token(String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * One of so many random bytes, in letters that stand in an address and a cookie as they are.
     */
    public static Token random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** What is kept of it. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Without the secret: records find their way into logs. */
    @Override
    public String toString() {
        return "Token[]";
    }
}
