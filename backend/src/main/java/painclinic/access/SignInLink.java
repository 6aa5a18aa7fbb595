package painclinic.access;

import java.time.Instant;

/**
 * A link with which somebody chooses a password, once. It is told when it is made, and never again.
 *
 * @param expiresAt from when on it opens nothing
 */
public record SignInLink(String address, Instant expiresAt) {

    /** Without the address: records find their way into logs. */
    @Override
    public String toString() {
        return "SignInLink[expiresAt=" + expiresAt + "]";
    }
}
