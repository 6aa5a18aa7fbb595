package painclinic.advice;

import io.swagger.v3.oas.annotations.media.Schema;

import painclinic.advising.desk.Seat;

import java.time.LocalDateTime;

/** When, with whom and where a session is or could be, in clinic time. */
@Schema(name = "Place")
record PlaceView(
        LocalDateTime start,
        LocalDateTime end,
        String practitionerId,
        String practitionerName,
        String roomId,
        String roomName,
        String siteName,
        Seat seat) {}
