package painclinic.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

class TableReaderTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({"comma, ','", "semicolon, ';'", "tab, '\t'", "vertical bar, '|'"})
    void findsTheDelimiter(String words, String delimiter) {
        Table table =
                table(
                        bytes(
                                String.join(delimiter, "Surname", "Note", "DoB")
                                        + "\r\n"
                                        + String.join(
                                                delimiter, "O’Neill", "\"a,b;c\td|e\"", "1.2.1960"),
                                StandardCharsets.UTF_8));
        assertThat(table.delimiter()).isEqualTo(words);
        assertThat(table.headings()).containsExactly("Surname", "Note", "DoB");
        assertThat(table.rows().getFirst().cells())
                .containsExactly("O’Neill", "a,b;c\td|e", "1.2.1960");
    }

    @ParameterizedTest(name = "{0} marked with {1}")
    @CsvSource({
        "UTF-8, '', UTF-8",
        "UTF-8, EFBBBF, UTF-8",
        "UTF-16LE, FFFE, UTF-16",
        "UTF-16BE, FEFF, UTF-16",
        "UTF-16LE, '', UTF-16",
        "UTF-16BE, '', UTF-16",
        "windows-1252, '', Windows-1252",
    })
    void findsTheEncoding(String charset, String mark, String words) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(HexFormat.of().parseHex(mark));
        file.writeBytes(
                bytes("Surname;Forename\r\nMüller;Zoë – “Zo”\r\n", Charset.forName(charset)));
        Table table = table(file.toByteArray());
        assertThat(table.encoding()).isEqualTo(words);
        assertThat(table.headings()).containsExactly("Surname", "Forename");
        assertThat(table.rows().getFirst().cells()).containsExactly("Müller", "Zoë – “Zo”");
    }

    @Test
    void countsRowsAsASpreadsheetDoes() {
        Table table =
                table(
                        bytes(
                                """
                                Patients of November

                                Surname,Address

                                One,"1 High Street
                                Northgate"
                                Two,2 High Street
                                ,
                                Three
                                """,
                                StandardCharsets.UTF_8));
        assertThat(table.headings()).containsExactly("Surname", "Address");
        assertThat(table.rows()).extracting(Table.Row::number).containsExactly(5, 6, 8);
        assertThat(table.rows().getFirst().cell(1)).isEqualTo("1 High Street\nNorthgate");
        assertThat(table.rows().getLast().cell(1)).isEmpty();
    }

    @Test
    void understandsADoubledQuotationMarkAndABlankThatDoesNotBreak() {
        Table table =
                table(
                        bytes(
                                "Surname;Note\n\"The \"\"Boss\"\"\";\u00A0x \n",
                                StandardCharsets.UTF_8));
        assertThat(table.rows().getFirst().cells()).containsExactly("The \"Boss\"", "x");
    }

    /** More commas than semicolons, in fewer rows. */
    @Test
    void takesTheDelimiterOfMostRows() {
        Table table =
                table(
                        bytes(
                                "Surname;Address\nA;1, High Street, Northgate\nB;2\nC;3\n",
                                StandardCharsets.UTF_8));
        assertThat(table.headings()).containsExactly("Surname", "Address");
        assertThat(table.rows()).hasSize(3);
    }

    @Test
    void doesWhatALineForSpreadsheetsSays() {
        Table table = table(bytes("sep=|\r\na,b|c\r\n1,2|3\r\n", StandardCharsets.UTF_8));
        assertThat(table.headings()).containsExactly("a,b", "c");
        assertThat(table.rows().getFirst().number()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "only one column\nx\n", "a;b\n", "a;b\n;\n", "PK\u0003\u0004\0\0\0x;y"})
    void saysWhyAFileIsNoTable(String text) {
        assertThat(TableReader.read(bytes(text, StandardCharsets.UTF_8)))
                .asInstanceOf(type(TableReading.Unreadable.class))
                .satisfies(refused -> assertThat(refused.message()).endsWith("."));
    }

    @Test
    void takesNoMoreRowsThanASlowMachineCan() {
        String rows = "a;b\n" + "1;2\n".repeat(TableReader.MOST_ROWS);
        assertThat(table(bytes(rows, StandardCharsets.UTF_8)).rows())
                .hasSize(TableReader.MOST_ROWS);
        assertThat(TableReader.read(bytes(rows + "1;2\n", StandardCharsets.UTF_8)))
                .isInstanceOf(TableReading.Unreadable.class);
    }

    @Test
    void recognisesColumnsByTheirUsualNames() {
        assertThat(
                        Headings.recognised(
                                List.of(
                                        "NHS No.",
                                        "SURNAME",
                                        "First_Name",
                                        "D.O.B.",
                                        "Address Line 1",
                                        "PostCode",
                                        "E-mail",
                                        "Referral date",
                                        "Shoe size"),
                                List.of(PatientColumn.values()),
                                java.util.Map.of()))
                .containsExactly(
                        PatientColumn.NHS_NUMBER,
                        PatientColumn.FAMILY_NAME,
                        PatientColumn.GIVEN_NAME,
                        PatientColumn.DATE_OF_BIRTH,
                        PatientColumn.ADDRESS,
                        PatientColumn.ADDRESS,
                        PatientColumn.EMAIL,
                        PatientColumn.REFERRED_ON,
                        null);
    }

    private static Table table(byte[] file) {
        TableReading reading = TableReader.read(file);
        assertThat(reading).isInstanceOf(TableReading.Read.class);
        return ((TableReading.Read) reading).table();
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }
}
