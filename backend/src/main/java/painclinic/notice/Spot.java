package painclinic.notice;

import java.time.Instant;
import java.util.UUID;

/** When, where and with whom an appointment is, or was told to be. */
record Spot(
        Instant start,
        Instant end,
        UUID site,
        String siteName,
        UUID room,
        String roomName,
        UUID practitioner,
        String practitionerName) {

    boolean isAt(Spot other) {
        return start.equals(other.start) && end.equals(other.end);
    }
}
