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
    TICKET_GIVEN_ONCE("The course already has an appointment for that session."),
    EACH_SESSION_OF_A_PROGRAMME_ONCE("The course has that session of the programme already."),
    COURSE_WITHIN_ITS_CAP("The course would have more sessions than are prescribed for it."),
    COURSE_WITHIN_ITS_WINDOW("The session would lie outside the course's window."),
    COURSE_ONCE_IN_A_SESSION("The course already has a place in that session."),
    ONLY_WHOM_A_GROUP_DOES_NOT_SUIT("A group treatment is given alone only for a recorded reason."),
    NOTHING_PROMISED_PAST_THE_END("The course has ended and takes no more appointments."),
    SEAT_GIVEN_ONCE("Somebody else has just taken that place."),
    PLACE_WITHIN_THE_SESSION("The session is full."),
    CLASS_WITHIN_THE_LIMITS("The session would take more people than its limits and room allow."),
    ONE_TO_ONE_HAS_ONE_PLACE("A session for one person has one place."),
    ONE_ACTIVE_COURSE_OF_A_TREATMENT("The patient is in a course of that treatment already."),
    ONE_ACTIVE_COURSE_OF_A_REFERRAL(
            "The referral has a course already; another beside it needs a clinician's decision."),
    COURSE_IS_NOT_ADVISED_AGAINST("The guideline advises against that treatment."),
    TREATMENT_IS_NOT_ADVISED_AGAINST("The guideline advises against that treatment."),
    PRESCRIBES_NO_MORE_THAN_THE_CAP("More sessions are prescribed than the limits allow."),
    CAP_WITHIN_THE_GUIDELINE("More sessions are prescribed than the guideline allows."),
    WINDOW_WITHIN_THE_GUIDELINE("The course would last longer than the guideline allows."),
    STAFF_TIME_WITHIN_THE_GUIDELINE(
            "The course would take more of the staff's time than the guideline allows."),
    USED_NO_MORE_THAN_PRESCRIBED("More sessions are used up than are prescribed."),
    CLASS_WITHIN_THE_GUIDELINE("The class would be larger than the guideline allows."),
    COHORT_SEAT_GIVEN_ONCE("Somebody else has just taken that place in the class."),
    REFERRAL_MADE_ONCE("That referral of the patient is recorded already."),
    PATIENT_REGISTERED_ONCE("Somebody with that NHS number is registered already."),
    HELD_ROOM_ONCE("Somebody holds that room then for a few minutes."),
    HELD_PRACTITIONER_ONCE("Somebody holds that time of the practitioner for a few minutes."),
    HELD_PATIENT_ONCE("Somebody holds a place for the patient at that time."),
    HELD_SEAT_ONCE("Somebody holds the last place of that session for a few minutes."),
    PLACE_OFFERED_ONCE("That time of the practitioner is on offer already."),
    ROOM_OFFERED_ONCE("The room is on offer then already."),
    EVERYBODY_IS_ASKED_ONCE("That place was offered to the patient before."),
    OFFERED_TO_ONE_AT_A_TIME("Somebody else is being asked."),
    ONE_OFFER_AT_A_TIME("The patient is being offered another place."),
    HOLD_IS_SHORT("A place is held for minutes, an offer for days."),
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
