package painclinic.commandline;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.evaluation.BrokenRule;
import painclinic.evaluation.CostWeights;
import painclinic.evaluation.ScheduleCheck;
import painclinic.evaluation.ScheduleMeasures;
import painclinic.planner.Planner;
import painclinic.planner.PlannerOptions;

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
import java.util.List;
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
            "schedule so far; the status is then the usual one of an interrupted command (130)."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class PlanCommand implements Callable<Integer> {

    private static final int MOST_SECONDS = 7 * 24 * 60 * 60;

    @Parameters(paramLabel = "BUNDLE", description = "A clinic-bundle/1 file.")
    private Path bundleFile;

    @Option(
            names = "--out",
            paramLabel = "SCHEDULE",
            required = true,
            description = "Where the schedule goes.")
    private Path scheduleFile;

    @Option(
            names = "--seconds",
            defaultValue = "60",
            description = "The most time to spend (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--seed",
            defaultValue = "0",
            description = "Runs with one seed and one step limit agree (default: 0).")
    private long seed;

    @Option(names = "--steps", description = "The most steps of the search.")
    private @Nullable Integer steps;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        refuseBadNumbers();
        PrintWriter err = spec.commandLine().getErr();
        Optional<ClinicBundle> bundle = new InputFiles(err).bundle(bundleFile);
        if (bundle.isEmpty()) {
            return ExitCode.REFUSED;
        }
        OutputFile output = new OutputFile(scheduleFile);
        Optional<String> refusal = output.refusal();
        if (refusal.isPresent()) {
            err.printf("Cannot write %s: %s.%n", output, refusal.get());
            return ExitCode.REFUSED;
        }
        return plan(bundle.get(), output, err);
    }

    private void refuseBadNumbers() {
        if (seconds < 1 || seconds > MOST_SECONDS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--seconds must be from 1 to %d, not %d.".formatted(MOST_SECONDS, seconds));
        }
        if (steps != null && steps < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--steps must be at least 1, not %d.".formatted(steps));
        }
    }

    private int plan(ClinicBundle bundle, OutputFile output, PrintWriter err) {
        err.printf(
                "Planning %d courses, %d sessions owed ...%n",
                bundle.courses().size(), owed(bundle));
        ProgressLine progress = new ProgressLine(err, ProgressLine.isTerminal());
        PlannerOptions options = new PlannerOptions(Duration.ofSeconds(seconds), seed, steps);
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
    private int deliver(
            ClinicBundle bundle, ClinicSchedule schedule, OutputFile output, PrintWriter err) {
        List<BrokenRule> broken = ScheduleCheck.brokenRules(bundle, schedule);
        if (!broken.isEmpty()) {
            err.printf(
                    "The planner broke hard rules (%d); nothing was written. The first is %s: %s%n",
                    broken.size(), broken.getFirst().rule(), broken.getFirst().message());
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
                        ScheduleMeasures.of(bundle, schedule, CostWeights.DEFAULT, null));
        out.printf("The schedule is in %s.%n", output);
        return ExitCode.OK;
    }
}
