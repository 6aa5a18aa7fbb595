package painclinic.evaluation.check;

/**
 * A hard rule that a schedule breaks in one place.
 *
 * @param rule the rule's name, such as {@code room-overlap}
 * @param message what is wrong, in plain words with ids; for staff only
 */
public record BrokenRule(String rule, String message) {}
