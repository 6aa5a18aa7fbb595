package painclinic.clinic;

import painclinic.bundle.ClinicDetails;
import painclinic.bundle.PlanningHorizon;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The clinic itself.
 *
 * @param guideline the code of the ruleset it has adopted
 * @param version grows whenever its records or its published schedule change
 */
public record Clinic(
        ClinicId id,
        ClinicDetails details,
        String guideline,
        PlanningHorizon planning,
        long version) {

    public ClinicTime time() {
        return ClinicTime.in(details.timeZone());
    }

    /**
     * The planning window as it can still be used: from tomorrow at the earliest, because nobody
     * can be told today of a session today. Empty once the window is over.
     */
    public Optional<PlanningHorizon> planningAhead(Instant now) {
        LocalDate tomorrow = time().local(now).toLocalDate().plusDays(1);
        LocalDate from = planning.from().isAfter(tomorrow) ? planning.from() : tomorrow;
        return from.isAfter(planning.to())
                ? Optional.empty()
                : Optional.of(new PlanningHorizon(from, planning.to(), planning.gridMinutes()));
    }
}
