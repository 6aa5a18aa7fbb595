package painclinic.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import painclinic.bundle.json.Faults;
import painclinic.bundle.json.JsonLimits;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/** What is wrong with a file as a whole, and files that nobody means well with. */
class BundleFileTest {

    private static final String VALID =
            new String(ChangedBundle.resource("monday-only.json"), UTF_8);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                               | $             | the file is empty
                    [1, 2]                           | $             | expected an object
                    "clinic-bundle/1"                | $             | expected an object
                    null                             | $             | expected an object
                    {"format": "clinic-bundle/1"} {} | $             | goes on after its end
                    {"format": "clinic-bundle/1"     | format        | not JSON from here on
                    {"rooms": [{"capacity": 1,}]}    | rooms[0].capacity | not JSON from here on
                    {"rooms": [{"capacity": NaN}]}   | rooms[0].capacity | not JSON from here on
                    {"rooms": [{"capacity": 08}]}    | rooms[0].capacity | not JSON from here on
                    {"rooms": [1, 2, oops]}          | rooms[2]      | not JSON from here on
                    {'rooms': []}                    | $             | not JSON from here on
                    // no comments                   | $             | not JSON from here on
                    """,
            quoteCharacter = '`')
    void refusesWhatIsNotOneJsonObject(String text, String path, String message) {
        List<BundleFault> faults = ChangedBundle.faultsOf(text.replace("''", "").getBytes(UTF_8));

        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().path()).isEqualTo(path);
        assertThat(faults.getFirst().message()).contains(message);
    }

    @Test
    void saysWhereTheJsonEnds() {
        assertThat(ChangedBundle.faultsOf("{\n\"format\" 7}".getBytes(UTF_8)))
                .singleElement()
                .extracting(BundleFault::value)
                .asString()
                .startsWith("line 2, column ");
    }

    @Test
    void refusesOtherEncodings() {
        for (Charset encoding : List.of(ISO_8859_1, UTF_16)) {
            byte[] bytes = VALID.replace("Idris", "Zoë").getBytes(encoding);

            assertThat(ChangedBundle.faultsOf(bytes)).as(encoding.name()).hasSize(1);
        }
        assertThat(ChangedBundle.faultsOf(VALID.replace("Idris", "Zoë").getBytes(ISO_8859_1)))
                .singleElement()
                .asString()
                .contains("not UTF-8");
    }

    @Test
    void refusesAByteOrderMark() {
        assertThat(ChangedBundle.faultsOf(("\ufeff" + VALID).getBytes(UTF_8)))
                .singleElement()
                .asString()
                .contains("byte order mark");
    }

    @Test
    void refusesALoneSurrogate() {
        String text = VALID.replace("Idris", "\\ud83d");

        assertThat(ChangedBundle.faultsOf(text.getBytes(UTF_8)))
                .singleElement()
                .asString()
                .startsWith("patients[0].givenName: found \"\\ud83d\"");
    }

    @Test
    void namesARepeatedKeyAndWhatElseIsWrong() {
        String text =
                VALID.replace("\"sessions\": 10", "\"sessions\": 11, \"sessions\": 10")
                        .replaceFirst("\"capacity\": 2", "\"capacity\": 2, \"capacity\": 2");

        assertThat(ChangedBundle.faultsOf(text.getBytes(UTF_8)))
                .extracting(BundleFault::path, BundleFault::message)
                .satisfiesExactlyInAnyOrder(
                        fault ->
                                assertThat(fault.toList())
                                        .containsExactly(
                                                "rooms[0].capacity",
                                                "the key is repeated: expected it once"),
                        fault ->
                                assertThat(fault.toList())
                                        .containsExactly(
                                                "courses[0].sessions",
                                                "the key is repeated: expected it once"),
                        fault ->
                                assertThat(fault.toList().get(1).toString())
                                        .startsWith("over the limit"));
    }

    @Test
    void quotesAKeyThatIsNoWord() {
        String text = VALID.replace("\"capacity\": 2", "\"capacity\": 2, \"a b.c\\n\": 1");

        assertThat(ChangedBundle.faultsOf(text.getBytes(UTF_8)))
                .extracting(BundleFault::path)
                .containsExactly("rooms[0][\"a b.c\\u000a\"]");
    }

    @Test
    void namesThirtyFaultsInOneGo() {
        ChangedBundle bundle = ChangedBundle.withEveryKey();
        for (int i = 0; i < 30; i++) {
            bundle.with(
                    "rooms[+]",
                    "{\"id\": \"r%d\", \"site\": \"lock\", \"name\": \"\", \"capacity\": 2, \"features\": []}"
                            .formatted(i % 15));
        }

        assertThat(bundle.faults())
                .extracting(BundleFault::path)
                .contains("rooms[2].name", "rooms[2].site", "rooms[31].id", "rooms[31].site")
                .hasSize(30 + 30 + 15);
    }

    @Test
    void keepsSoManyFaultsAndCountsTheOthers() {
        String text = VALID.replaceFirst("\"rooms\": \\[", "\"rooms\": [" + "7,".repeat(5_000));

        List<BundleFault> faults = ChangedBundle.faultsOf(text.getBytes(UTF_8));

        assertThat(faults).hasSize(Faults.MOST_KEPT + 1);
        assertThat(faults.getLast().value()).isEqualTo("4000 more faults");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e-400", "1e999999999", "9223372036854775808", "0.1e1"})
    void doesNotComputeAbsurdNumbers(String number) {
        String text = VALID.replace("\"capacity\": 2", "\"capacity\": " + number);

        assertThat(ChangedBundle.faultsOf(text.getBytes(UTF_8)))
                .singleElement()
                .extracting(BundleFault::path, BundleFault::value)
                .containsExactly("rooms[0].capacity", number);
    }

    @Test
    void refusesWhatIsTooDeepTooLongOrTooWide() {
        for (String absurd :
                List.of(
                        "[".repeat(100_000),
                        "\"" + "x".repeat(2_000_000) + "\"",
                        "9".repeat(2_000_000),
                        "{" + "\"%s\":1,".repeat(100).formatted(keys(100)) + "\"z\":1}",
                        "{\"" + "k".repeat(2_000_000) + "\":1}")) {
            String text = VALID.replace("\"capacity\": 2", "\"capacity\": " + absurd);

            assertThat(ChangedBundle.faultsOf(text.getBytes(UTF_8)))
                    .singleElement()
                    .satisfies(fault -> {
                        assertThat(fault.path()).startsWith("rooms[0].capacity");
                        assertThat(fault.message()).contains("too");
                    });
        }
    }

    private static Object[] keys(int count) {
        Object[] keys = new Object[count];
        Arrays.setAll(keys, i -> "k" + i);
        return keys;
    }

    @ParameterizedTest(name = "endless {0}")
    @ValueSource(strings = {"1,", "{},", "[[]],", "\"\\u0000\",", "{\"id\":1},", "x"})
    void isNotWornDownByAnEndlessFile(String repeated) throws IOException {
        InputStream endless =
                new Endless("{\"patients\":[".getBytes(UTF_8), repeated.getBytes(UTF_8));

        assertThat(BundleReader.read(endless))
                .isInstanceOfSatisfying(
                        BundleReading.Refused.class,
                        refused -> assertThat(refused.faults()).hasSize(1));
    }

    @Test
    void refusesMoreBytesThanItReads() throws IOException {
        InputStream endless = new Endless("{".getBytes(UTF_8), " ".getBytes(UTF_8));

        assertThat(BundleReader.read(endless))
                .isInstanceOfSatisfying(
                        BundleReading.Refused.class,
                        refused ->
                                assertThat(refused.faults().getFirst().message())
                                        .contains(
                                                "at most %d bytes"
                                                        .formatted(JsonLimits.MOST_BYTES)));
    }

    @Test
    void leavesABrokenStreamToTheCaller() {
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the cable is out");
                    }
                };

        assertThatThrownBy(() -> BundleReader.read(broken))
                .isInstanceOf(IOException.class)
                .hasMessage("the cable is out");
    }

    /** The start, and then the same again and again. */
    private static final class Endless extends InputStream {

        private final byte[] start;
        private final byte[] repeated;
        private long at;

        Endless(byte[] start, byte[] repeated) {
            this.start = start;
            this.repeated = repeated;
        }

        @Override
        public int read() {
            byte next =
                    at < start.length
                            ? start[(int) at]
                            : repeated[(int) ((at - start.length) % repeated.length)];
            at++;
            return next;
        }
    }
}
