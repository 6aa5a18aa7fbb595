package painclinic.schedule;

import java.time.LocalDateTime;

/** When, where and with whom a session is to be, in clinic time and the names files use. */
public record WantedPlace(LocalDateTime start, int minutes, String room, String practitioner) {}
