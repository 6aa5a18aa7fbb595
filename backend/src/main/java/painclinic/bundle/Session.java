package painclinic.bundle;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One meeting of a schedule, or one already promised in a bundle.
 *
 * @param start clinic time
 * @param classId the class that a group session belongs to (the key {@code class} in the files);
 *     null for one to one
 */
public record Session(
        String id,
        String treatment,
        LocalDateTime start,
        int minutes,
        String room,
        String practitioner,
        @JsonProperty("class") @Nullable String classId,
        List<Attendee> attendees) {

    public Session {
        attendees = List.copyOf(attendees);
    }

    public LocalDateTime end() {
        return start.plusMinutes(minutes);
    }

    public Session withId(String id) {
        return new Session(id, treatment, start, minutes, room, practitioner, classId, attendees);
    }

    public Session withAttendees(List<Attendee> attendees) {
        return new Session(id, treatment, start, minutes, room, practitioner, classId, attendees);
    }
}
