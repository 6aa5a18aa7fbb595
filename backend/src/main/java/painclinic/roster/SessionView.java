package painclinic.roster;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import painclinic.schedule.AttendanceOutcome;
import painclinic.schedule.BookedPlace;
import painclinic.schedule.BookedSession;

import java.time.LocalDateTime;
import java.util.List;

/** A session as staff see it, in clinic time. */
public record SessionView(
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
        @Schema(types = {"string", "null"}) @Nullable String classId,
        List<AttendeeView> attendees) {

    static SessionView of(BookedSession session) {
        return new SessionView(
                session.id(),
                session.treatment(),
                session.treatmentName(),
                session.start(),
                session.end(),
                session.practitionerId(),
                session.practitionerName(),
                session.roomId(),
                session.roomName(),
                session.siteName(),
                session.classId(),
                session.attendees().stream().map(AttendeeView::of).toList());
    }

    /**
     * A patient's place: session {@code number} of their course's {@code of}.
     *
     * @param givenName beside the name in full, because no rule tells where in it the family name
     *     begins
     * @param number of somebody who did not come, the last session given before
     * @param outcome what became of it; null in a draft
     */
    public record AttendeeView(
            String courseId,
            String patientId,
            String patientName,
            String givenName,
            String familyName,
            String nhsNumber,
            int number,
            int of,
            @Schema(types = {"string", "null"}) @Nullable AttendanceOutcome outcome) {

        private static AttendeeView of(BookedPlace place) {
            return new AttendeeView(
                    place.courseId(),
                    place.patientId(),
                    place.patientName(),
                    place.givenName(),
                    place.familyName(),
                    place.nhsNumber(),
                    place.number(),
                    place.of(),
                    place.outcome());
        }
    }
}
