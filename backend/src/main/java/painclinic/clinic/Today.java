package painclinic.clinic;

import org.springframework.stereotype.Component;

import painclinic.database.Rows;

import java.time.Clock;
import java.time.LocalDate;

/**
 * The date on the clinic's wall, whatever zone the machine is in: between midnight and one o'clock
 * of a summer night it is a day ahead of UTC's.
 */
@Component
public class Today {

    /** Where a clinic's wall clock is, and this installation's while there is no clinic. */
    static final String USUAL_ZONE = "Europe/London";

    private final Rows rows;
    private final Clock clock;

    Today(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The date in the clinic's own zone. */
    public LocalDate date() {
        String zone =
                rows
                        .list(
                                "select time_zone from clinic where id = ?",
                                (row, n) -> row.getString("time_zone"),
                                ClinicId.ONLY.value())
                        .stream()
                        .findFirst()
                        .orElse(USUAL_ZONE);
        return ClinicTime.in(zone).local(clock.instant()).toLocalDate();
    }
}
