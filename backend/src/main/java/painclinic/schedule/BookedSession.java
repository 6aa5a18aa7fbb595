package painclinic.schedule;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** A session with the names that staff know things by, in clinic time. */
public record BookedSession(
        String id,
        String treatment,
        String treatmentName,
        LocalDateTime start,
        LocalDateTime end,
        String practitionerId,
        String practitionerName,
        String roomId,
        String roomName,
        String siteName,
        @Nullable String classId,
        List<BookedPlace> attendees) {

    public BookedSession {
        attendees = List.copyOf(attendees);
    }

    /**
     * With what became of the places.
     *
     * @param outcomes by course
     */
    BookedSession with(Map<String, AttendanceOutcome> outcomes) {
        return new BookedSession(
                id,
                treatment,
                treatmentName,
                start,
                end,
                practitionerId,
                practitionerName,
                roomId,
                roomName,
                siteName,
                classId,
                attendees.stream()
                        .map(place -> place.withOutcome(outcomes.get(place.courseId())))
                        .toList());
    }
}
