package painclinic.commandline;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.evaluation.check.BrokenRule;
import painclinic.evaluation.check.ScheduleCheck;
import painclinic.evaluation.measures.Measures;
import painclinic.evaluation.measures.ScheduleMeasures;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Says which hard rules a schedule file breaks, and how good it is. */
@Command(
        name = "check",
        description = "Checks a schedule against its bundle and measures it.",
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        footer = {
            "",
            "Exit status: 0 no hard rule is broken; 1 one is; 2 a file or an argument was refused."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class CheckCommand implements Callable<Integer> {

    private static final int LISTED = 50;

    @Parameters(index = "0", paramLabel = "BUNDLE", description = "A clinic-bundle/1 or /2 file.")
    private Path bundleFile;

    @Parameters(
            index = "1",
            paramLabel = "SCHEDULE",
            description = "A clinic-schedule/1 or /2 file.")
    private Path scheduleFile;

    @Option(
            names = "--baseline",
            paramLabel = "OLD",
            description = "An earlier schedule: changes against it are counted.")
    private @Nullable Path baselineFile;

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    private boolean json;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        InputFiles input = new InputFiles(spec.commandLine().getErr());
        Optional<ClinicBundle> bundle = input.bundle(bundleFile);
        Optional<ClinicSchedule> schedule = input.schedule(scheduleFile);
        ClinicSchedule baseline =
                baselineFile == null ? null : input.schedule(baselineFile).orElse(null);
        if (bundle.isEmpty() || schedule.isEmpty() || (baselineFile != null && baseline == null)) {
            return ExitCode.REFUSED;
        }
        List<BrokenRule> broken = ScheduleCheck.brokenRules(bundle.get(), schedule.get());
        print(
                bundle.get(),
                broken,
                ScheduleMeasures.of(
                        bundle.get(), schedule.get(), bundle.get().weights(), baseline));
        return broken.isEmpty() ? ExitCode.OK : ExitCode.RULES_BROKEN;
    }

    private void print(ClinicBundle bundle, List<BrokenRule> broken, Measures measures) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            Map<String, @Nullable Object> answer = MeasureText.all(broken, measures);
            if (broken.isEmpty()) {
                answer.put("bound", LowerBoundText.of(bundle, measures).values());
            }
            out.println(
                    JsonMapper.shared()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(answer));
            return;
        }
        broken.stream()
                .limit(LISTED)
                .forEach(one -> out.printf("BROKEN %s: %s%n", one.rule(), one.message()));
        if (broken.size() > LISTED) {
            out.printf("... and %d more%n", broken.size() - LISTED);
        }
        out.printf("hard rules broken: %d%n", broken.size());
        out.printf(
                "sessions unplanned: %d (missing, urgent ones counted %d times: %d)%n",
                measures.unplanned(), bundle.weights().urgentMissing(), measures.missing());
        out.printf(
                "soft cost: %d   %s%n",
                measures.softCost(), MeasureText.blemishes(measures.blemishes()));
        if (broken.isEmpty()) {
            out.println(LowerBoundText.of(bundle, measures).line());
        }
        if (measures.changes() != null) {
            MeasureText.values(measures.changes())
                    .forEach((name, count) -> out.printf("changed %s: %s%n", name, count));
        }
        if (measures.disruption() != null) {
            MeasureText.values(measures.disruption())
                    .forEach((name, count) -> out.printf("disrupted %s: %s%n", name, count));
        }
        MeasureText.figures(measures).forEach((name, value) -> out.printf("%s: %s%n", name, value));
        out.println("week by week:");
        FigureText.weeks(measures.usage()).forEach(out::println);
    }
}
