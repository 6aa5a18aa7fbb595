package painclinic.bundle;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * One meeting of a schedule, or one already promised in a bundle.
 *
 * @param start clinic time
 * @param classId the class that a group session belongs to (the key {@code class} in the files);
 *     null for one to one
 * @param practitioner the lead
 * @param coLeaders the others who lead it, in the order of the treatment's leaders
 */
public record Session(
        String id,
        String treatment,
        LocalDateTime start,
        int minutes,
        String room,
        String practitioner,
        @JsonProperty("class") @Nullable String classId,
        List<Attendee> attendees,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> coLeaders) {

    public Session {
        attendees = List.copyOf(attendees);
        coLeaders = coLeaders == null ? List.of() : List.copyOf(coLeaders); // older documents
    }

    /** A session with one leader. */
    public Session(
            String id,
            String treatment,
            LocalDateTime start,
            int minutes,
            String room,
            String practitioner,
            @Nullable String classId,
            List<Attendee> attendees) {
        this(id, treatment, start, minutes, room, practitioner, classId, attendees, List.of());
    }

    /** Everybody who leads it, the lead first. */
    public List<String> leaders() {
        return Stream.concat(Stream.of(practitioner), coLeaders.stream()).toList();
    }

    /** In a programme the number that all attendees share; 0 where nobody attends. */
    public int number() {
        return attendees.isEmpty() ? 0 : attendees.getFirst().number();
    }

    public LocalDateTime end() {
        return start.plusMinutes(minutes);
    }

    public Session withId(String id) {
        return new Session(
                id, treatment, start, minutes, room, practitioner, classId, attendees, coLeaders);
    }

    public Session withClassId(@Nullable String classId) {
        return new Session(
                id, treatment, start, minutes, room, practitioner, classId, attendees, coLeaders);
    }

    public Session withAttendees(List<Attendee> attendees) {
        return new Session(
                id, treatment, start, minutes, room, practitioner, classId, attendees, coLeaders);
    }

    public Session withRoom(String room) {
        return new Session(
                id, treatment, start, minutes, room, practitioner, classId, attendees, coLeaders);
    }

    /** The same with other leaders, the lead first. */
    public Session withLeaders(List<String> leaders) {
        return new Session(
                id,
                treatment,
                start,
                minutes,
                room,
                leaders.getFirst(),
                classId,
                attendees,
                leaders.subList(1, leaders.size()));
    }
}
