package painclinic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The machine's language, digits and zone are no part of the clinic. */
class MachineLanguageTest {

    private static final List<List<String>> MACHINES =
            List.of(
                    List.of("-Duser.language=tr", "-Duser.country=TR"),
                    List.of(
                            "-Duser.language=ar",
                            "-Duser.country=EG",
                            "-Duser.timezone=Pacific/Apia"),
                    List.of("-Duser.language=fa", "-Duser.country=IR"),
                    List.of("-Duser.language=th", "-Duser.country=TH", "-Duser.variant=TH"));

    @TempDir private Path folder;

    @Test
    void oneSeedGivesTheSameBytesOnEveryMachine() throws IOException, InterruptedException {
        Path clinic = folder.resolve("plain.json");
        try (InputStream in = getClass().getResourceAsStream("/cases/plain.json")) {
            Files.write(clinic, Objects.requireNonNull(in).readAllBytes());
        }
        String expected = planned(clinic, List.of("-Duser.language=en", "-Duser.country=GB"));
        for (List<String> machine : MACHINES) {
            assertThat(planned(clinic, machine)).as(machine.toString()).isEqualTo(expected);
        }
    }

    /** What the command says and writes. */
    private String planned(Path clinic, List<String> machine)
            throws IOException, InterruptedException {
        Path schedule = folder.resolve("schedule.json");
        Path said = folder.resolve("said.txt");
        Files.deleteIfExists(schedule);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(machine);
        command.addAll(
                List.of(
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PainClinicApplication.class.getName(),
                        "plan",
                        clinic.toString(),
                        "--out",
                        schedule.toString(),
                        "--seconds",
                        "600",
                        "--steps",
                        "10",
                        "--seed",
                        "5"));
        Process process =
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .redirectOutput(said.toFile())
                        .start();
        assertThat(process.waitFor()).as(machine.toString()).isZero();
        return Files.readString(said, StandardCharsets.UTF_8) + Files.readString(schedule);
    }
}
