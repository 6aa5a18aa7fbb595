package painclinic.commandline;

import painclinic.bundle.BundleFault;
import painclinic.bundle.BundleReader;
import painclinic.bundle.BundleReading;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.ScheduleReader;
import painclinic.bundle.ScheduleReading;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the files that commands are given; what is wrong with one is said once and completely. */
final class InputFiles {

    private final PrintWriter err;

    InputFiles(PrintWriter err) {
        this.err = err;
    }

    /** The bundle, or nothing when it was refused. */
    Optional<ClinicBundle> bundle(Path file) {
        try {
            return switch (BundleReader.read(existing(file))) {
                case BundleReading.Accepted(ClinicBundle bundle) -> Optional.of(bundle);
                case BundleReading.Refused(List<BundleFault> faults) -> refuse(file, faults);
            };
        } catch (IOException e) {
            return refuse(file, e);
        }
    }

    /** The schedule, or nothing when it was refused. Whether it keeps the rules is not asked. */
    Optional<ClinicSchedule> schedule(Path file) {
        try {
            return switch (ScheduleReader.read(existing(file), null)) {
                case ScheduleReading.Accepted(ClinicSchedule schedule) -> Optional.of(schedule);
                case ScheduleReading.Refused(List<BundleFault> faults) -> refuse(file, faults);
            };
        } catch (IOException e) {
            return refuse(file, e);
        }
    }

    private static Path existing(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException("it is a directory");
        }
        return file;
    }

    private <T> Optional<T> refuse(Path file, List<BundleFault> faults) {
        err.printf("%s is refused, faults: %d%n", file, faults.size());
        faults.forEach(fault -> err.println("  " + fault));
        return Optional.empty();
    }

    private <T> Optional<T> refuse(Path file, IOException problem) {
        String why =
                problem instanceof NoSuchFileException
                        ? "there is no such file"
                        : problem.getMessage();
        err.printf("Cannot read %s: %s.%n", file, why);
        return Optional.empty();
    }
}
