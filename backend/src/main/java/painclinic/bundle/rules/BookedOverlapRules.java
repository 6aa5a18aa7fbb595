package painclinic.bundle.rules;

import painclinic.bundle.Attendee;
import painclinic.bundle.Course;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.reading.BundleDraft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Nobody and nothing is promised to two sessions at once. */
final class BookedOverlapRules implements BundleRule {

    @Override
    public void check(BundleDraft draft, Faults faults) {
        Map<String, List<Booking>> byUse = new TreeMap<>();
        List<Booking> bookings = new ArrayList<>(Booking.of(draft));
        bookings.sort(
                Comparator.comparing((Booking booking) -> booking.session().start())
                        .thenComparing(booking -> booking.session().end()));
        for (Booking booking : bookings) {
            for (String use : uses(booking, draft)) {
                byUse.computeIfAbsent(use, _ -> new ArrayList<>()).add(booking);
            }
        }
        byUse.forEach((use, inOrder) -> apart(use, inOrder, faults));
    }

    /** Whatever a session keeps busy, each in words. */
    private static Set<String> uses(Booking booking, BundleDraft draft) {
        Set<String> uses = new HashSet<>();
        uses.add("room " + booking.session().room());
        booking.session().leaders().forEach(who -> uses.add("practitioner " + who));
        if (booking.session().classId() != null) {
            uses.add("class " + booking.session().classId());
        }
        for (Attendee attendee : booking.session().attendees()) {
            Entry<Course> course = draft.courses().find(attendee.course());
            if (course != null && course.trusts("patient")) {
                uses.add("patient " + course.value().patient());
            }
        }
        return uses;
    }

    private static void apart(String use, List<Booking> inOrder, Faults faults) {
        Booking latest = inOrder.getFirst();
        for (Booking next : inOrder.subList(1, inOrder.size())) {
            if (next.session().start().isBefore(latest.session().end())) {
                next.fault(
                        faults,
                        "start",
                        "%s is busy until %s in booked session %s"
                                .formatted(use, latest.session().end(), latest.session().id()));
            }
            if (next.session().end().isAfter(latest.session().end())) {
                latest = next;
            }
        }
    }
}
