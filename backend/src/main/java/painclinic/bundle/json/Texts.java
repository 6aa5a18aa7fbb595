package painclinic.bundle.json;

import java.util.Set;

/** Which texts can be read by people, and which ids can stand in an address. */
final class Texts {

    /** Letters that nobody sees: Hangul fillers and the empty Braille cell. */
    private static final Set<Integer> BLANKS = Set.of(0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);

    /** They join or part letters in Persian and in the scripts of India. */
    private static final Set<Integer> JOINERS = Set.of(0x200C, 0x200D);

    private static final String BREAKS_ADDRESSES = "/\\?#%;";

    private Texts() {}

    /**
     * Whether there is something to see, and nothing that hides or turns round what stands beside
     * it: no control characters, none that change direction, and none that no script has.
     */
    static boolean isReadable(String text) {
        return text.codePoints().allMatch(Texts::isReadable)
                && text.codePoints().anyMatch(Texts::isSeen);
    }

    /** Whether an address may hold the id as a part of it. */
    static boolean isAddressable(String id) {
        return id.chars().noneMatch(c -> BREAKS_ADDRESSES.indexOf(c) >= 0)
                && id.chars().anyMatch(c -> c != '.');
    }

    private static boolean isReadable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            case Character.FORMAT -> JOINERS.contains(c);
            default -> true;
        };
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK ->
                    false;
            default -> !BLANKS.contains(c);
        };
    }
}
