package painclinic.schedule;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Priority;
import painclinic.course.CourseStatus;
import painclinic.course.ReferralStatus;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** Everything one person was referred for, was prescribed, had, missed and is to have. */
public record Care(List<ReferralLine> referrals, List<CourseLine> courses) {

    public Care {
        referrals = List.copyOf(referrals);
        courses = List.copyOf(courses);
    }

    /** A referral and what was decided on it. */
    public record ReferralLine(
            UUID id,
            LocalDate referredOn,
            LocalDate painBeganOn,
            Priority priority,
            ReferralStatus status,
            @Nullable LocalDate decidedOn,
            @Nullable String decidedBy,
            @Nullable String reason) {}

    /**
     * A course with its appointments by time, those that were called off too.
     *
     * @param name what files call it
     * @param cap the most sessions that its ruleset and the clinic allow
     * @param carriedOn the days of sessions that were given elsewhere, or before they were kept
     *     here
     * @param openedOn the day of its first session; null while it has none
     */
    public record CourseLine(
            UUID id,
            String name,
            UUID referral,
            String treatmentName,
            CourseStatus status,
            Priority priority,
            LocalDate startNotBefore,
            String guideline,
            int cap,
            int windowDays,
            List<LocalDate> carriedOn,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate endedOn,
            @Nullable String endReason,
            CourseStanding standing,
            List<AppointmentOfCourse> appointments) {}

    /**
     * An appointment of a course.
     *
     * @param session what files call the session; it may have gone
     * @param number which session of the course it is, counting those given or to come; null where
     *     it is none
     * @param by who recorded the outcome, or called it off, and when and why; null where nobody did
     */
    public record AppointmentOfCourse(
            UUID id,
            String session,
            LocalDateTime start,
            LocalDateTime end,
            String practitionerName,
            String practitioner,
            String roomName,
            String room,
            String siteName,
            @Nullable Integer number,
            AttendanceOutcome outcome,
            int revision,
            @Nullable String by,
            @Nullable LocalDateTime at,
            @Nullable String why) {}
}
