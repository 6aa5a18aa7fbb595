package painclinic.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import painclinic.bundle.BundleWriter;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.CostWeights;
import painclinic.bundle.ScheduleWriter;
import painclinic.evaluation.check.ScheduleCheck;
import painclinic.evaluation.measures.FiguresTest;
import painclinic.evaluation.measures.Measures;
import painclinic.evaluation.measures.ScheduleMeasures;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The evaluation and the yardstick's script agree, on schedules good and bad. */
class YardstickTest {

    private static final int CASES = 400;
    private static final Path DRIVER =
            Path.of("src/test/resources/painclinic/evaluation/check_many.py");
    private static final Path YARDSTICK = Path.of("../yardstick");

    private static final Set<String> EVERY_RULE =
            Set.of(
                    ("session-cap window no-limit group-size room-capacity one-to-one empty"
                                    + " room-overlap practitioner-overlap patient-overlap skill"
                                    + " registration working-hours leave clinical-minutes"
                                    + " opening-hours closed-day room-closed room-features"
                                    + " patient-needs patient-availability start spacing"
                                    + " session-number grid length horizon class treatment"
                                    + " unknown-reference session-id booked-moved lost no-reason")
                            .split(" "));

    /** Figures that the yardstick does not know: {@link FiguresTest} works them by hand. */
    private static final Set<String> NOT_IN_THE_YARDSTICK =
            Set.of(
                    "coursesCompleteInWindowPercent",
                    "urgentCoursesCompleteInWindowPercent",
                    "coursesWithoutFirstSession",
                    "referralToFirstSessionDaysMean",
                    "referralToFirstSessionDaysP90",
                    "gapsOnTargetPercent",
                    "preferredPractitionerPercent",
                    "roomUsePercent",
                    "roomUseSpread");

    @TempDir private Path folder;

    private record Case(ClinicBundle bundle, ClinicSchedule schedule, ClinicSchedule baseline) {

        static Case random(int seed) {
            Random random = new Random(seed);
            ClinicBundle bundle = new RandomClinic(random).bundle();
            double noise = List.of(0.0, 0.02, 0.1, 0.3).get(seed % 4);
            return new Case(
                    bundle,
                    new RandomSchedule(random, bundle, noise).schedule(),
                    new RandomSchedule(random, bundle, noise).schedule());
        }
    }

    /** The rules that only files of version 2 can break. */
    private static final Set<String> RULES_OF_VERSION_2 =
            Set.of(
                    "group-min",
                    "cohort",
                    "whole",
                    "not-due",
                    "week",
                    "hours-cap",
                    "turnover",
                    "leaders");

