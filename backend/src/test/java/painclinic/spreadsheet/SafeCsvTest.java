package painclinic.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

class SafeCsvTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://example.org\")",
                "+44 7700 900123",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
            })
    void noCellIsAFormula(String text) {
        byte[] file = SafeCsv.of(List.of("a", "b"), Stream.of(List.of(text, "x")));
        String cell =
                new String(file, StandardCharsets.UTF_8).split("\r\n", 2)[1].replace("\"", "");
        assertThat(cell).startsWith("'");
        assertThat(SafeCsv.safe(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ash", "O’Neill", "1-2", "a=b", "'=1"})
    void anyOtherTextStaysAsItIs(String text) {
        assertThat(SafeCsv.safe(text)).isEqualTo(text);
    }

    @Test
    void isMarkedAsUtf8AndHasTheLineEndsOfSpreadsheets() {
        byte[] file = SafeCsv.of(List.of("Name", "Note"), Stream.of(List.of("Müller", "a, \"b\"")));
        assertThat(new String(file, StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFName,Note\r\nMüller,\"a, \"\"b\"\"\"\r\n");
    }

    /** What goes out comes in as it was. */
    @Test
    void whatGoesOutComesInAsItWas() {
        byte[] file = SafeCsv.of(List.of("Surname", "Forename"), Stream.of(List.of("=Ash", "Zoë")));
        TableReading reading = TableReader.read(file);
        assertThat(reading).isInstanceOf(TableReading.Read.class);
        assertThat(((TableReading.Read) reading).table().rows().getFirst().cells())
                .containsExactly("=Ash", "Zoë");
    }
}
