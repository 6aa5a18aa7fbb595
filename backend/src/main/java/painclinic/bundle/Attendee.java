package painclinic.bundle;

/**
 * A course's place in a session: {@code number} counts the course's sessions from 1, delivered ones
 * included.
 */
public record Attendee(String course, int number) {}
