package painclinic.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The embedded server's passwords: random, made once, kept in a file that only this user may read.
 *
 * @param superuser of the role that starts the server and looks after it
 * @param owner of the role that the tables belong to, which migrates them
 * @param application of the role that reads and writes rows and may do no more
 */
record ServerPasswords(String superuser, String owner, String application) {

    private static final int BYTES = 24;
    private static final int ROLES = 3;

    /** New ones, of letters that need no quoting anywhere. */
    static ServerPasswords random() {
        return new ServerPasswords(password(), password(), password());
    }

    private static String password() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What a former start kept in this file, if there is one. */
    static Optional<ServerPasswords> in(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() != ROLES) {
            throw new IOException("%s should have %d lines.".formatted(file, ROLES));
        }
        return Optional.of(new ServerPasswords(lines.get(0), lines.get(1), lines.get(2)));
    }

    void keep(Path file) throws IOException {
        DataFolder.write(file, List.of(superuser, owner, application));
    }

    /** Without the passwords: records find their way into logs. */
    @Override
    public String toString() {
        return "ServerPasswords[]";
    }
}
