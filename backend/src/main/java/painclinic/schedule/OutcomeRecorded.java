package painclinic.schedule;

import java.time.Instant;

/** It was recorded what became of an appointment, or the record was corrected. */
public record OutcomeRecorded(
        AppointmentId appointment,
        AttendanceOutcome before,
        AttendanceOutcome outcome,
        String by,
        Instant at) {}
