package painclinic.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder that everything of the embedded server lies in. It belongs to this user alone: nobody
 * else of the machine can read it, put something in, or exchange something in it.
 */
record DataFolder(Path root) {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final Set<PosixFilePermission> OURS =
            PosixFilePermissions.fromString("rwx------");

    /** The folder, made if missing and closed to others before anything is put there. */
    static DataFolder at(Path directory) throws IOException {
        Path root = directory.toAbsolutePath().normalize();
        Files.createDirectories(root.getParent());
        own(root);
        return new DataFolder(root.toRealPath());
    }

    Path databaseFiles() {
        return root.resolve("postgres");
    }

    Path programs() {
        return root.resolve("binaries");
    }

    Path passwords() {
        return root.resolve("passwords");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    Path lock() {
        return root.resolve("lock");
    }

    /** The folder of programs. What lay in one that others could write to is not trusted again. */
    Path ownPrograms() throws IOException {
        Path programs = programs();
        if (Files.exists(programs, LinkOption.NOFOLLOW_LINKS) && !isOursAlone(programs)) {
            delete(programs);
        }
        own(programs);
        return programs;
    }

    /** Makes the folder, or closes the one that is there. */
    private static void own(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectory(folder, permissions("rwx------"));
        }
        if (!POSIX) {
            return;
        }
        Path probe = Files.createTempFile(folder, "owner", "");
        try {
            if (!Files.getOwner(probe).equals(Files.getOwner(folder))) {
                throw new IOException(
                        "%s belongs to %s, and the database wants a folder of %s."
                                .formatted(folder, Files.getOwner(folder), Files.getOwner(probe)));
            }
        } finally {
            Files.delete(probe);
        }
        Files.setPosixFilePermissions(folder, OURS);
    }

    private static boolean isOursAlone(Path folder) throws IOException {
        return !POSIX
                || (!Files.isSymbolicLink(folder)
                        && Files.getPosixFilePermissions(folder).equals(OURS));
    }

    /** Writes a file that only this user may read, whole or not at all. */
    static void write(Path file, List<String> lines) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, permissions("rw-------"));
        Files.write(unfinished, lines, StandardOpenOption.WRITE);
        Files.move(
                unfinished,
                file,
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.ATOMIC_MOVE);
    }

    static FileAttribute<?>[] permissions(String text) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text))
                }
                : new FileAttribute<?>[0];
    }

    /** Deletes a folder with all that is in it; links are not followed. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
