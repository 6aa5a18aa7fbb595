package painclinic.database;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import java.util.Arrays;
import java.util.Optional;

/**
 * A promise the database would not break, in words that name nobody: what stands in the way may be
 * another patient's.
 */
public enum Refusal {
    PRACTITIONER_BOOKED_ONCE("The practitioner already has a session then."),
    ROOM_BOOKED_ONCE("The room is already in use then."),
    PATIENT_BOOKED_ONCE("The patient already has a session then."),
    SESSION_NUMBER_GIVEN_ONCE("The course already has a session with that number."),
    COURSE_WITHIN_ITS_CAP("The course would have more sessions than are prescribed for it."),
    COURSE_WITHIN_ITS_WINDOW("The session would lie outside the course's window."),
    PLACE_WITHIN_THE_SESSION("The session is full."),
    CLASS_WITHIN_THE_LIMITS("The session would take more people than its limits and room allow."),
    /** Any other rule of the tables, such as one that refers to a room that does not exist. */
    OTHER("The change does not fit the clinic's records.");

    private static final String INTEGRITY_CLASS = "23";

    private final String message;

    Refusal(String message) {
        this.message = message;
    }

    public String message() {
        return message;
    }

    /** The refusal an exception carries; empty where the database failed for another reason. */
    public static Optional<Refusal> of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused) {
                return of(refused);
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> of(PSQLException refused) {
        String state = refused.getSQLState();
        if (state == null || !state.startsWith(INTEGRITY_CLASS)) {
            return Optional.empty();
        }
        // Hibernate and Spring lose an exclusion constraint's name; the server's message keeps it
        ServerErrorMessage message = refused.getServerErrorMessage();
        String constraint = message == null ? null : message.getConstraint();
        return Optional.of(
                Arrays.stream(values())
                        .filter(refusal -> refusal.name().equalsIgnoreCase(constraint))
                        .findFirst()
                        .orElse(OTHER));
    }
}
