package painclinic.bundle;

import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.json.Fields;
import painclinic.bundle.reading.ChangesDraft;
import painclinic.bundle.rules.ChangesRules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads {@code clinic-changes/1}, strictly: the shape of the file and that whatever it names exists
 * in the bundle and in the schedule that people were told. Booked sessions of the bundle count as
 * told.
 */
public final class ChangesReader {

    private ChangesReader() {}

    /**
     * Reads changes to the end of the stream, which stays open.
     *
     * @throws IOException if the stream fails; what the file says never causes an exception
     */
    public static ChangesReading read(InputStream in, ClinicBundle bundle, ClinicSchedule told)
            throws IOException {
        Faults faults = new Faults();
        Optional<ChangesDraft> draft =
                Fields.readFile(in, faults, ChangesDraft::read).map(Entry::value);
        draft.ifPresent(read -> ChangesRules.check(read, bundle, told, faults));
        return draft.isPresent() && faults.isEmpty()
                ? new ChangesReading.Accepted(draft.get().changes())
                : new ChangesReading.Refused(faults.all());
    }

    /** Reads changes from a file. */
    public static ChangesReading read(Path file, ClinicBundle bundle, ClinicSchedule told)
            throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, bundle, told);
        }
    }

    /** Reads changes from memory. */
    public static ChangesReading read(byte[] bytes, ClinicBundle bundle, ClinicSchedule told) {
        try {
            return read(new ByteArrayInputStream(bytes), bundle, told);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be read.", e);
        }
    }
}
