package painclinic.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import static painclinic.fixtures.TestClinic.MANUAL;
import static painclinic.fixtures.TestClinic.manual;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

/** Mending a schedule at a shell. */
class RepairCommandTest {

    private static final String ANN_IS_ILL =
            """
            {"format": "clinic-changes/1", "asOf": "2027-01-05T08:00",
             "practitionersOnLeave": [{"practitioner": "ann", "from": "2027-01-05", "to": "2027-01-05"}]}
            """;

    @TempDir private Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path bundle;
    private Path old;
    private Path changes;
    private Path mended;
    private Path changed;

    @BeforeEach
    void writeAClinicAndWhatWasTold() throws IOException {
        bundle = folder.resolve("bundle.json");
        old = folder.resolve("old.json");
        changes = folder.resolve("changes.json");
        mended = folder.resolve("new.json");
        changed = folder.resolve("changed.json");
        Files.write(
                bundle, BundleWriter.toBytes(new TestClinic().course("c1", MANUAL, 2).bundle()));
        writeOld(manual("s1", "2027-01-05T10:00", "c1", 1));
        Files.writeString(changes, ANN_IS_ILL);
    }

    private void writeOld(Session session) throws IOException {
        UnscheduledSession rest = new UnscheduledSession("c1", 2, List.of("There is no room."));
        Files.write(
                old, ScheduleWriter.toBytes(new ClinicSchedule(List.of(session), List.of(rest))));
    }

    private int run(Object... args) {
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        return CommandLineInterface.run(
                new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    @Test
    void aMendedScheduleSaysWhoIsToldWhatAndKeepsTheRulesOfTheChangedClinic() {
        assertThat(
                        run(
                                "plan",
                                bundle,
                                "--baseline",
                                old,
                                "--changes",
                                changes,
                                "--out",
                                mended,
                                "--changed-bundle",
                                changed,
                                "--steps",
                                20))
                .as(err.toString())
                .isEqualTo(ExitCode.OK);

        assertThat(out.toString())
                .contains(
                        "1 sessions hit (1 people's places): 1 places kept or replaced, 0 lost."
                                + " Other patients moved: 0.",
                        "patient patient-c1, course c1, session 1: Tue 5 Jan 2027 10:00 with ann in"
                                + " couch -> Tue 5 Jan 2027 10:00 with bob in couch",
                        "changed practitioner: 1");
        assertThat(run("check", changed, mended, "--baseline", old)).isEqualTo(ExitCode.OK);
        assertThat(run("check", bundle, mended)).isEqualTo(ExitCode.OK);
    }

    @Test
    void withoutChangesOnlyWhatIsMissingIsPlanned() throws IOException {
        assertThat(
                        run(
                                "plan",
                                bundle,
                                "--baseline",
                                old,
                                "--out",
                                mended,
                                "--seconds",
                                5,
                                "--steps",
                                20))
                .as(err.toString())
                .isEqualTo(ExitCode.OK);

        assertThat(Files.readString(mended)).contains("\"s1\"", "2027-01-05T10:00", "\"ann\"");
        assertThat(out.toString()).contains("2 of 2 sessions owed are planned");
    }

    @Test
    void aBaselineThatBreaksARuleIsRefused() throws IOException {
        writeOld(manual("s1", "2027-01-05T12:00", "c1", 1));

        assertThat(run("plan", bundle, "--baseline", old, "--changes", changes, "--out", mended))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("working-hours");
        assertThat(mended).doesNotExist();
    }

    @Test
    void faultyChangesAreRefusedWithEveryFault() throws IOException {
        Files.writeString(
                changes,
                ANN_IS_ILL.replace("\"ann\"", "\"zoe\"").replace("2027-01-05T08:00", "today"));

        assertThat(run("plan", bundle, "--baseline", old, "--changes", changes, "--out", mended))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("asOf", "practitionersOnLeave[0].practitioner");
        assertThat(mended).doesNotExist();
    }

    @Test
    void optionsOfARepairNeedOneAnother() {
        assertThat(run("plan", bundle, "--changes", changes, "--out", mended))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("--changes needs --baseline");
        assertThat(run("plan", bundle, "--baseline", old, "--move-patients", 1, "--out", mended))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("--move-patients needs --changes");
    }

    @Test
    void nobodyCanBeMovedLessThanNotAtAll() {
        assertThat(
                        run(
                                "plan",
                                bundle,
                                "--baseline",
                                old,
                                "--changes",
                                changes,
                                "--out",
                                mended,
                                "--move-patients",
                                -1))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("--move-patients must be at least 0, not -1");
    }
}
