package painclinic.desk;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Priority;
import painclinic.course.CourseStatus;
import painclinic.course.ReferralStatus;
import painclinic.schedule.AttendanceOutcome;
import painclinic.schedule.Care;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** Everything one person was referred for, was prescribed, had, missed and is to have. */
@Schema(name = "Care")
record CareView(List<ReferralView> referrals, List<CourseView> courses) {

    static CareView of(Care care) {
        return new CareView(
                care.referrals().stream().map(ReferralView::of).toList(),
                care.courses().stream().map(CourseView::of).toList());
    }

    /** A referral and what was decided on it. */
    @Schema(name = "ReferralOfPatient")
    record ReferralView(
            UUID id,
            LocalDate referredOn,
            LocalDate painBeganOn,
            Priority priority,
            ReferralStatus status,
            @Schema(types = {"string", "null"}) @Nullable LocalDate decidedOn,
            @Schema(types = {"string", "null"}) @Nullable String decidedBy,
            @Schema(types = {"string", "null"}) @Nullable String reason) {

        private static ReferralView of(Care.ReferralLine line) {
            return new ReferralView(
                    line.id(),
                    line.referredOn(),
                    line.painBeganOn(),
                    line.priority(),
                    line.status(),
                    line.decidedOn(),
                    line.decidedBy(),
                    line.reason());
        }
    }

    /**
     * A course with its appointments by time.
     *
     * @param courseId what advice knows it by
     */
    @Schema(name = "CourseOfPatient")
    record CourseView(
            UUID id,
            String courseId,
            UUID referral,
            String treatmentName,
            CourseStatus status,
            Priority priority,
            LocalDate startNotBefore,
            String guideline,
            int cap,
            int windowDays,
            List<LocalDate> carriedOn,
            @Schema(types = {"string", "null"}) @Nullable LocalDate openedOn,
            @Schema(types = {"string", "null"}) @Nullable LocalDate endedOn,
            @Schema(types = {"string", "null"}) @Nullable String endReason,
            Acted.Standing standing,
            List<AppointmentView> appointments) {

        private static CourseView of(Care.CourseLine line) {
            return new CourseView(
                    line.id(),
                    line.name(),
                    line.referral(),
                    line.treatmentName(),
                    line.status(),
                    line.priority(),
                    line.startNotBefore(),
                    line.guideline(),
                    line.cap(),
                    line.windowDays(),
                    line.carriedOn(),
                    line.openedOn(),
                    line.endedOn(),
                    line.endReason(),
                    Acted.Standing.of(line.standing()),
                    line.appointments().stream().map(AppointmentView::of).toList());
        }
    }

    /**
     * An appointment of a course.
     *
     * @param number which session of the course it is; null where it counts as none
     */
    @Schema(name = "AppointmentOfPatient")
    record AppointmentView(
            UUID id,
            String session,
            LocalDateTime start,
            LocalDateTime end,
            String practitionerName,
            String practitionerId,
            String roomName,
            String roomId,
            String siteName,
            @Schema(types = {"integer", "null"}) @Nullable Integer number,
            AttendanceOutcome outcome,
            int revision,
            @Schema(types = {"string", "null"}) @Nullable String by,
            @Schema(types = {"string", "null"}) @Nullable LocalDateTime at,
            @Schema(types = {"string", "null"}) @Nullable String why) {

        private static AppointmentView of(Care.AppointmentOfCourse line) {
            return new AppointmentView(
                    line.id(),
                    line.session(),
                    line.start(),
                    line.end(),
                    line.practitionerName(),
                    line.practitioner(),
                    line.roomName(),
                    line.room(),
                    line.siteName(),
                    line.number(),
                    line.outcome(),
                    line.revision(),
                    line.by(),
                    line.at(),
                    line.why());
        }
    }
}
