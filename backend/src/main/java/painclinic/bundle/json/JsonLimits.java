package painclinic.bundle.json;

import tools.jackson.core.StreamReadConstraints;

/**
 * What a file may ask of the machine that reads it. The largest bundle measured (40 practitioners,
 * 4 000 patients) has 3 MB, 140 000 values and 5 levels.
 */
public final class JsonLimits {

    public static final long MOST_BYTES = 64L * 1024 * 1024;
    public static final int MOST_VALUES = 1_500_000;
    static final int MOST_KEYS_OF_AN_OBJECT = 64;
    static final int DEEPEST = 32;
    static final int LONGEST_TEXT = 100_000;
    static final int LONGEST_NAME = 1_000;
    static final int LONGEST_NUMBER = 1_000;

    private JsonLimits() {}

    static StreamReadConstraints constraints() {
        return StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_TEXT)
                .maxNameLength(LONGEST_NAME)
                .maxNumberLength(LONGEST_NUMBER)
                .build();
    }
}
