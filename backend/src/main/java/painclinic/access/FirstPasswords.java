package painclinic.access;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/**
 * Passwords of the accounts that a first start opens: a random one each, or for all of them the one
 * in {@code painclinic.first-password}, for an installation that is set up by a script.
 */
@Component
public class FirstPasswords {

    private static final int LENGTH = 16;

    /** Without the letters and digits that people mistake for each other. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();
    private final @Nullable String given;

    FirstPasswords(@Value("${painclinic.first-password:#{null}}") @Nullable String given) {
        this.given = given;
    }

    public String next() {
        return given == null ? generated() : given;
    }

    private String generated() {
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
