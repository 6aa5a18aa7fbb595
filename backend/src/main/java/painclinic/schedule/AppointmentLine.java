package painclinic.schedule;

import java.time.LocalDateTime;
import java.util.UUID;

/** One of a course's appointments, in clinic time; a session that has gone keeps its id here. */
public record AppointmentLine(
        UUID appointment,
        UUID session,
        LocalDateTime start,
        LocalDateTime end,
        AttendanceOutcome outcome) {}
