package painclinic.clinic;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What a person decides about the clinic itself.
 *
 * @param planningFrom the first date that the planner may use
 * @param planningTo the last one
 */
public record ClinicSettings(
        String name, BankHolidays bankHolidays, LocalDate planningFrom, LocalDate planningTo) {

    public ClinicSettings {
        Objects.requireNonNull(bankHolidays);
        Objects.requireNonNull(planningFrom);
        Objects.requireNonNull(planningTo);
    }
}
