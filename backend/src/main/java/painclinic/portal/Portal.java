package painclinic.portal;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A patient's own page.
 *
 * @param telephone where they ring the clinic; null where it has not said
 * @param noticeHours how long before a session they say so without being late
 * @param look a name for what is to be seen now, to say that it was
 * @param isFirstLook whether they never said that they saw anything
 * @param changes since they last looked
 */
record Portal(
        String givenName,
        String clinicName,
        @Schema(types = {"string", "null"}) @Nullable String telephone,
        int noticeHours,
        List<PortalCourse> courses,
        String look,
        boolean isFirstLook,
        List<PortalChange> changes) {

    /** How far a course has come. */
    enum CourseStatus {
        /** No session has a published place yet. */
        WAITING,
        /** Sessions are published; none is recorded as delivered. */
        PLANNED,
        IN_PROGRESS,
        COMPLETE
    }

    /**
     * One course of treatment.
     *
     * @param delivered sessions the clinic has recorded as delivered
     * @param toArrange owed sessions without a published place
     * @param lateCounts whether a session that is cancelled at short notice is used up
     */
    record PortalCourse(
            String treatmentName,
            int prescribed,
            int delivered,
            @Schema(types = {"string", "null"}) @Nullable LocalDate lastDateOfWindow,
            CourseStatus status,
            int toArrange,
            boolean lateCounts,
            List<PortalSession> sessions) {}

    /**
     * A published session, in clinic time.
     *
     * @param revision of the appointment, to be said with whatever is done to it
     * @param mayMove whether the patient may move it themselves
     * @param isShortNotice whether saying now that they cannot come is late
     */
    record PortalSession(
            UUID appointment,
            int revision,
            int number,
            int of,
            LocalDateTime start,
            LocalDateTime end,
            String siteName,
            String roomName,
            String practitionerName,
            @Schema(types = {"string", "null"}) @Nullable String address,
            @Schema(types = {"string", "null"}) @Nullable String directions,
            @Schema(types = {"string", "null"}) @Nullable String bring,
            boolean isConfirmed,
            boolean mayMove,
            boolean isShortNotice,
            boolean isPast) {}

    /**
     * What became of a session since the patient last looked.
     *
     * @param was where it was; empty for a new one
     * @param now where it is; empty for one that is gone
     */
    record PortalChange(String treatmentName, List<PortalPlace> was, List<PortalPlace> now) {}

    /** When, where and with whom. */
    record PortalPlace(LocalDateTime start, String where, String with) {}
}
