package painclinic.bundle;

import java.time.LocalDate;
import java.util.List;

/**
 * People who go through a programme together and were promised it, or have begun.
 *
 * @param members courses of that programme
 * @param deliveredOn dates of the first sessions, already given, ascending
 */
public record Cohort(
        String id, String treatment, List<String> members, List<LocalDate> deliveredOn) {

    public Cohort {
        members = List.copyOf(members);
        deliveredOn = List.copyOf(deliveredOn);
    }
}
