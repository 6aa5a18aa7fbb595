package painclinic.exchange;

import java.time.LocalDateTime;

/** One patient's appointment, as they were told: when, how long, where and with whom. */
public record Promise(
        String nhsNumber,
        String patient,
        String course,
        LocalDateTime start,
        int minutes,
        String room,
        String practitioner) {}
