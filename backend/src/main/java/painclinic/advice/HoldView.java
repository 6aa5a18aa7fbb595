package painclinic.advice;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import painclinic.schedule.Hold;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Places that somebody keeps for some minutes.
 *
 * @param mine whether whoever asks keeps them and may book them
 * @param offered whether they are kept for somebody who was offered them
 */
@Schema(name = "Hold")
record HoldView(
        UUID id,
        UUID course,
        String patientName,
        String treatmentName,
        String by,
        LocalDateTime until,
        boolean mine,
        boolean offered,
        List<PlaceView> places) {

    static HoldView of(Hold hold, UUID asking) {
        return new HoldView(
                hold.id(),
                hold.course(),
                hold.patientName(),
                hold.treatmentName(),
                hold.by(),
                hold.deadline(),
                hold.isOf(asking),
                hold.offered(),
                hold.places().stream()
                        .map(place ->
                                new PlaceView(
                                        place.start(),
                                        place.end(),
                                        place.practitionerId(),
                                        place.practitionerName(),
                                        place.roomId(),
                                        place.roomName(),
                                        place.joins()))
                        .toList());
    }

    /**
     * A place that is held.
     *
     * @param joins the class session it is a place in; null where the time itself is held
     */
    @Schema(name = "HeldPlace")
    record PlaceView(
            LocalDateTime start,
            LocalDateTime end,
            String practitionerId,
            String practitionerName,
            String roomId,
            String roomName,
            @Schema(types = {"string", "null"}) @Nullable String joins) {}
}
