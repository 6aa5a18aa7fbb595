package painclinic.bundle;

/**
 * One thing that is wrong with a file.
 *
 * @param path where: {@code courses[1].sessions}; {@code $} is the file as a whole
 * @param value what was found there, shortened when long
 * @param message what is expected instead
 * @param about whom or what it is about and what is wrong, as the clinic would say it
 */
public record BundleFault(String path, String value, String message, String about) {

    /** A fault of which nothing is known but its place. */
    public BundleFault(String path, String value, String message) {
        this(path, value, message, PathWords.of(path) + ": " + message);
    }

    BundleFault about(String sentence) {
        return new BundleFault(path, value, message, sentence);
    }

    @Override
    public String toString() {
        return "%s: found %s; %s".formatted(path, value, message);
    }
}
