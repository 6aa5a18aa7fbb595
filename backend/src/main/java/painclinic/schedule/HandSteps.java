package painclinic.schedule;

import org.jspecify.annotations.Nullable;

/**
 * How a draft was adjusted by hand.
 *
 * @param count how many steps were made and not taken back
 * @param last the one that would be taken back next, or null where there are none
 */
public record HandSteps(int count, @Nullable HandStep last) {}
