package painclinic.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a server wrote beside its files about itself; it outlives a server that was killed. */
record PidFile(long pid, int port, String status) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** The file, if there is one that says all that is asked here. */
    static Optional<PidFile> in(Path files) {
        try {
            List<String> lines = Files.readAllLines(files.resolve("postmaster.pid"));
            return lines.size() <= PORT_LINE
                    ? Optional.empty()
                    : Optional.of(
                            new PidFile(
                                    Long.parseLong(lines.getFirst().strip()),
                                    Integer.parseInt(lines.get(PORT_LINE).strip()),
                                    lines.size() <= STATUS_LINE
                                            ? ""
                                            : lines.get(STATUS_LINE).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether it is of this process, and the process lets clients in. */
    boolean isReady(long process) {
        return pid == process && status.equals("ready");
    }

    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid);
    }
}
