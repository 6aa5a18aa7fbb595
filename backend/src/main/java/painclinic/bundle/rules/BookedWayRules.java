package painclinic.bundle.rules;

import painclinic.bundle.TravelTime;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.reading.BundleDraft;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Between promised sessions a room is made ready, and a practitioner gets from site to site. */
final class BookedWayRules implements BundleRule {

    @Override
    public void check(BundleDraft draft, Faults faults) {
        Map<String, List<Booking>> byRoom = new TreeMap<>();
        Map<String, List<Booking>> byLeader = new TreeMap<>();
        List<Booking> bookings = new ArrayList<>(Booking.of(draft));
        bookings.sort(
                Comparator.comparing((Booking booking) -> booking.session().start())
                        .thenComparing(booking -> booking.session().end()));
        for (Booking booking : bookings) {
            if (booking.room() != null && booking.site() != null) {
                byRoom.computeIfAbsent(booking.session().room(), _ -> new ArrayList<>())
                        .add(booking);
                booking.session()
                        .leaders()
                        .forEach(who ->
                                byLeader.computeIfAbsent(who, _ -> new ArrayList<>()).add(booking));
            }
        }
        byRoom.values().forEach(inOrder -> madeReady(inOrder, faults));
        byLeader.forEach((who, inOrder) -> getsThere(who, inOrder, draft, faults));
    }

    private static void madeReady(List<Booking> inOrder, Faults faults) {
        for (int i = 1; i < inOrder.size(); i++) {
            Booking next = inOrder.get(i);
            var room = next.room();
            long gap = gap(inOrder.get(i - 1), next);
            if (room != null
                    && room.trusts("turnoverMinutes")
                    && gap >= 0
                    && gap < room.value().turnoverMinutes()) {
                next.fault(
                        faults,
                        "start",
                        "%d minutes after the session before in %s: expected at least %d"
                                .formatted(gap, room.value().id(), room.value().turnoverMinutes()));
            }
        }
    }

    private static void getsThere(
            String who, List<Booking> inOrder, BundleDraft draft, Faults faults) {
        for (int i = 1; i < inOrder.size(); i++) {
            Booking before = inOrder.get(i - 1);
            Booking next = inOrder.get(i);
            long gap = gap(before, next);
            int way = way(before, next, draft);
            if (before.date().equals(next.date()) && gap >= 0 && gap < way) {
                next.fault(
                        faults,
                        "start",
                        "%s has %d minutes for the way: expected at least %d"
                                .formatted(who, gap, way));
            }
        }
    }

    private static int way(Booking before, Booking next, BundleDraft draft) {
        if (before.site() == null || next.site() == null) {
            return 0;
        }
        String from = before.site().value().id();
        String to = next.site().value().id();
        return draft.travelMinutes().stream()
                .filter(one -> one.trusts("between", "minutes"))
                .map(Entry::value)
                .filter(one -> one.isBetween(from, to))
                .mapToInt(TravelTime::minutes)
                .findFirst()
                .orElse(0);
    }

    /** Negative where they overlap, which is said elsewhere. */
    private static long gap(Booking before, Booking next) {
        return ChronoUnit.MINUTES.between(before.session().end(), next.session().start());
    }
}
