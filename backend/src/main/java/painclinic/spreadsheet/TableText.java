package painclinic.spreadsheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A file's bytes as text. A mark at the beginning says how they are written; without one it is
 * UTF-16 where every other byte is nothing, UTF-8 where that reads without a fault, and else what
 * Windows writes in Western Europe.
 *
 * @param encoding what people call it
 */
record TableText(String text, String encoding) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String UTF_16 = "UTF-16";

    /** So many bytes tell enough of a file. */
    private static final int LOOKED_AT = 4096;

    static TableText of(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return new TableText(from(bytes, 3, StandardCharsets.UTF_8), "UTF-8");
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return new TableText(from(bytes, 2, StandardCharsets.UTF_16LE), UTF_16);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return new TableText(from(bytes, 2, StandardCharsets.UTF_16BE), UTF_16);
        }
        if (isMostlyNothing(bytes, 1)) {
            return new TableText(from(bytes, 0, StandardCharsets.UTF_16LE), UTF_16);
        }
        if (isMostlyNothing(bytes, 0)) {
            return new TableText(from(bytes, 0, StandardCharsets.UTF_16BE), UTF_16);
        }
        try {
            return new TableText(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(),
                    "UTF-8");
        } catch (CharacterCodingException e) {
            return new TableText(from(bytes, 0, WINDOWS), "Windows-1252");
        }
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || Byte.toUnsignedInt(bytes[i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether most bytes at every other place are zero: Latin letters have it so in UTF-16. */
    private static boolean isMostlyNothing(byte[] bytes, int first) {
        int nothing = 0;
        int seen = 0;
        for (int i = first; i < Math.min(bytes.length, LOOKED_AT); i += 2) {
            seen++;
            nothing += bytes[i] == 0 ? 1 : 0;
        }
        return seen > 1 && nothing * 2 > seen;
    }

    private static String from(byte[] bytes, int start, Charset charset) {
        return new String(bytes, start, bytes.length - start, charset);
    }
}