    @Test
    void agreeOnProgrammesLeadersTravelAndTurnover() throws Exception {
        List<Case> cases = new ArrayList<>();
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            ClinicBundle plain = new RandomClinic(random).bundle();
            RandomProgrammes programmes = new RandomProgrammes(random, plain);
            ClinicBundle bundle = programmes.bundle();
            double noise = List.of(0.0, 0.02, 0.1, 0.3).get(seed % 4);
            cases.add(
                    new Case(
                            bundle,
                            programmes.with(
                                    bundle, new RandomSchedule(random, plain, noise).schedule()),
                            programmes.with(
                                    bundle, new RandomSchedule(random, plain, noise).schedule())));
            write(seed, cases.getLast());
        }
        List<JsonNode> verdicts = verdicts();
        Set<String> broken = new TreeSet<>();
        for (int seed = 0; seed < CASES; seed++) {
            Map<String, Integer> rules = rules(cases.get(seed));
            broken.addAll(rules.keySet());
            compare(seed, cases.get(seed), rules, verdicts.get(seed));
        }
        assertThat(broken).containsAll(RULES_OF_VERSION_2);
    }

    @BeforeEach
    void needsPython() {
        assumeTrue(hasPython(), "there is no python3 here");
    }

    @Test
    void agreeOnBrokenRulesCostsAndFigures() throws Exception {
        List<Case> cases = new ArrayList<>();
        for (int seed = 0; seed < CASES; seed++) {
            cases.add(Case.random(seed));
            write(seed, cases.getLast());
        }
        List<JsonNode> verdicts = verdicts();
        assertThat(verdicts).hasSize(CASES);
        Set<String> broken = new TreeSet<>();
        for (int seed = 0; seed < CASES; seed++) {
            Map<String, Integer> rules = rules(cases.get(seed));
            broken.addAll(rules.keySet());
            compare(seed, cases.get(seed), rules, verdicts.get(seed));
        }
        assertThat(broken).as("rules that the cases put to the test").isEqualTo(EVERY_RULE);
    }

    private static void compare(int seed, Case one, Map<String, Integer> rules, JsonNode verdict) {
        JsonMapper json = JsonMapper.shared();
        assertThat(json.<JsonNode>valueToTree(rules))
                .as("rules of case %d", seed)
                .isEqualTo(verdict.get("rules"));
        assertMeasures(
                seed,
                ScheduleMeasures.of(one.bundle(), one.schedule(), CostWeights.DEFAULT, null),
                verdict.get("alone"));
        assertMeasures(
                seed,
                ScheduleMeasures.of(
                        one.bundle(), one.schedule(), CostWeights.DEFAULT, one.baseline()),
                verdict.get("against"));
    }

    private static void assertMeasures(int seed, Measures measures, JsonNode expected) {
        assertThat(measures.unplanned())
                .as("unplanned of %d", seed)
                .isEqualTo(expected.get("unplanned").asInt());
        assertThat(measures.missing())
                .as("missing of %d", seed)
                .isEqualTo(expected.get("missing").asLong());
        Map<String, String> blemishes = values(measures.blemishes());
        if (!expected.get("blemishes").has("cohortFill")) {
            assertThat(blemishes.remove("cohortFill")).isEqualTo("0.0"); // not in version 1
        }
        assertThat(blemishes)
                .as("blemishes of %d", seed)
                .isEqualTo(values(expected.get("blemishes")));
        Map<String, String> figures = values(measures.figures());
        figures.keySet().removeAll(NOT_IN_THE_YARDSTICK);
        assertThat(figures).as("figures of %d", seed).isEqualTo(values(expected.get("figures")));
        assertThat(measures.softCost())
                .as("soft cost of %d", seed)
                .isEqualTo(expected.get("soft").asLong());
        if (measures.changes() == null) {
            assertThat(expected.has("changes")).isFalse();
        } else {
            Map<String, String> changes = new TreeMap<>(values(measures.changes()));
            changes.values().removeIf("0.0"::equals);
            Map<String, String> wanted = new TreeMap<>(values(expected.get("changes")));
            wanted.values().removeIf("0.0"::equals);
            assertThat(changes).as("changes of %d", seed).isEqualTo(wanted);
        }
    }

    /** Numbers as doubles print them: the script writes a whole mean without its point. */
    private static Map<String, String> values(Object tree) {
        JsonNode node = JsonMapper.shared().valueToTree(tree);
        Map<String, String> values = new TreeMap<>();
        node.properties()
                .forEach(entry ->
                        values.put(
                                entry.getKey().equals("wait") ? "waiting" : entry.getKey(),
                                entry.getValue().isNull()
                                        ? "nothing"
                                        : Double.toString(entry.getValue().asDouble())));
        return values;
    }

    private static Map<String, Integer> rules(Case one) {
        Map<String, Integer> rules = new TreeMap<>();
        ScheduleCheck.brokenRules(one.bundle(), one.schedule())
                .forEach(broken -> rules.merge(broken.rule(), 1, Integer::sum));
        return rules;
    }

    private void write(int seed, Case one) throws IOException {
        String name = "%04d".formatted(seed);
        Files.write(folder.resolve(name + ".bundle.json"), BundleWriter.toBytes(one.bundle()));
        Files.write(
                folder.resolve(name + ".schedule.json"), ScheduleWriter.toBytes(one.schedule()));
        Files.write(
                folder.resolve(name + ".baseline.json"), ScheduleWriter.toBytes(one.baseline()));
    }

    private List<JsonNode> verdicts() throws IOException, InterruptedException {
        Path answer = folder.resolve("answer");
        Path complaints = folder.resolve("complaints");
        int status =
                new ProcessBuilder(
                                "python3",
                                "-B",
                                DRIVER.toString(),
                                YARDSTICK.toString(),
                                folder.toString())
                        .redirectOutput(answer.toFile())
                        .redirectError(complaints.toFile())
                        .start()
                        .waitFor();
        assertThat(status).as(Files.readString(complaints)).isZero();
        return Files.readAllLines(answer, StandardCharsets.UTF_8).stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    private static boolean hasPython() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted while looking for python3.", e);
        }
    }
}
