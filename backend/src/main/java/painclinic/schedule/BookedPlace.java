package painclinic.schedule;

import org.jspecify.annotations.Nullable;

/**
 * A patient's place in a session: session {@code number} of their course's {@code of}.
 *
 * @param outcome what became of it; null in a draft
 */
public record BookedPlace(
        String courseId,
        String patientId,
        String givenName,
        String familyName,
        String nhsNumber,
        int number,
        int of,
        @Nullable AttendanceOutcome outcome) {

    public String patientName() {
        return givenName + " " + familyName;
    }

    BookedPlace withOutcome(@Nullable AttendanceOutcome recorded) {
        return new BookedPlace(
                courseId, patientId, givenName, familyName, nhsNumber, number, of, recorded);
    }
}
