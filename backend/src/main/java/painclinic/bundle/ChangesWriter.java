package painclinic.bundle;

import painclinic.bundle.writing.ChangesContent;
import painclinic.bundle.writing.JsonOutput;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Writes {@code clinic-changes/1}. Equal changes give equal bytes, and what is written reads back
 * equal.
 */
public final class ChangesWriter {

    private ChangesWriter() {}

    /** Writes the changes and leaves the stream open. */
    public static void write(ClinicChanges changes, OutputStream out) throws IOException {
        JsonOutput.write(out, json -> new ChangesContent(json).changes(changes));
    }

    /** The changes as the bytes of a file. */
    public static byte[] toBytes(ClinicChanges changes) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            write(changes, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be written.", e);
        }
    }
}
