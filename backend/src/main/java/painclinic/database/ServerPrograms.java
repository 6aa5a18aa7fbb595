package painclinic.database;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own programs, unpacked from the application into a folder of this user's. */
record ServerPrograms(Path folder) {

    private static final Logger log = LoggerFactory.getLogger(ServerPrograms.class);
    private static final Pattern JAR = Pattern.compile("([^/!]+)\\.jar!/[^!]*$");
    private static final int OWNER_EXECUTES = 0100;
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    /** The programs in the folder, put there first if this version's are not. */
    static ServerPrograms in(Path programs) throws IOException {
        URL archive = archive();
        Matcher jar = JAR.matcher(archive.toString());
        Path folder = programs.resolve(jar.find() ? jar.group(1) : "postgres");
        if (!Files.exists(folder)) {
            log.info("Unpacking PostgreSQL into {}", folder);
            Path unfinished = programs.resolve("unfinished");
            DataFolder.delete(unfinished);
            Files.createDirectory(unfinished, DataFolder.permissions("rwx------"));
            if (!unpackByTar(archive, unfinished)) {
                DataFolder.delete(unfinished);
                Files.createDirectory(unfinished, DataFolder.permissions("rwx------"));
                unpack(archive, unfinished);
            }
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new ServerPrograms(folder);
    }

    private static URL archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String name =
                "postgres-%s-%s.txz"
                        .formatted(
                                system.contains("win")
                                        ? "windows"
                                        : system.contains("mac") ? "darwin" : "linux",
                                machine.contains("64")
                                                && machine.startsWith("a")
                                                && !machine.equals("amd64")
                                        ? "arm_64"
                                        : "x86_64");
        URL archive = ServerPrograms.class.getResource("/" + name);
        if (archive == null) {
            throw new IllegalStateException(
                    "The package has no PostgreSQL for this machine (%s). Name a server by"
                                    .formatted(name)
                            + " spring.datasource.url.");
        }
        return archive;
    }

    /** By the machine's own programs, where it has them: they take a third of the time. */
    private static boolean unpackByTar(URL archive, Path folder) {
        try (InputStream packed = archive.openStream()) {
            Process tar =
                    new ProcessBuilder("tar", "-xJf", "-", "--no-same-owner", "-C", "" + folder)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try (OutputStream input = tar.getOutputStream()) {
                packed.transferTo(input);
            }
            return tar.waitFor() == 0;
        } catch (IOException e) {
            log.debug("No tar of the machine's unpacks it", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        try (InputStream packed = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream entries =
                        new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                Path path = folder.resolve(entry.getName()).normalize();
                if (!path.startsWith(folder)) {
                    throw new IOException("The archive leaves its folder: " + entry.getName());
                }
                unpack(entries, entry, path);
            }
        }
    }

    private static void unpack(TarArchiveInputStream from, TarArchiveEntry entry, Path path)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.copy(path.resolveSibling(entry.getLinkName()), path);
        } else {
            boolean program = (entry.getMode() & OWNER_EXECUTES) != 0;
            Files.createFile(path, DataFolder.permissions(program ? "rwx------" : "rw-------"));
            Files.copy(from, path, StandardCopyOption.REPLACE_EXISTING);
            if (!path.toFile().setExecutable(program)) {
                throw new IOException("Could not make it a program: " + path);
            }
        }
    }

    /**
     * Runs one of the programs to its end.
     *
     * @param input what it reads
     * @param output where its words go, behind those of others
     */
    void run(Path output, String input, String program, String... arguments) throws IOException {
        Path words = Files.createTempFile(output.getParent(), program, ".in");
        try {
            Files.writeString(words, input);
            int code =
                    process(output, program, arguments)
                            .redirectInput(words.toFile())
                            .start()
                            .waitFor();
            if (code != 0) {
                throw new IOException(
                        "%s ended with %d. Its words are in %s.".formatted(program, code, output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + program + " ran", e);
        } finally {
            Files.delete(words);
        }
    }

    /**
     * Starts one of the programs, which goes on by itself. Ctrl-C in the application's terminal is
     * not for it, where the machine can say so.
     */
    Process start(Path output, String program, String... arguments) throws IOException {
        ProcessBuilder builder = process(output, program, arguments);
        if (Files.isExecutable(SETSID)) {
            builder.command().addFirst(SETSID.toString());
        }
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private ProcessBuilder process(Path output, String program, String... arguments) {
        ProcessBuilder builder =
                new ProcessBuilder(command(program, arguments))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        // nothing of the caller's own PostgreSQL, nor of the machine's language
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL does not run as root; in a user namespace of its own it does not see that
            command.addAll(List.of("unshare", "-U"));
        }
        String suffix = File.separatorChar == '\\' ? ".exe" : "";
        command.add(folder.resolve("bin").resolve(program + suffix).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }
}
