package painclinic.schedule;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * What a patient is told of one of their sessions, in clinic time.
 *
 * @param revision grows with each change the patient has to hear of
 * @param confirmed whether they have said that they come, as it is now
 */
public record PatientSession(
        UUID appointment,
        int revision,
        String sessionId,
        int number,
        LocalDateTime start,
        LocalDateTime end,
        String siteName,
        String roomName,
        String practitionerName,
        Way way,
        boolean confirmed) {

    /** How to get to a site, and what for. */
    public record Way(
            @Nullable String address, @Nullable String directions, @Nullable String bring) {}
}
