package painclinic.schedule;

import java.time.LocalDateTime;

/** What a patient is told of one of their sessions, in clinic time. */
public record PatientSession(
        String sessionId,
        int number,
        LocalDateTime start,
        LocalDateTime end,
        String siteName,
        String roomName,
        String practitionerName) {}
