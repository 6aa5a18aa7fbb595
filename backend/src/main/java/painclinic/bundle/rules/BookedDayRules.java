package painclinic.bundle.rules;

import painclinic.bundle.Practitioner;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.reading.BundleDraft;
import painclinic.bundle.rules.Booking.Leading;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Nobody is promised for more clinical minutes on one day than they work. */
final class BookedDayRules implements BundleRule {

    @Override
    public void check(BundleDraft draft, Faults faults) {
        Map<PractitionerDay, Integer> minutes = new HashMap<>();
        for (Booking booking : Booking.of(draft)) {
            for (Leading leading : booking.leading(draft)) {
                Entry<Practitioner> practitioner = leading.who();
                int sum =
                        minutes.merge(
                                new PractitionerDay(practitioner.value().id(), booking.date()),
                                booking.session().minutes(),
                                Integer::sum);
                withinTheCap(booking, practitioner, sum, faults);
            }
        }
    }

    private static void withinTheCap(
            Booking booking, Entry<Practitioner> practitioner, int sum, Faults faults) {
        Integer most = practitioner.value().maxClinicalMinutesPerDay();
        if (most != null && practitioner.trusts("maxClinicalMinutesPerDay") && sum > most) {
            booking.fault(
                    faults,
                    "minutes",
                    "%d clinical minutes of %s on %s: expected at most %d"
                            .formatted(sum, practitioner.value().id(), booking.date(), most));
        }
    }

    private record PractitionerDay(String practitioner, LocalDate date) {}
}
