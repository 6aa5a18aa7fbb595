package painclinic.draft;

import org.jspecify.annotations.Nullable;

/**
 * How a draft was adjusted by hand.
 *
 * @param count how many steps were made and not taken back
 * @param last the one that would be taken back next, or null where none can be
 * @param madeBy the account of who made that step
 */
public record HandSteps(int count, @Nullable HandStep last, @Nullable String madeBy) {}
