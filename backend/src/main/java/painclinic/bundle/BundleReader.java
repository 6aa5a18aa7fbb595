package painclinic.bundle;

import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.json.Fields;
import painclinic.bundle.reading.BundleDraft;
import painclinic.bundle.rules.BundleRules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads {@code clinic-bundle/1}, strictly. Whatever is wrong is reported at once, each fault with
 * its path; a bundle with a fault is refused as a whole.
 */
public final class BundleReader {

    private BundleReader() {}

    /**
     * Reads a bundle to the end of the stream, which stays open.
     *
     * @throws IOException if the stream fails; what the file says never causes an exception
     */
    public static BundleReading read(InputStream in) throws IOException {
        Faults faults = new Faults();
        Optional<BundleDraft> draft =
                Fields.readFile(in, faults, BundleDraft::read).map(Entry::value);
        draft.ifPresent(read -> BundleRules.check(read, faults));
        if (draft.isEmpty()) {
            return new BundleReading.Refused(faults.all());
        }
        return faults.isEmpty()
                ? new BundleReading.Accepted(draft.get().bundle())
                : new BundleReading.Refused(new FaultWords(draft.get()).told(faults.all()));
    }

    /** Reads a bundle from a file. */
    public static BundleReading read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    /** Reads a bundle from memory. */
    public static BundleReading read(byte[] bytes) {
        try {
            return read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be read.", e);
        }
    }
}
