package painclinic.bundle.rules;

import painclinic.bundle.json.Faults;
import painclinic.bundle.reading.BundleDraft;
import painclinic.bundle.reading.Entries;

import java.util.List;

/** An id is unique within its list. */
final class RepeatedIdRules implements BundleRule {

    @Override
    public void check(BundleDraft draft, Faults faults) {
        List<Entries<?>> lists =
                List.of(
                        draft.treatments(),
                        draft.sites(),
                        draft.rooms(),
                        draft.practitioners(),
                        draft.patients(),
                        draft.courses(),
                        draft.booked(),
                        draft.cohorts());
        lists.forEach(list -> list.reportRepeatedIds(faults));
    }
}
