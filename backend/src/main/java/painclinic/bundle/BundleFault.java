package painclinic.bundle;

/**
 * One thing that is wrong with a file.
 *
 * @param path where: {@code courses[1].sessions}; {@code $} is the file as a whole
 * @param value what was found there, shortened when long
 * @param message what is expected instead
 */
public record BundleFault(String path, String value, String message) {

    @Override
    public String toString() {
        return "%s: found %s; %s".formatted(path, value, message);
    }
}
