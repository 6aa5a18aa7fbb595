package painclinic.schedule;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Places of a course that somebody keeps, in clinic time; past {@code until} they are free.
 *
 * @param courseId what files call the course
 * @param holder the account of whoever keeps them
 * @param by what that person is called
 * @param offered whether it is kept for somebody who was offered it
 */
public record Hold(
        UUID id,
        UUID course,
        String courseId,
        String patientName,
        String treatment,
        String treatmentName,
        UUID holder,
        String by,
        LocalDateTime until,
        boolean offered,
        List<HeldPlace> places) {

    public Hold {
        places = List.copyOf(places);
    }

    /** What people are told: by when an offer has to be answered, until when all else is kept. */
    public LocalDateTime deadline() {
        return offered ? until.minus(Offers.GRACE) : until;
    }

    /** Whether somebody may book or let go what is held; an offer is answered instead. */
    public boolean isOf(UUID account) {
        return !offered && holder.equals(account);
    }

    /** The places as they are booked. */
    public List<WantedPlace> wanted() {
        return places.stream().map(HeldPlace::wanted).toList();
    }

    /**
     * A place that is held.
     *
     * @param classId the class it is to be a session of; null where it is for one person
     * @param joins the class session in which it is a place; null where the time itself is held
     */
    public record HeldPlace(
            LocalDateTime start,
            LocalDateTime end,
            int minutes,
            String practitionerId,
            String practitionerName,
            String roomId,
            String roomName,
            @Nullable String classId,
            @Nullable String joins) {

        WantedPlace wanted() {
            return new WantedPlace(start, minutes, roomId, practitionerId, classId, joins);
        }
    }
}
