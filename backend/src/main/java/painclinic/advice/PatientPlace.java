package painclinic.advice;

import java.time.LocalDateTime;

/**
 * Another time for a patient's own appointment, in clinic time. Who else comes then is not said.
 *
 * @param practitioner what files call whoever would see them
 * @param room what files call the room
 */
public record PatientPlace(
        LocalDateTime start,
        LocalDateTime end,
        String practitioner,
        String practitionerName,
        String room,
        String roomName,
        String siteName) {}
