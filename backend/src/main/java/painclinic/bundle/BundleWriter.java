package painclinic.bundle;

import painclinic.bundle.writing.BundleContent;
import painclinic.bundle.writing.JsonOutput;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Writes {@code clinic-bundle/1}. Equal bundles give equal bytes, and what is written reads back
 * equal.
 */
public final class BundleWriter {

    private BundleWriter() {}

    /** Writes the bundle and leaves the stream open. */
    public static void write(ClinicBundle bundle, OutputStream out) throws IOException {
        JsonOutput.write(out, json -> new BundleContent(json).bundle(bundle));
    }

    /** The bundle as the bytes of a file. */
    public static byte[] toBytes(ClinicBundle bundle) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            write(bundle, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be written.", e);
        }
    }
}
