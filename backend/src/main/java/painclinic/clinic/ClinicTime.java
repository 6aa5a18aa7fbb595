package painclinic.clinic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The one place where the clinic's wall clock and instants meet. An hour that the clock change
 * repeats means its first pass; one that it skips is read as if the clock had already gone forward.
 */
public record ClinicTime(ZoneId zone) {

    public static ClinicTime in(String timeZone) {
        return new ClinicTime(ZoneId.of(timeZone));
    }

    public Instant instant(LocalDateTime local) {
        return local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /** The instant at which a date begins. */
    public Instant startOf(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    public LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }
}
