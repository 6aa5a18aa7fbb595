package painclinic.clinic;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.DateRange;
import painclinic.bundle.Registration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a person writes of somebody who treats.
 *
 * @param skills the codes of the treatments they may give
 * @param maxClinicalMinutesPerDay the most minutes of sessions on one date, or null for no cap
 */
public record PractitionerDetails(
        String name,
        String profession,
        @Nullable Registration registration,
        List<String> skills,
        @Nullable String gender,
        List<Block> workingHours,
        List<Leave> leave,
        List<TimeAway> awayDuring,
        @Nullable Integer maxClinicalMinutesPerDay) {

    public PractitionerDetails {
        skills = List.copyOf(skills);
        workingHours = List.copyOf(workingHours);
        leave = List.copyOf(leave);
        awayDuring = List.copyOf(awayDuring);
    }

    /**
     * A weekly stretch of work at a site.
     *
     * @param holdsFrom the first date on which it holds, or null where it always has
     * @param holdsTo the last date on which it holds, or null where it does for good
     */
    @Embeddable
    public record Block(
            UUID site,
            @Enumerated(EnumType.STRING) DayOfWeek day,
            LocalTime from,
            LocalTime to,
            @Nullable LocalDate holdsFrom,
            @Nullable LocalDate holdsTo) {

        public Block {
            Objects.requireNonNull(site);
            Objects.requireNonNull(day);
            Objects.requireNonNull(from);
            Objects.requireNonNull(to);
        }
    }

    /** Whole dates away, the first and the last included. */
    @Embeddable
    public record Leave(LocalDate from, LocalDate to, @Nullable String reason) {

        public Leave {
            Objects.requireNonNull(from);
            Objects.requireNonNull(to);
        }

        DateRange dates() {
            return new DateRange(from, to);
        }
    }
}
