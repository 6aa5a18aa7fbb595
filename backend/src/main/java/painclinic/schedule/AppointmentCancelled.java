package painclinic.schedule;

import java.time.Instant;

/** An appointment was called off; its place is free. */
public record AppointmentCancelled(
        AppointmentId appointment, AttendanceOutcome outcome, String by, Instant at) {}
