package painclinic.bundle;

import java.time.LocalDate;

/** Dates from the first to the last, both included. */
public record DateRange(LocalDate from, LocalDate to) {

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
