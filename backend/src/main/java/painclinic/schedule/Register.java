package painclinic.schedule;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A published session with everybody who has a place in it or had one, whatever became of it.
 *
 * @param name what files call the session
 * @param practitioner what files call who leads it
 * @param calledOff those whose appointment in it was called off, the last one first
 */
public record Register(
        UUID session,
        String name,
        LocalDateTime start,
        LocalDateTime end,
        String practitioner,
        boolean begun,
        List<Entry> entries,
        List<CalledOff> calledOff) {

    public Register {
        entries = List.copyOf(entries);
        calledOff = List.copyOf(calledOff);
    }

    /**
     * One person's place.
     *
     * @param courseName what files call the course
     * @param revision counts what the patient has to hear of; acts say which one they saw
     * @param recordedBy who recorded the outcome, and when; null where nobody did
     * @param recordedWhy why it was corrected; null where it was not
     */
    public record Entry(
            UUID appointment,
            UUID course,
            String courseName,
            UUID patient,
            String patientName,
            @Nullable String nhsNumber,
            @Nullable String telephone,
            AttendanceOutcome outcome,
            int revision,
            @Nullable String recordedBy,
            @Nullable LocalDateTime recordedAt,
            @Nullable String recordedWhy,
            CourseStanding standing) {}

    /** One person's place that is free again. */
    public record CalledOff(
            UUID appointment,
            UUID patient,
            String patientName,
            AttendanceOutcome outcome,
            String by,
            LocalDateTime at,
            @Nullable String reason) {}
}
