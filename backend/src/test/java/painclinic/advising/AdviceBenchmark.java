package painclinic.advising;

import static painclinic.advising.AdviceTruthTest.given;

import org.junit.jupiter.api.Test;

import painclinic.advising.AdvisedClinic.Owed;
import painclinic.advising.why.WantedPlace;
import painclinic.bundle.BundleReader;
import painclinic.bundle.BundleReading;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.ScheduleReader;
import painclinic.bundle.ScheduleReading;
import painclinic.planner.Planner;
import painclinic.planner.PlannerOptions;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;

/**
 * How long advice takes to compute, in CPU time of the asking thread, so that a busy machine does
 * not count. It is not part of the tests: docs/planner/advice.md has the command.
 */
class AdviceBenchmark {

    private static final int WARM_UP = 300;
    private static final int QUESTIONS = 500;

    private final Path bundleFile =
            Path.of(System.getProperty("advice.bundle", "../benchmark/large.json"));

    @Test
    void printsHowLongAnswersTake() throws IOException {
        ClinicBundle bundle = ((BundleReading.Accepted) BundleReader.read(bundleFile)).bundle();
        ClinicSchedule schedule = schedule(bundle);
        AdvisedClinic clinic = new AdvisedClinic(bundle, schedule, new Random(1));
        long began = cpu();
        ScheduleAdvisor advisor = ScheduleAdvisor.of(bundle, schedule);
        print("%d sessions; built in %.0f ms%n", schedule.sessions().size(), millis(began));
        time("slotsFor", clinic, owed -> given(advisor.slotsFor(owed.course(), owed.number(), 10)));
        time("wholeCourse", clinic, owed -> given(advisor.wholeCourse(owed.course(), 5)));
        time("why", clinic, owed -> advisor.why(owed.course(), owed.number()));
        time(
                "whyNot",
                clinic,
                owed -> {
                    var start =
                            bundle.planning()
                                    .from()
                                    .plusDays(clinic.random().nextInt(60))
                                    .atTime(10, 0);
                    given(
                            advisor.whyNot(
                                    owed.course(),
                                    owed.number(),
                                    new WantedPlace(start, null, null)));
                });
    }

    private static ClinicSchedule schedule(ClinicBundle bundle) throws IOException {
        String file = System.getProperty("advice.schedule");
        if (file != null) {
            return ((ScheduleReading.Accepted) ScheduleReader.read(Path.of(file), bundle))
                    .schedule();
        }
        var options = new PlannerOptions(Duration.ofSeconds(20), 1, null);
        return new Planner(bundle, options, progress -> {}).plan();
    }

    private static void time(String question, AdvisedClinic clinic, Consumer<Owed> ask) {
        var owed = clinic.owed();
        double[] took = new double[QUESTIONS];
        for (int i = -WARM_UP; i < QUESTIONS; i++) {
            Owed one = owed.get(clinic.random().nextInt(owed.size()));
            long began = cpu();
            ask.accept(one);
            took[Math.max(0, i)] = millis(began);
        }
        Arrays.sort(took);
        print(
                "%-12s p50 %6.2f ms  p95 %6.2f ms  longest %6.2f ms%n",
                question, took[QUESTIONS / 2], took[QUESTIONS * 95 / 100], took[QUESTIONS - 1]);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double millis(long began) {
        return (cpu() - began) / 1e6;
    }

    private static void print(String format, Object... values) {
        System.out.printf(format, values);
    }
}
