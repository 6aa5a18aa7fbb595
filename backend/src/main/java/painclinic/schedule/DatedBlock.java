package painclinic.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/** A stretch of one date in which a practitioner works at a site, known by its name. */
public record DatedBlock(LocalDate date, LocalTime from, LocalTime to, String site) {

    int minutes() {
        return (int) Duration.between(from, to).toMinutes();
    }
}
