package painclinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formatting is google-java-format's business, in the AOSP style. Run with {@code -Dformat=fix} to
 * rewrite the sources.
 */
class FormattingTest {

    private static final Formatter FORMATTER =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());

    @Test
    void everySourceFileIsFormatted() throws IOException {
        boolean fix = "fix".equals(System.getProperty("format"));
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<Path> unformatted =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> differs(file, fix))
                            .toList();
            assertThat(unformatted)
                    .as("run ./mvnw -pl backend test -Dtest=FormattingTest -Dformat=fix")
                    .isEmpty();
        }
    }

    private static boolean differs(Path file, boolean fix) {
        try {
            String source = Files.readString(file);
            String formatted =
                    FORMATTER.formatSourceAndFixImports(
                            RemoveUnusedImports.removeUnusedImports(source));
            if (source.equals(formatted)) {
                return false;
            }
            if (fix) {
                Files.writeString(file, formatted);
            }
            return !fix;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FormatterException e) {
            throw new IllegalStateException("Cannot format " + file, e);
        }
    }
}
