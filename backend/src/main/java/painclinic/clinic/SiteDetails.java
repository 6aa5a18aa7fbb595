package painclinic.clinic;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.WeeklyWindow;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a person writes of a place with rooms.
 *
 * @param address where it is, as a letter has it
 * @param directions how patients get there
 * @param bring what patients bring and wear
 */
public record SiteDetails(
        String name,
        List<WeeklyWindow> openingHours,
        List<ClosedDay> closedOn,
        @Nullable String address,
        @Nullable String directions,
        @Nullable String bring) {

    public SiteDetails {
        openingHours = List.copyOf(openingHours);
        closedOn = List.copyOf(closedOn);
    }

    /** A date on which a site stays shut. */
    @Embeddable
    public record ClosedDay(LocalDate date, @Nullable String reason) {

        public ClosedDay {
            Objects.requireNonNull(date);
        }
    }
}
