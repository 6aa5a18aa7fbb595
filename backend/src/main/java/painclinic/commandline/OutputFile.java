package painclinic.commandline;

import painclinic.bundle.BundleWriter;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.ScheduleWriter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/** The file a schedule or a bundle goes to. It appears whole or not at all. */
final class OutputFile {

    private final Path file;

    OutputFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** Why nothing can be written here, found out by trying; empty when it can. */
    Optional<String> refusal() {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return Optional.of("it exists and is not an ordinary file");
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            return Optional.of("it may not be overwritten");
        }
        try {
            Files.delete(beside());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("no file can be made in its directory");
        }
    }

    /** Whether it is this file, by whatever path or link. */
    boolean isSameAs(Path other) {
        if (file.normalize().equals(other.toAbsolutePath().normalize())) {
            return true;
        }
        try {
            return Files.exists(file) && Files.exists(other) && Files.isSameFile(file, other);
        } catch (IOException e) {
            return false;
        }
    }

    void write(ClinicSchedule schedule) throws IOException {
        write(out -> ScheduleWriter.write(schedule, out));
    }

    void write(ClinicBundle bundle) throws IOException {
        write(out -> BundleWriter.write(bundle, out));
    }

    private void write(Content content) throws IOException {
        Path draft = beside();
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                content.writeTo(out);
            }
            replaceBy(draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void replaceBy(Path draft) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * A new file in the same directory, so that moving it is one step; it is as readable as any.
     */
    private Path beside() throws IOException {
        return Files.createFile(file.resolveSibling(".schedule" + UUID.randomUUID() + ".part"));
    }

    @Override
    public String toString() {
        return file.toString();
    }

    @FunctionalInterface
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
