package painclinic.bound;

import painclinic.bundle.Delivery;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Treatment;
import painclinic.evaluation.ClinicIndex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out who could give what is asked for, and which sets of rooms suit somebody. */
final class Demands {

    private final ClinicIndex clinic;
    private final SessionTimes times;
    private final Shifts shifts;
    private final Map<Wish, Demand> known = new HashMap<>();
    private final List<BitSet> roomSets = new ArrayList<>();

    Demands(ClinicIndex clinic, Shifts shifts) {
        this.clinic = clinic;
        this.shifts = shifts;
        times = new SessionTimes(clinic);
    }

    Demand of(Wish wish) {
        return known.computeIfAbsent(wish, this::workOut);
    }

    /** Sets of rooms, by their places in the bundle's list: the rooms that suit one offer. */
    List<BitSet> roomSets() {
        return roomSets;
    }

    /** The most people that a session of this treatment can hold anywhere in the clinic. */
    int seats(Treatment treatment) {
        if (treatment.delivery() == Delivery.ONE_TO_ONE) {
            return 1;
        }
        int largest =
                clinic.bundle().rooms().stream()
                        .filter(room -> room.features().containsAll(treatment.roomFeatures()))
                        .mapToInt(room -> room.capacity())
                        .max()
                        .orElse(1);
        Integer most = clinic.groupMax(treatment);
        return Math.max(1, most == null ? largest : Math.min(most, largest));
    }

    private Demand workOut(Wish wish) {
        Treatment treatment = wish.treatment();
        Wishes wishes = new Wishes(times, wish);
        List<Demand.Offer> offers = new ArrayList<>();
        List<Integer> members = new ArrayList<>();
        List<Practitioner> all = clinic.bundle().practitioners();
        for (int number = 0; number < all.size(); number++) {
            if (wish.mayBeGivenBy(all.get(number))) {
                addOffers(wish, wishes, number, members, offers);
            }
        }
        return new Demand(
                clinic.bundle().treatments().indexOf(treatment),
                treatment.minutes(),
                seats(treatment),
                treatment.delivery() == Delivery.GROUP,
                members.stream().mapToInt(Integer::intValue).toArray(),
                offers);
    }

    private void addOffers(
            Wish wish,
            Wishes wishes,
            int number,
            List<Integer> members,
            List<Demand.Offer> offers) {
        times.rooms(wish.treatment(), wish.needs())
                .forEach((site, rooms) -> {
                    byte[] unmet = unmet(wish, wishes, number, site, rooms);
                    if (hasOpenDay(unmet)) {
                        if (members.isEmpty() || members.getLast() != number) {
                            members.add(number);
                        }
                        offers.add(
                                new Demand.Offer(
                                        number,
                                        members.size() - 1,
                                        roomSet(rooms.numbers()),
                                        unmet));
                    }
                });
    }

    private byte[] unmet(
            Wish wish, Wishes wishes, int number, String site, SessionTimes.Rooms rooms) {
        Practitioner practitioner = clinic.bundle().practitioners().get(number);
        byte[] unmet = new byte[rooms.open().length];
        LocalDate from = clinic.bundle().planning().from();
        int minutes = wish.treatment().minutes();
        BitSet[] starts = times.starts(practitioner, site, rooms);
        boolean wished = wish.isFor(practitioner.id());
        for (int day = 0; day < unmet.length; day++) {
            unmet[day] =
                    day >= 7 && starts[day] == starts[day - 7]
                            ? unmet[day - 7]
                            : wishes.unmet(from.plusDays(day).getDayOfWeek(), starts[day], wished);
        }
        for (int day = 0; day < unmet.length; day++) {
            if (shifts.clinicalMinutes(number, day) < minutes) {
                unmet[day] = BoundCourse.SHUT;
            }
        }
        return unmet;
    }

    private static boolean hasOpenDay(byte[] unmet) {
        for (byte one : unmet) {
            if (one != BoundCourse.SHUT) {
                return true;
            }
        }
        return false;
    }

    private int roomSet(BitSet rooms) {
        int number = roomSets.indexOf(rooms);
        if (number < 0) {
            number = roomSets.size();
            roomSets.add(rooms);
        }
        return number;
    }
}
