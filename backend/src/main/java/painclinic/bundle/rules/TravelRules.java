package painclinic.bundle.rules;

import painclinic.bundle.TravelTime;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.json.FoundValue;
import painclinic.bundle.reading.BundleDraft;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Travel is between two different sites, and each pair is named once. */
final class TravelRules implements BundleRule {

    @Override
    public void check(BundleDraft draft, Faults faults) {
        Set<Set<String>> pairs = new HashSet<>();
        for (Entry<TravelTime> entry : draft.travelMinutes()) {
            if (!entry.trusts("between")) {
                continue;
            }
            TravelTime travel = entry.value();
            List<String> ends = List.of(travel.one(), travel.other());
            for (int i = 0; i < ends.size(); i++) {
                String unknown = draft.sites().unknown(ends.get(i));
                if (unknown != null) {
                    faults.add(
                            entry.path("between[%d]".formatted(i)),
                            FoundValue.of(ends.get(i)),
                            unknown);
                }
            }
            if (travel.one().equals(travel.other())) {
                entry.fault(faults, "between", "a site with itself: expected two different sites");
            } else if (!pairs.add(Set.copyOf(ends))) {
                entry.fault(faults, "between", "a pair twice: expected each pair once");
            }
        }
    }
}
