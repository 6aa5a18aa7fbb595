package painclinic.bundle.rules;

import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.Site;
import painclinic.bundle.Treatment;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.reading.BundleDraft;

import java.util.List;

/** A promised session takes place in a fit room, at a site that is open then. */
final class BookedPlaceRules implements BundleRule {

    @Override
    public void check(BundleDraft draft, Faults faults) {
        for (Booking booking : Booking.of(draft)) {
            Entry<Site> site = booking.site();
            if (site != null) {
                whenTheSiteIsOpen(booking, site, faults);
            }
            Entry<Room> room = booking.room();
            if (room != null) {
                inALargeEnoughRoom(booking, room, faults);
                whenTheRoomIsOpen(booking, room, faults);
                inAFitRoom(booking, room, faults);
            }
        }
    }

    private static void whenTheSiteIsOpen(Booking booking, Entry<Site> entry, Faults faults) {
        Site site = entry.value();
        if (entry.trusts("openingHours")
                && site.openingHours().stream()
                        .noneMatch(open -> booking.isWithin(open.day(), open.from(), open.to()))) {
            booking.fault(
                    faults,
                    "start",
                    "outside the opening hours of %s: expected a session wholly inside one window"
                            .formatted(site.id()));
        }
        if (entry.trusts("closedOn") && site.closedOn().contains(booking.date())) {
            booking.fault(faults, "start", "%s is closed that day".formatted(site.id()));
        }
    }

    private static void whenTheRoomIsOpen(Booking booking, Entry<Room> room, Faults faults) {
        Session session = booking.session();
        if (room.trusts("closedDuring")
                && room.value().closedDuring().stream()
                        .anyMatch(closed -> closed.overlaps(session.start(), session.end()))) {
            booking.fault(faults, "start", "room %s is closed then".formatted(session.room()));
        }
    }

    private static void inALargeEnoughRoom(Booking booking, Entry<Room> room, Faults faults) {
        int capacity = room.value().capacity();
        if (room.trusts("capacity") && booking.session().attendees().size() > capacity) {
            booking.fault(
                    faults,
                    "attendees",
                    "too many for room %s: expected at most %d"
                            .formatted(room.value().id(), capacity));
        }
    }

    private static void inAFitRoom(Booking booking, Entry<Room> room, Faults faults) {
        Entry<Treatment> treatment = booking.treatment();
        if (treatment == null
                || !treatment.trusts("roomFeatures", "programme")
                || !room.trusts("features")) {
            return;
        }
        List<String> lacking =
                treatment.value().demands(booking.session().number()).roomFeatures().stream()
                        .filter(feature -> !room.value().features().contains(feature))
                        .toList();
        if (!lacking.isEmpty()) {
            booking.fault(
                    faults,
                    "room",
                    "unfit for %s: expected a room with %s"
                            .formatted(treatment.value().code(), String.join(", ", lacking)));
        }
    }
}
