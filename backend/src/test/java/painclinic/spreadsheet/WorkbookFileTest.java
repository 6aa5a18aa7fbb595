package painclinic.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What stands in a workbook is what somebody reads there, and none does the server harm. */
class WorkbookFileTest {

    private static final String HEADINGS = Workbooks.row(2, "Name", "What");

    @Test
    void theFirstSheetThatIsShownIsTheTable() {
        Table table =
                table(
                        Workbooks.of(
                                Workbooks.row(1, "Rota of the north")
                                        + HEADINGS
                                        + "<row r=\"5\"><c r=\"A5\" t=\"s\"><v>1</v></c><c"
                                        + " r=\"C5\"><v>7</v></c></row><row r=\"6\"><c"
                                        + " r=\"A6\"/></row>"));
        assertThat(table.headings()).containsExactly("Name", "What");
        assertThat(table.rows()).containsExactly(new Table.Row(5, List.of("Zoë Ash", "", "7")));
        assertThat(table.encoding()).isEqualTo("Rota");
        assertThat(table.delimiter()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // general, a date, a time, dates and times of one's own, a number of one's own
                "s=\"0\"|9434765919|9434765919",
                "s=\"0\"|9.434765919E9|9434765919",
                "s=\"0\"|7.50|7.5",
                "s=\"0\"|0|0",
                "s=\"1\"|46389|02/01/2027",
                "s=\"1\"|29344|03/05/1980",
                "s=\"1\"|46389.395833333336|02/01/2027 09:30",
                "s=\"1\"|9434765919|9434765919",
                "s=\"2\"|0.3958333333333333|09:30",
                "s=\"2\"|0.39583333|09:30",
                "s=\"3\"|46389|02/01/2027",
                "s=\"4\"|0.729166667|17:30",
                "s=\"5\"|2.5|2.5",
                "t=\"b\"|1|yes",
                "t=\"str\"|Monday|Monday",
                "t=\"e\"|#N/A|#N/A"
            })
    void aCellIsWhatItShows(String look, String value, String shown) {
        assertThat(cell("<c r=\"B3\" %s><v>%s</v></c>".formatted(look, value))).isEqualTo(shown);
    }

    /** Written out, each would have as many digits as its exponent says. */
    @ParameterizedTest
    @ValueSource(strings = {"1E99999999", "-1E99999999", "1E-99999999"})
    void aNumberOfMoreDigitsThanAnybodyReadsIsShownShort(String value) {
        for (int look = 0; look < 5; look++) {
            assertThat(cell("<c r=\"B3\" s=\"%d\"><v>%s</v></c>".formatted(look, value)).length())
                    .isLessThan(40);
        }
    }

    @Test
    void aFormulaIsWhatItLastCameTo() {
        assertThat(cell("<c r=\"B3\" s=\"1\"><f>TODAY()</f><v>46389</v></c>"))
                .isEqualTo("02/01/2027");
        assertThat(cell("<c r=\"B3\" t=\"str\"><f>A1&amp;A2</f><v>Mon</v></c>")).isEqualTo("Mon");
    }

    @Test
    void someCountTheirDaysFrom1904() {
        byte[] file =
                Workbooks.of(
                        Map.of(
                                "xl/workbook.xml",
                                """
                                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                                <workbookPr date1904="1"/>
                                <sheets><sheet name="Rota" sheetId="1" r:id="rId1"/></sheets></workbook>
                                """),
                        HEADINGS + "<row r=\"3\"><c r=\"A3\" s=\"1\"><v>44927</v></c></row>");
        assertThat(table(file).rows().getFirst().cell(0)).isEqualTo("02/01/2027");
    }

    @Test
    void whatIsTooLargeInsideIsNotRead() {
        String much = " ".repeat(65 * 1024 * 1024);
        assertThat(message(Workbooks.of(Map.of("xl/media/image1.png", much), HEADINGS)))
                .startsWith("This is no Excel workbook that can be read here.");
        assertThat(message(Workbooks.of(much + HEADINGS)))
                .startsWith("This is no Excel workbook that can be read here.");
    }

    /** Its reader would fill hundreds of millions of columns before it. */
    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ3", "AAAA3", "zzzzz3", "&#90;ZZZZ3"})
    void aCellInAColumnThatNoSheetHasIsNotRead(String address) {
        assertThat(
                        message(
                                Workbooks.of(
                                        HEADINGS
                                                + "<row r=\"3\"><c r=\"%s\"><v>1</v></c></row>"
                                                        .formatted(address))))
                .startsWith("This is no Excel workbook that can be read here.");
    }

    @Test
    void theLastColumnOfASheetIsReadOverAndSoManyRowsAreTheMost() {
        assertThat(cell("<c r=\"B3\"><v>1</v></c><c r=\"XFD3\"><v>2</v></c>")).isEqualTo("1");
        String rows =
                IntStream.rangeClosed(3, TableReader.MOST_ROWS + 3)
                        .mapToObj(row -> Workbooks.row(row, "Zoe", "x"))
                        .collect(Collectors.joining());
        assertThat(message(Workbooks.of(HEADINGS + rows)))
                .startsWith("The file has more than 5,000 rows.");
    }

    @Test
    void whatIsNoWorkbookIsSaidToBeNone() {
        byte[] whole = Workbooks.of(HEADINGS + Workbooks.row(3, "Zoe", "x"));
        for (int length = 8; length < whole.length; length += 97) {
            assertThat(message(Arrays.copyOf(whole, length)))
                    .startsWith("This is no Excel workbook that can be read here.");
        }
        assertThat(
                        message(
                                Workbooks.of(
                                        Map.of(
                                                Workbooks.SHEET,
                                                "<worksheet><sheetData><row r=\"x\">"),
                                        "")))
                .startsWith("This is no Excel workbook");
        assertThat(message(Workbooks.of("")))
                .isEqualTo(
                        "The first sheet, “Rota”, has no table: a row of headings with rows below"
                                + " it.");
        byte[] old = {
            (byte) 0xD0,
            (byte) 0xCF,
            0x11,
            (byte) 0xE0,
            (byte) 0xA1,
            (byte) 0xB1,
            0x1A,
            (byte) 0xE1,
            0
        };
        assertThat(message(old)).contains(".xls");
    }

    @Test
    void anEntityOfItsOwnIsNotExpanded() {
        String sheet =
                "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                        + Workbooks.sheet(HEADINGS + Workbooks.row(3, "&b;", "x"));
        TableReading reading = TableReader.read(Workbooks.of(Map.of(Workbooks.SHEET, sheet), ""));
        assertThat(reading.toString()).doesNotContain("aaaaaaaaaa");
    }

    private static String cell(String xml) {
        return table(Workbooks.of(HEADINGS + "<row r=\"3\">%s</row>".formatted(xml)))
                .rows()
                .getFirst()
                .cell(1);
    }

    private static Table table(byte[] file) {
        TableReading reading = TableReader.read(file);
        assertThat(reading).isInstanceOf(TableReading.Read.class);
        return ((TableReading.Read) reading).table();
    }

    private static String message(byte[] file) {
        TableReading reading = TableReader.read(file);
        assertThat(reading).isInstanceOf(TableReading.Unreadable.class);
        return ((TableReading.Unreadable) reading).message();
    }
}
