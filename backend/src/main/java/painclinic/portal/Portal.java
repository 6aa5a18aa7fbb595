package painclinic.portal;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** A patient's own page. */
record Portal(String givenName, String clinicName, List<PortalCourse> courses) {

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
     */
    record PortalCourse(
            String treatmentName,
            int prescribed,
            int delivered,
            @Schema(types = {"string", "null"}) @Nullable LocalDate lastDateOfWindow,
            CourseStatus status,
            int toArrange,
            List<PortalSession> sessions) {}

    /** A published session, in clinic time. */
    record PortalSession(
            int number,
            int of,
            LocalDateTime start,
            LocalDateTime end,
            String siteName,
            String roomName,
            String practitionerName,
            boolean isPast) {}
}
