package painclinic.bundle.rules;

import painclinic.bundle.Session;
import painclinic.bundle.json.Faults;
import painclinic.bundle.reading.BundleDraft;

import java.util.HashMap;
import java.util.Map;

/** A class keeps to one treatment. */
final class BookedClassRules implements BundleRule {

    @Override
    public void check(BundleDraft draft, Faults faults) {
        Map<String, String> treatments = new HashMap<>();
        for (Booking booking : Booking.of(draft)) {
            Session session = booking.session();
            if (session.classId() != null) {
                String first = treatments.putIfAbsent(session.classId(), session.treatment());
                if (first != null && !first.equals(session.treatment())) {
                    booking.fault(
                            faults,
                            "class",
                            "mixes treatments: expected only %s, as in its first session"
                                    .formatted(first));
                }
            }
        }
    }
}
