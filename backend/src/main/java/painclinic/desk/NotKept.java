package painclinic.desk;

import painclinic.bundle.BundleFault;
import painclinic.bundle.ClinicBundle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a {@code clinic-bundle/2} may say and the clinic's records have no place for yet. A file
 * that uses it is refused, so that no rule is dropped silently.
 */
final class NotKept {

    private final List<BundleFault> faults = new ArrayList<>();

    private NotKept() {}

    /** One fault for each key that is used; none for a bundle that the records can hold. */
    static List<BundleFault> in(ClinicBundle bundle) {
        NotKept kept = new NotKept();
        kept.list("skills", bundle.skills());
        kept.list("travelMinutes", bundle.travelMinutes());
        kept.list("cohorts", bundle.cohorts());
        kept.first("localLimits", "maxHours", bundle.localLimits(), one -> one.maxHours() != null);
        kept.first("treatments", "leaders", bundle.treatments(), one -> !one.leaders().isEmpty());
        kept.first("treatments", "programme", bundle.treatments(), one -> one.isProgramme());
        kept.first("rooms", "turnoverMinutes", bundle.rooms(), one -> one.turnoverMinutes() > 0);
        kept.first(
                "courses", "preferredSite", bundle.courses(), one -> one.preferredSite() != null);
        kept.first("booked", "coLeaders", bundle.booked(), one -> !one.coLeaders().isEmpty());
        return kept.faults;
    }

    private void list(String key, List<?> values) {
        if (!values.isEmpty()) {
            fault(key, values.size());
        }
    }

    private <T> void first(String list, String key, List<T> values, Predicate<T> uses) {
        for (int i = 0; i < values.size(); i++) {
            if (uses.test(values.get(i))) {
                fault(
                        "%s[%d].%s".formatted(list, i, key),
                        (int) values.stream().filter(uses).count());
                return;
            }
        }
    }

    private void fault(String path, int times) {
        faults.add(
                new BundleFault(
                        path,
                        times == 1 ? "1 entry" : "%d entries".formatted(times),
                        "the clinic's records cannot hold this yet: expected a bundle without it"));
    }
}
