package painclinic.bundle.rules;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Attendee;
import painclinic.bundle.Cohort;
import painclinic.bundle.Session;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.json.FoundValue;
import painclinic.bundle.reading.BundleDraft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A promised session of a programme is one of a cohort's, for all of its members. */
final class BookedCohortRules implements BundleRule {

    @Override
    public void check(BundleDraft draft, Faults faults) {
        Map<String, TreeMap<Integer, Booking>> byCohort = new HashMap<>();
        for (Booking booking : Booking.of(draft)) {
            if (booking.treatment() == null
                    || !booking.treatment().trusts("delivery", "programme")
                    || !booking.treatment().value().isProgramme()) {
                continue;
            }
            Entry<Cohort> cohort = cohort(booking, draft);
            if (cohort == null) {
                booking.fault(
                        faults,
                        "class",
                        "expected the id of a cohort of %s"
                                .formatted(booking.session().treatment()));
            } else if (cohort.trusts("members", "deliveredOn")) {
                everybody(booking, cohort.value(), faults);
                number(
                        booking,
                        cohort.value(),
                        byCohort.computeIfAbsent(cohort.value().id(), _ -> new TreeMap<>()),
                        faults);
            }
        }
        for (Entry<Cohort> cohort : draft.cohorts()) {
            TreeMap<Integer, Booking> booked = byCohort.get(cohort.value().id());
            if (booked != null) {
                new BookedCohortDates(cohort.value(), booked, KnownLimits.of(draft), faults)
                        .check(draft);
            }
        }
    }

    private static @Nullable Entry<Cohort> cohort(Booking booking, BundleDraft draft) {
        String id = booking.session().classId();
        Entry<Cohort> cohort = id == null ? null : draft.cohorts().find(id);
        return cohort != null
                        && cohort.trusts("treatment")
                        && !cohort.value().treatment().equals(booking.session().treatment())
                ? null
                : cohort;
    }

    private static void everybody(Booking booking, Cohort cohort, Faults faults) {
        Set<String> there =
                booking.session().attendees().stream()
                        .map(Attendee::course)
                        .collect(Collectors.toSet());
        if (!there.equals(Set.copyOf(cohort.members()))) {
            booking.fault(faults, "attendees", "expected all members of the cohort and no others");
        }
    }

    private static void number(
            Booking booking, Cohort cohort, Map<Integer, Booking> booked, Faults faults) {
        Session session = booking.session();
        int last = booking.treatment() == null ? 0 : booking.treatment().value().programme().size();
        List<Integer> numbers =
                session.attendees().stream().map(Attendee::number).distinct().toList();
        if (numbers.size() > 1) {
            booking.fault(faults, "attendees", "different numbers: expected one for all");
            return;
        }
        int number = session.number();
        String wrong =
                number > last
                        ? "no such session: expected a number up to %d".formatted(last)
                        : number <= cohort.deliveredOn().size()
                                ? "delivered: expected a number above %d"
                                        .formatted(cohort.deliveredOn().size())
                                : number > 0 && booked.putIfAbsent(number, booking) != null
                                        ? "booked twice: expected each number once"
                                        : null;
        if (wrong != null) {
            faults.add(booking.entry().path("attendees[0].number"), FoundValue.of(number), wrong);
        }
    }
}
