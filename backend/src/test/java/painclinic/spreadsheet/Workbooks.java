package painclinic.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks as Excel writes them, as far as a test needs that. */
final class Workbooks {

    static final String SHEET = "xl/worksheets/sheet1.xml";

    /** Looks: 0 general, 1 a date, 2 a time, 3 a date of one's own, 4 hours of one's own. */
    private static final String STYLES =
            """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
            <numFmts count="3"><numFmt numFmtId="164" formatCode="dd\\ mmmm\\ yyyy;@"/>
            <numFmt numFmtId="165" formatCode="[$-809]h:mm &quot;day&quot;"/>
            <numFmt numFmtId="166" formatCode="0.00 &quot;days&quot;"/></numFmts>
            <cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/>
            <xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>
            """;

    private Workbooks() {}

    /** One sheet, Rota, with these rows: {@code <row r="1"><c r="A1">…</c></row>}. */
    static byte[] of(String rows) {
        return of(Map.of(), rows);
    }

    /** The same with other parts, by their names in the file. */
    static byte[] of(Map<String, String> others, String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
                </Types>
                """);
        parts.put(
                "xl/workbook.xml",
                """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="Notes" sheetId="2" state="hidden" r:id="rId2"/>
                <sheet name="Rota" sheetId="1" r:id="rId1"/></sheets></workbook>
                """);
        parts.put(
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Target="worksheets/sheet1.xml"/>
                <Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>
                """);
        parts.put("xl/styles.xml", STYLES);
        parts.put(
                "xl/sharedStrings.xml",
                """
                <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                <si><t>Name</t></si><si><r><t>Zo</t></r><r><t>ë Ash</t></r></si></sst>
                """);
        parts.put(SHEET, sheet(rows));
        parts.put(
                "xl/worksheets/sheet2.xml",
                sheet("<row r=\"1\"><c t=\"inlineStr\"><is><t>x</t></is></c></row>"));
        parts.putAll(others);
        return packed(parts);
    }

    static String sheet(String rows) {
        return "<worksheet"
                + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + rows
                + "</sheetData></worksheet>";
    }

    /** A row of texts. */
    static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"%d\">".formatted(number));
        for (String text : texts) {
            row.append("<c t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(text));
        }
        return row.append("</row>").toString();
    }

    private static byte[] packed(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
