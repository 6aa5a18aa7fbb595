package painclinic.clinic;

/**
 * What is wrong with one field that somebody filled in.
 *
 * @param path where it stands in what was sent, such as {@code openingHours[1].to}
 */
public record FieldFault(String path, String message) {}
