package painclinic.schedule;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A patient's own course and its published sessions, by start.
 *
 * @param lastDateOfWindow the last date on which a session may be, or null while none has opened
 *     the window
 * @param lateCounts whether a session that is cancelled at short notice is used up
 */
public record PatientCourse(
        String courseId,
        String treatmentName,
        int prescribed,
        int delivered,
        @Nullable LocalDate lastDateOfWindow,
        boolean lateCounts,
        List<PatientSession> sessions) {

    public PatientCourse {
        sessions = List.copyOf(sessions);
    }
}
