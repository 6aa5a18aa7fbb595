package painclinic.clinic;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.WeeklyWindow;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What a person writes of a place with rooms. */
public record SiteDetails(String name, List<WeeklyWindow> openingHours, List<ClosedDay> closedOn) {

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
