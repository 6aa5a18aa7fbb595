package painclinic.commandline;

import org.jspecify.annotations.Nullable;

import painclinic.bound.LowerBound;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.evaluation.check.BrokenRule;
import painclinic.evaluation.check.ScheduleCheck;
import painclinic.evaluation.measures.ScheduleMeasures;
import painclinic.planner.Planner;
import painclinic.planner.PlannerOptions;
import painclinic.planner.repair.Repair;
import painclinic.planner.repair.RepairOptions;
import painclinic.planner.repair.RepairResult;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

/** From a bundle file to a schedule file. */
@Command(
        name = "plan",
        description = "Plans a clinic bundle and writes the schedule.",
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        footer = {
            "",
            "Exit status: 0 a schedule was written (what does not fit is listed in it, with",
            "reasons); 2 a file or an argument was refused; 70 an internal fault. In the last",
            "two cases nothing was written. Ctrl-C ends the search early and writes the best",
            "schedule so far, which may take a quarter of a minute; the status is then the usual",
            "one of an interrupted command (130)."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class PlanCommand implements Callable<Integer> {

    private static final int MOST_SECONDS = 7 * 24 * 60 * 60;
    private static final int SECONDS_OF_A_PLAN = 60;
    private static final int SECONDS_OF_A_REPAIR = 3;

    @Parameters(paramLabel = "BUNDLE", description = "A clinic-bundle/1 or clinic-bundle/2 file.")
    private Path bundleFile;

    @Option(
            names = "--out",
            paramLabel = "SCHEDULE",
            required = true,
            description = "Where the schedule goes.")
    private Path scheduleFile;

    @Option(
            names = "--seconds",
            description = "The most time to spend (default: 60; with --changes 3).")
    private @Nullable Integer seconds;

    @Option(
            names = "--seed",
            defaultValue = "0",
            description = "Runs with one seed and one step limit agree (default: 0).")
    private long seed;

    @Option(names = "--steps", description = "The most steps of the search.")
    private @Nullable Integer steps;

    @Option(
            names = "--baseline",
            paramLabel = "OLD",
            description =
                    "The schedule that people were told: it stays, and what is missing is added.")
    private @Nullable Path baselineFile;

    @Option(
            names = "--changes",
            paramLabel = "CHANGES",
            description = "A clinic-changes/1 file: what they hit is mended, with --baseline.")
    private @Nullable Path changesFile;

    @Option(
            names = "--move-patients",
            paramLabel = "K",
            description =
                    "How many patients may be moved whom the changes do not touch (default: 0).")
    private @Nullable Integer patientsToMove;

    @Option(
            names = "--changed-bundle",
            paramLabel = "FILE",
            description = "Where the bundle with the changes goes, for check.")
    private @Nullable Path changedBundleFile;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        refuseBadNumbers();
        refuseToOverwriteInputs();
        PrintWriter err = spec.commandLine().getErr();
        Optional<ClinicBundle> bundle = new InputFiles(err).bundle(bundleFile);
        if (bundle.isEmpty()) {
            return ExitCode.REFUSED;
        }
        OutputFile output = new OutputFile(scheduleFile);
        if (isRefused(output, err)
                || changedBundleFile != null && isRefused(new OutputFile(changedBundleFile), err)) {
            return ExitCode.REFUSED;
        }
        if (baselineFile == null) {
            return plan(bundle.get(), output, err);
        }
        Optional<ClinicSchedule> baseline =
                new InputFiles(err).baseline(baselineFile, bundle.get());
        if (baseline.isEmpty()) {
            return ExitCode.REFUSED;
        }
        return changesFile == null
                ? plan(Baseline.booked(bundle.get(), baseline.get()), output, err)
                : repair(changesFile, bundle.get(), baseline.get(), output, err);
    }

    private static boolean isRefused(OutputFile output, PrintWriter err) {
        Optional<String> refusal = output.refusal();
        refusal.ifPresent(why -> err.printf("Cannot write %s: %s.%n", output, why));
        return refusal.isPresent();
    }

    private int repair(
            Path file,
            ClinicBundle bundle,
            ClinicSchedule baseline,
            OutputFile output,
            PrintWriter err) {
        Optional<ClinicChanges> changes = new InputFiles(err).changes(file, bundle, baseline);
        if (changes.isEmpty()) {
            return ExitCode.REFUSED;
        }
        RepairOptions options =
                new RepairOptions(
                        Objects.requireNonNullElse(patientsToMove, 0),
                        Duration.ofSeconds(
                                Objects.requireNonNullElse(seconds, SECONDS_OF_A_REPAIR)),
                        seed,
                        steps);
        long begun = System.nanoTime();
        RepairResult result = new Repair(bundle, baseline, changes.get(), options).run();
        Duration spent = Duration.ofNanos(System.nanoTime() - begun);
        return deliver(result, spent, output, err);
    }

    private int deliver(RepairResult result, Duration spent, OutputFile output, PrintWriter err) {
        if (breaksRules(result.bundle(), result.schedule(), err)) {
            return ExitCode.INTERNAL_FAULT;
        }
        try {
            output.write(result.schedule());
            if (changedBundleFile != null) {
                new OutputFile(changedBundleFile).write(result.bundle());
            }
        } catch (IOException e) {
            err.printf("Cannot write %s: %s.%n", output, e.getMessage());
            return ExitCode.REFUSED;
        }
        PrintWriter out = spec.commandLine().getOut();
        new RepairSummary(out).print(result, spent);
        out.printf("The schedule is in %s.%n", output);
        return ExitCode.OK;
    }

    private void refuseBadNumbers() {
        if (seconds != null && (seconds < 1 || seconds > MOST_SECONDS)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--seconds must be from 1 to %d, not %d.".formatted(MOST_SECONDS, seconds));
        }
        if (steps != null && steps < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--steps must be at least 1, not %d.".formatted(steps));
        }
        if (patientsToMove != null && patientsToMove < 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--move-patients must be at least 0, not %d.".formatted(patientsToMove));
        }
        refuseWithout(changesFile != null, "--changes", baselineFile != null, "--baseline");
        refuseWithout(patientsToMove != null, "--move-patients", changesFile != null, "--changes");
        refuseWithout(
                changedBundleFile != null, "--changed-bundle", changesFile != null, "--changes");
    }

    /** What comes out must not take the place of what went in, or of what else comes out. */
    private void refuseToOverwriteInputs() {
        List<Path> taken = new ArrayList<>();
        for (Path file : Arrays.asList(bundleFile, baselineFile, changesFile)) {
            if (file != null) {
                taken.add(file);
            }
        }
        for (Path file : Arrays.asList(scheduleFile, changedBundleFile)) {
            if (file != null) {
                OutputFile output = new OutputFile(file);
                if (taken.stream().anyMatch(output::isSameAs)) {
                    throw new ParameterException(
                            spec.commandLine(),
                            "%s is another file of this command and would be overwritten."
                                    .formatted(file));
                }
                taken.add(file);
            }
        }
    }

    private void refuseWithout(boolean given, String option, boolean other, String needed) {
        if (given && !other) {
            throw new ParameterException(
                    spec.commandLine(), "%s needs %s.".formatted(option, needed));
        }
    }

    private int plan(ClinicBundle bundle, OutputFile output, PrintWriter err) {
        err.printf(
                "Planning %d courses, %d sessions owed ...%n",
                bundle.courses().size(), owed(bundle));
        ProgressLine progress = new ProgressLine(err, ProgressLine.isTerminal());
        PlannerOptions options =
                new PlannerOptions(
                                Duration.ofSeconds(
                                        Objects.requireNonNullElse(seconds, SECONDS_OF_A_PLAN)),
                                seed,
                                steps)
                        .knowing(() -> LowerBound.missing(bundle));
        Planner planner = new Planner(bundle, options, progress);
        try (EarlyEnd early = EarlyEnd.by(planner::stop)) {
            ClinicSchedule schedule = planner.plan();
            progress.end();
            return deliver(bundle, schedule, output, err);
        }
    }

    private static int owed(ClinicBundle bundle) {
        return bundle.courses().stream().mapToInt(Course::owed).sum();
    }

    /** The last guard: a schedule that breaks a hard rule never reaches a file. */
    private static boolean breaksRules(
            ClinicBundle bundle, ClinicSchedule schedule, PrintWriter err) {
        List<BrokenRule> broken = ScheduleCheck.brokenRules(bundle, schedule);
        if (!broken.isEmpty()) {
            err.printf(
                    "The planner broke hard rules (%d); nothing was written. The first is %s: %s%n",
                    broken.size(), broken.getFirst().rule(), broken.getFirst().message());
        }
        return !broken.isEmpty();
    }

    private int deliver(
            ClinicBundle bundle, ClinicSchedule schedule, OutputFile output, PrintWriter err) {
        if (breaksRules(bundle, schedule, err)) {
            return ExitCode.INTERNAL_FAULT;
        }
        try {
            output.write(schedule);
        } catch (IOException e) {
            err.printf("Cannot write %s: %s.%n", output, e.getMessage());
            return ExitCode.REFUSED;
        }
        PrintWriter out = spec.commandLine().getOut();
        new PlanSummary(out)
                .print(
                        bundle,
                        schedule,
                        ScheduleMeasures.of(bundle, schedule, bundle.weights(), null));
        out.printf("The schedule is in %s.%n", output);
        return ExitCode.OK;
    }
}
