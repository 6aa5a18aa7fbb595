package painclinic.bundle;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.json.Fields;
import painclinic.bundle.reading.ScheduleDraft;
import painclinic.bundle.rules.ScheduleRules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads {@code clinic-schedule/1}, strictly: the shape of the file, that ids are unique and,
 * against a bundle, that whatever it names exists. Whether the schedule keeps the hard rules is not
 * asked here.
 */
public final class ScheduleReader {

    private ScheduleReader() {}

    /**
     * Reads a schedule to the end of the stream, which stays open.
     *
     * @param bundle what the schedule's references are checked against, or null for no such check
     * @throws IOException if the stream fails; what the file says never causes an exception
     */
    public static ScheduleReading read(InputStream in, @Nullable ClinicBundle bundle)
            throws IOException {
        Faults faults = new Faults();
        Optional<ScheduleDraft> draft =
                Fields.readFile(in, faults, ScheduleDraft::read).map(Entry::value);
        draft.ifPresent(read -> ScheduleRules.check(read, bundle, faults));
        return draft.isPresent() && faults.isEmpty()
                ? new ScheduleReading.Accepted(draft.get().schedule())
                : new ScheduleReading.Refused(faults.all());
    }

    /** Reads a schedule from a file. */
    public static ScheduleReading read(Path file, @Nullable ClinicBundle bundle)
            throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, bundle);
        }
    }

    /** Reads a schedule from memory. */
    public static ScheduleReading read(byte[] bytes, @Nullable ClinicBundle bundle) {
        try {
            return read(new ByteArrayInputStream(bytes), bundle);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be read.", e);
        }
    }
}
