package painclinic.advice;

import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import painclinic.advising.why.WantedPlace;

import java.time.LocalDate;
import java.time.LocalTime;

/** A place that was suggested, as whoever takes it names it. */
@Schema(name = "PlaceChoice")
record PlaceChoice(
        @NotNull LocalDate date,
        @NotNull LocalTime time,
        @NotBlank String practitioner,
        @NotBlank String room) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    PlaceChoice {
        if (date != null && (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)) {
            throw new IllegalArgumentException(
                    "The year of %s lies outside %d to %d.".formatted(date, FIRST_YEAR, LAST_YEAR));
        }
    }

    WantedPlace wanted() {
        return new WantedPlace(date.atTime(time), practitioner, room);
    }
}
