package painclinic.portal;

import painclinic.clinic.ClinicTime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

/** Now, at the clinic. Hours are counted as they pass, also where the clocks change. */
record Moment(Instant instant, ClinicTime time) {

    LocalDateTime local() {
        return time.local(instant);
    }

    /** So many hours from now, in clinic time. */
    LocalDateTime inHours(int hours) {
        return time.local(instant.plus(Duration.ofHours(hours)));
    }

    /** Whether that is less than so many hours from now. */
    boolean isWithin(LocalDateTime start, int hours) {
        return time.instant(start).isBefore(instant.plus(Duration.ofHours(hours)));
    }
}
