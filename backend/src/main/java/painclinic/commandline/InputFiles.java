package painclinic.commandline;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.BundleFault;
import painclinic.bundle.BundleReader;
import painclinic.bundle.BundleReading;
import painclinic.bundle.ChangesReader;
import painclinic.bundle.ChangesReading;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.ScheduleReader;
import painclinic.bundle.ScheduleReading;
import painclinic.evaluation.check.BrokenRule;
import painclinic.evaluation.check.ScheduleCheck;

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
        return schedule(file, null);
    }

    private Optional<ClinicSchedule> schedule(Path file, @Nullable ClinicBundle bundle) {
        try {
            return switch (ScheduleReader.read(existing(file), bundle)) {
                case ScheduleReading.Accepted(ClinicSchedule schedule) -> Optional.of(schedule);
                case ScheduleReading.Refused(List<BundleFault> faults) -> refuse(file, faults);
            };
        } catch (IOException e) {
            return refuse(file, e);
        }
    }

    /**
     * The schedule that people were told, or nothing when it was refused: it has to be about the
     * bundle and keep its rules.
     */
    Optional<ClinicSchedule> baseline(Path file, ClinicBundle bundle) {
        Optional<ClinicSchedule> schedule = schedule(file, bundle);
        List<BrokenRule> broken =
                schedule.map(read -> ScheduleCheck.brokenRules(bundle, read)).orElse(List.of());
        if (broken.isEmpty()) {
            return schedule;
        }
        err.printf("%s is refused, hard rules of the bundle broken: %d%n", file, broken.size());
        broken.forEach(one -> err.printf("  %s: %s%n", one.rule(), one.message()));
        return Optional.empty();
    }

    /** The changes, or nothing when they were refused. */
    Optional<ClinicChanges> changes(Path file, ClinicBundle bundle, ClinicSchedule told) {
        try {
            return switch (ChangesReader.read(existing(file), bundle, told)) {
                case ChangesReading.Accepted(ClinicChanges changes) -> Optional.of(changes);
                case ChangesReading.Refused(List<BundleFault> faults) -> refuse(file, faults);
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
        faults.forEach(fault -> {
            err.println("  " + fault.about());
            err.println("      " + fault);
        });
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
