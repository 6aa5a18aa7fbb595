package painclinic.advising.bottlenecks;

import java.time.LocalDate;
import java.util.List;

/**
 * What is short in one week of the horizon.
 *
 * @param monday the Monday of the week; the horizon may begin after it
 * @param bottlenecks the largest shortage first, warnings last; empty for a week without either
 */
public record WeekBottlenecks(LocalDate monday, List<Bottleneck> bottlenecks) {

    public WeekBottlenecks {
        bottlenecks = List.copyOf(bottlenecks);
    }
}
