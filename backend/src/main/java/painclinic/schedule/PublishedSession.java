package painclinic.schedule;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A session as it is stored, or is to be, with all its appointments, those that have an outcome
 * too.
 *
 * @param name what files call it
 * @param classId what files call its class; null where it is for one person
 */
record PublishedSession(
        UUID id,
        String name,
        UUID treatment,
        Instant start,
        Instant end,
        UUID room,
        UUID practitioner,
        @Nullable String classId,
        List<PublishedPlace> places) {

    PublishedSession {
        places = List.copyOf(places);
    }

    boolean hasBegun(Instant now) {
        return !start.isAfter(now);
    }

    /** The place of that identity; null where it has none. */
    @Nullable PublishedPlace place(UUID place) {
        return places.stream().filter(one -> one.id().equals(place)).findFirst().orElse(null);
    }

    /** Whether something has been recorded of what happened in it. */
    boolean hasHistory() {
        return places.stream().anyMatch(place -> !place.isBooked());
    }

    /** Whether it is what people were told of the other: when, where, with whom and what. */
    boolean isToldLike(PublishedSession other) {
        return start.equals(other.start)
                && end.equals(other.end)
                && room.equals(other.room)
                && practitioner.equals(other.practitioner)
                && treatment.equals(other.treatment);
    }

    PublishedSession with(List<PublishedPlace> newPlaces) {
        return new PublishedSession(
                id, name, treatment, start, end, room, practitioner, classId, newPlaces);
    }

    /** This one's identity for what the other says. */
    PublishedSession becoming(PublishedSession other, List<PublishedPlace> newPlaces) {
        return new PublishedSession(
                id,
                name,
                other.treatment,
                other.start,
                other.end,
                other.room,
                other.practitioner,
                other.classId,
                newPlaces);
    }

    PublishedSession plus(PublishedPlace place) {
        return with(Stream.concat(places.stream(), Stream.of(place)).toList());
    }

    PublishedSession plus(List<PublishedPlace> more) {
        return with(Stream.concat(places.stream(), more.stream()).toList());
    }

    PublishedSession without(UUID place) {
        return with(places.stream().filter(one -> !one.id().equals(place)).toList());
    }

    PublishedSession movedTo(Instant newStart, int minutes, UUID newRoom, UUID newPractitioner) {
        return new PublishedSession(
                id,
                name,
                treatment,
                newStart,
                newStart.plus(Duration.ofMinutes(minutes)),
                newRoom,
                newPractitioner,
                classId,
                places.stream().map(PublishedPlace::elsewhere).toList());
    }

    /** A session that no file has a name for. */
    PublishedSession calledByItsId() {
        return new PublishedSession(
                id, id.toString(), treatment, start, end, room, practitioner, classId, places);
    }
}
