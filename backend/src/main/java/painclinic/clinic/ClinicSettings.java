package painclinic.clinic;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What a person decides about the clinic itself.
 *
 * @param planningFrom the first date that the planner may use
 * @param planningTo the last one
 * @param holdMinutes for how many minutes the desk holds a place; null leaves it as it is, ten
 *     where nobody has decided
 */
public record ClinicSettings(
        String name,
        BankHolidays bankHolidays,
        LocalDate planningFrom,
        LocalDate planningTo,
        @Nullable Integer holdMinutes) {

    public ClinicSettings {
        Objects.requireNonNull(bankHolidays);
        Objects.requireNonNull(planningFrom);
        Objects.requireNonNull(planningTo);
    }

    /** With what stays as it is for what is left open. */
    ClinicSettings over(ClinicSettings now) {
        return holdMinutes != null
                ? this
                : new ClinicSettings(name, bankHolidays, planningFrom, planningTo, now.holdMinutes);
    }
}
