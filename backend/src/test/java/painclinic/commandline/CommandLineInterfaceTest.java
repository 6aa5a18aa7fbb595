package painclinic.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import static painclinic.fixtures.TestClinic.MANUAL;
import static painclinic.fixtures.TestClinic.manual;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import painclinic.bundle.BundleWriter;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.ScheduleWriter;
import painclinic.bundle.Session;
import painclinic.bundle.UnscheduledSession;
import painclinic.fixtures.TestClinic;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The journeys of somebody at a shell. */
class CommandLineInterfaceTest {

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path bundle;
    private Path schedule;

    @BeforeEach
    void writeAClinic() throws IOException {
        bundle = folder.resolve("bundle.json");
        schedule = folder.resolve("schedule.json");
        Files.write(
                bundle, BundleWriter.toBytes(new TestClinic().course("c1", MANUAL, 2).bundle()));
    }

    private int run(Object... args) {
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        return CommandLineInterface.run(
                new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    private void writeSchedule(Session session) throws IOException {
        UnscheduledSession rest = new UnscheduledSession("c1", 2, List.of("There is no room."));
        Files.write(
                schedule,
                ScheduleWriter.toBytes(new ClinicSchedule(List.of(session), List.of(rest))));
    }

    @Test
    void planWritesAScheduleThatCheckAccepts() {
        assertThat(run("plan", bundle, "--out", schedule, "--seconds", 5, "--steps", 20))
                .as(err.toString())
                .isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .contains(
                        "of 2 sessions owed",
                        "Courses complete in their window: 100%",
                        "First session within 18 weeks of referral: 100%",
                        "2027-01-04 to 2027-01-10: practitioners",
                        "NICE-CG88-2009")
                .doesNotContain("Against");
        assertThat(err.toString()).startsWith("Planning 1 courses, 2 sessions owed");
        assertThat(run("check", bundle, schedule)).isEqualTo(ExitCode.OK);
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("bundle.json", "schedule.json");
    }

    @Test
    void planSaysThatWhatIsBookedStays() throws IOException {
        TestClinic clinic = new TestClinic().course("c1", MANUAL, 2);
        clinic.booked.add(manual("b1", "2027-01-11T09:00", "c1", 1));
        Files.write(bundle, BundleWriter.toBytes(clinic.bundle()));

        assertThat(run("plan", bundle, "--out", schedule, "--seconds", 5, "--steps", 20)).isZero();
        assertThat(out.toString())
                .contains(
                        "Against what is booked already",
                        "Patients moved or cancelled: 0",
                        "New appointments: 1");
    }

    @Test
    void planRefusesABundleWithAllItsFaultsAndWritesNothing() throws IOException {
        Files.writeString(bundle, "{\"format\": \"clinic-bundle/1\"}");

        assertThat(run("plan", bundle, "--out", schedule)).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("guideline", "courses");
        assertThat(schedule).doesNotExist();
    }

    @Test
    void planOverwritesNoInputByWhateverPathOrLink() throws IOException {
        byte[] before = Files.readAllBytes(bundle);
        Path byAnotherPath = folder.resolve("x").resolve("..").resolve("bundle.json");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), bundle);
        Path hardLink = Files.createLink(folder.resolve("hard.json"), bundle);

        for (Path output : List.of(bundle, byAnotherPath, link, hardLink)) {
            assertThat(run("plan", bundle, "--out", output)).isEqualTo(ExitCode.REFUSED);
        }
        assertThat(
                        run(
                                "plan",
                                bundle,
                                "--baseline",
                                schedule,
                                "--changes",
                                link,
                                "--out",
                                folder.resolve("new.json"),
                                "--changed-bundle",
                                bundle))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(run("plan", bundle, "--baseline", schedule, "--out", schedule))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("would be overwritten");
        assertThat(Files.readAllBytes(bundle)).isEqualTo(before);
        assertThat(link).isSymbolicLink();
    }

    @Test
    void planRefusesAMissingFile() {
        assertThat(run("plan", folder.resolve("none.json"), "--out", schedule))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("there is no such file");
    }

    @Test
    void planRefusesAnUnwritableFileBeforePlanning() {
        assertThat(run("plan", bundle, "--out", folder.resolve("no/such/place.json")))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).startsWith("Cannot write");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--seconds=0", "--seconds=soon", "--seed=x", "--steps=0", "--fast"})
    void planRefusesBadArguments(String argument) {
        assertThat(run("plan", bundle, "--out", schedule, argument)).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("--help").doesNotContain("\tat ");
        assertThat(schedule).doesNotExist();
    }

    @Test
    void checkMeasuresACleanSchedule() throws IOException {
        writeSchedule(manual("s1", "2027-01-04T09:00", "c1", 1));

        assertThat(run("check", bundle, schedule, "--baseline", schedule)).isZero();
        assertThat(out.toString())
                .contains(
                        "hard rules broken: 0",
                        "changed cancelled: 0",
                        "disrupted patients: 0",
                        "waitDaysMean: 0.0",
                        "2027-01-04 to 2027-01-10: practitioners 0.7% (from 0%, bob, to 1.4%,"
                                + " ann)");
    }

    @Test
    void checkNamesTheRuleThatIsBroken() throws IOException {
        writeSchedule(manual("s1", "2027-01-04T08:30", "c1", 1));

        assertThat(run("check", bundle, schedule)).isEqualTo(ExitCode.RULES_BROKEN);
        assertThat(out.toString()).contains("BROKEN opening-hours: s1 at 2027-01-04T08:30");
    }

    @Test
    void checkPrintsJson() throws IOException {
        writeSchedule(manual("s1", "2027-01-04T09:00", "c1", 1));

        assertThat(run("check", bundle, schedule, "--json")).isZero();
        assertThat(out.toString())
                .startsWith("{")
                .contains("\"hard\" : 0", "\"wait\" : 0", "\"from\" : \"2027-01-04\"")
                .doesNotContain("disruption");
    }

    @Test
    void helpIsNoMistake() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("plan", "check");
    }

    @Test
    void onlyCommandsAreUnderstood() {
        assertThat(CommandLineInterface.understands("plan", "x")).isTrue();
        assertThat(CommandLineInterface.understands()).isFalse();
        assertThat(CommandLineInterface.understands("--server.port=0")).isFalse();
    }

    @Test
    void aMisspeltCommandStartsNoServer() {
        assertThat(CommandLineInterface.understands("paln", "x")).isTrue();
        assertThat(run("paln", bundle)).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("paln", "plan", "check");
    }

    @Test
    void tooLittleMemoryIsSaidInOneLine() {
        PrintWriter to = new PrintWriter(err, true);
        assertThat(CommandLineInterface.apologise(new OutOfMemoryError("Java heap space"), to))
                .isEqualTo(ExitCode.INTERNAL_FAULT);
        assertThat(err.toString().lines()).singleElement().asString().contains("-Xmx");
    }
}
