package painclinic.spreadsheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

import painclinic.web.LimitedUpload;
import painclinic.web.UploadTooLarge;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Enumeration;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a workbook may have inside, before anybody reads it: packed, a small file can hold more than
 * the memory of a server, and a cell in a column that no sheet has makes its reader fill all
 * columns before it.
 */
final class WorkbookLimits {

    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int MOST_PARTS = 1_000;

    /** The last column of a sheet is XFD. */
    private static final Pattern CELL = Pattern.compile("\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}");

    /** The parser that reads the sheets, set as there: nothing is read otherwise than here. */
    private static final XMLInputFactory PARSER = parser();

    private WorkbookLimits() {}

    private static XMLInputFactory parser() {
        XMLInputFactory parser = new InputFactoryImpl();
        parser.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parser.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return parser;
    }

    /** Whether a file is a packed one that keeps to the limits. */
    static boolean keptBy(byte[] file) {
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            Enumeration<ZipArchiveEntry> parts = zip.getEntries();
            long left = MOST_BYTES;
            for (int part = 0; parts.hasMoreElements(); part++) {
                if (part == MOST_PARTS) {
                    return false;
                }
                ZipArchiveEntry entry = parts.nextElement();
                long length = length(zip, entry, left);
                if (length > left || !areCellsOfASheet(zip, entry)) {
                    return false;
                }
                left -= length;
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** How long a part is, or more than what is left. */
    private static long length(ZipFile zip, ZipArchiveEntry part, long left) throws IOException {
        try (InputStream in = new LimitedUpload(zip.getInputStream(part), left)) {
            return in.transferTo(OutputStream.nullOutputStream());
        } catch (UploadTooLarge e) {
            return left + 1;
        }
    }

    private static boolean areCellsOfASheet(ZipFile zip, ZipArchiveEntry part) throws IOException {
        try (InputStream in = zip.getInputStream(part)) {
            XMLStreamReader xml = PARSER.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("c")
                        && !isCell(xml.getAttributeValue(null, "r"))) {
                    return false;
                }
            }
        } catch (XMLStreamException e) {
            return true; // no sheet, or one that is read no further than here
        }
        return true;
    }

    private static boolean isCell(@Nullable String address) {
        return address == null || CELL.matcher(address).matches();
    }
}
