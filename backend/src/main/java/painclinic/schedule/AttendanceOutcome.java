package painclinic.schedule;

import java.util.Arrays;
import java.util.Set;

/**
 * The life of an appointment, by the NHS codes: it is booked, and then comes one outcome. The table
 * below is the only place that says which may follow which. What each does to a course's count is
 * the counting policy's to say.
 */
public enum AttendanceOutcome {
    BOOKED("0", "booked"),
    CANCELLED_BY_PATIENT("2", "cancelled by the patient"),
    /** Cancelled by the patient at such short notice that the place may stay empty. */
    CANCELLED_LATE_BY_PATIENT("2S", "cancelled by the patient at short notice"),
    DID_NOT_ATTEND("3", "did not attend"),
    CANCELLED_BY_CLINIC("4", "cancelled by the clinic"),
    ATTENDED("5", "attended"),
    /** Came late, and was seen. */
    ATTENDED_LATE("6", "came late and was seen"),
    /** Came so late that there was no time left. */
    TOO_LATE("7", "came too late to be seen"),
    ENTERED_IN_ERROR("E", "entered in error");

    private final String code;
    private final String words;

    AttendanceOutcome(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /**
     * @throws IllegalArgumentException if there is no outcome of that code
     */
    public static AttendanceOutcome of(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code.equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "There is no attendance outcome %s.".formatted(code)));
    }

    public String code() {
        return code;
    }

    /** As people say it, for the middle of a sentence. */
    public String words() {
        return words;
    }

    /**
     * Whether the step may follow: what was recorded may be corrected or withdrawn, what was called
     * off stays so.
     */
    public boolean mayBecome(AttendanceOutcome next) {
        return next().contains(next);
    }

    /** Whether a session was given, or is still to be. */
    boolean isGivenOrToCome() {
        return this == BOOKED || isAttended();
    }

    /** Whether a session was given. */
    boolean isAttended() {
        return this == ATTENDED || this == ATTENDED_LATE;
    }

    /** Whether it frees the place, and stays as history only. */
    public boolean isCalledOff() {
        return switch (this) {
            case CANCELLED_BY_PATIENT,
                    CANCELLED_LATE_BY_PATIENT,
                    CANCELLED_BY_CLINIC,
                    ENTERED_IN_ERROR ->
                    true;
            case BOOKED, DID_NOT_ATTEND, ATTENDED, ATTENDED_LATE, TOO_LATE -> false;
        };
    }

    private Set<AttendanceOutcome> next() {
        return switch (this) {
            case BOOKED ->
                    Set.of(
                            CANCELLED_BY_PATIENT,
                            CANCELLED_LATE_BY_PATIENT,
                            CANCELLED_BY_CLINIC,
                            DID_NOT_ATTEND,
                            ATTENDED,
                            ATTENDED_LATE,
                            TOO_LATE,
                            ENTERED_IN_ERROR);
            case DID_NOT_ATTEND ->
                    Set.of(BOOKED, ATTENDED, ATTENDED_LATE, TOO_LATE, ENTERED_IN_ERROR);
            case ATTENDED ->
                    Set.of(BOOKED, DID_NOT_ATTEND, ATTENDED_LATE, TOO_LATE, ENTERED_IN_ERROR);
            case ATTENDED_LATE ->
                    Set.of(BOOKED, DID_NOT_ATTEND, ATTENDED, TOO_LATE, ENTERED_IN_ERROR);
            case TOO_LATE ->
                    Set.of(BOOKED, DID_NOT_ATTEND, ATTENDED, ATTENDED_LATE, ENTERED_IN_ERROR);
            case CANCELLED_BY_PATIENT,
                    CANCELLED_LATE_BY_PATIENT,
                    CANCELLED_BY_CLINIC,
                    ENTERED_IN_ERROR ->
                    Set.of();
        };
    }
}
