package painclinic.advice;

import io.swagger.v3.oas.annotations.media.Schema;

import painclinic.advising.fixes.FixAsk;
import painclinic.advising.fixes.FixKind;

import java.time.LocalDateTime;
import java.util.List;

/**
 * The smallest changes with which a course's missing sessions have a place, found by trying them.
 *
 * @param missing sessions that the course owes and that have no place
 * @param tried how many changes were tried
 * @param fixes what helps most and asks least first
 */
@Schema(name = "Fixes")
record FixesView(int missing, int tried, String summary, List<FixView> fixes) {

    /**
     * @param extent how lasting the most lasting change is
     * @param changes what has to change, in plain words
     * @param placed how many of the missing sessions have a place then
     * @param places the course's new places
     * @param others the sessions of other courses that would move
     */
    @Schema(name = "Fix")
    record FixView(
            FixKind kind,
            String text,
            FixAsk.Extent extent,
            List<String> changes,
            int placed,
            List<PlaceView> places,
            List<MovedView> others) {}

    /** Another patient's session that would move, once these places are taken. */
    @Schema(name = "MovedSession")
    record MovedView(String patientName, LocalDateTime from, PlaceView to) {}
}
