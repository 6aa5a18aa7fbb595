package painclinic.access;

import org.apache.commons.codec.digest.DigestUtils;

import java.security.SecureRandom;
import java.util.Base64;

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
        return DigestUtils.sha256Hex(secret);
    }

    /** Without the secret: records find their way into logs. */
    @Override
    public String toString() {
        return "Token[]";
    }
}
