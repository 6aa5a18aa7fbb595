package painclinic.evaluation;

import painclinic.bundle.Delivery;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Treatment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out who could give what is asked for, and which sets of rooms suit somebody. */
final class LowerBoundDemands {

    private final ClinicIndex clinic;
    private final LowerBoundTimes times;
    private final LowerBoundShifts shifts;
    private final Map<LowerBoundWish, LowerBoundDemand> known = new HashMap<>();
    private final List<BitSet> roomSets = new ArrayList<>();

    LowerBoundDemands(ClinicIndex clinic, LowerBoundShifts shifts) {
        this.clinic = clinic;
        this.shifts = shifts;
        times = new LowerBoundTimes(clinic);
    }

    LowerBoundDemand of(LowerBoundWish wish) {
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

    private LowerBoundDemand workOut(LowerBoundWish wish) {
        Treatment treatment = wish.treatment();
        LowerBoundWishes wishes = new LowerBoundWishes(times, wish);
        List<LowerBoundDemand.Offer> offers = new ArrayList<>();
        List<Integer> members = new ArrayList<>();
        List<Practitioner> all = clinic.bundle().practitioners();
        for (int number = 0; number < all.size(); number++) {
            if (wish.mayBeGivenBy(all.get(number))) {
                addOffers(wish, wishes, number, members, offers);
            }
        }
        return new LowerBoundDemand(
                clinic.bundle().treatments().indexOf(treatment),
                treatment.minutes(),
                seats(treatment),
                treatment.delivery() == Delivery.GROUP,
                members.stream().mapToInt(Integer::intValue).toArray(),
                offers);
    }

    private void addOffers(
            LowerBoundWish wish,
            LowerBoundWishes wishes,
            int number,
            List<Integer> members,
            List<LowerBoundDemand.Offer> offers) {
        times.rooms(wish.treatment(), wish.needs())
                .forEach((site, rooms) -> {
                    byte[] unmet = unmet(wish, wishes, number, site, rooms);
                    if (hasOpenDay(unmet)) {
                        if (members.isEmpty() || members.getLast() != number) {
                            members.add(number);
                        }
                        offers.add(
                                new LowerBoundDemand.Offer(
                                        number,
                                        members.size() - 1,
                                        roomSet(rooms.numbers()),
                                        unmet));
                    }
                });
    }

    private byte[] unmet(
            LowerBoundWish wish,
            LowerBoundWishes wishes,
            int number,
            String site,
            LowerBoundTimes.Rooms rooms) {
        Practitioner practitioner = clinic.bundle().practitioners().get(number);
        byte[] unmet = new byte[rooms.open().length];
        Arrays.fill(unmet, LowerBoundCourse.SHUT);
        LocalDate from = clinic.bundle().planning().from();
        int minutes = wish.treatment().minutes();
        for (int day = 0; day < unmet.length; day++) {
            if (shifts.clinicalMinutes(number, day) >= minutes) {
                unmet[day] =
                        wishes.unmet(
                                from.plusDays(day).getDayOfWeek(),
                                times.starts(practitioner, site, rooms, day, minutes),
                                wish.isFor(practitioner.id()));
            }
        }
        return unmet;
    }

    private static boolean hasOpenDay(byte[] unmet) {
        for (byte one : unmet) {
            if (one != LowerBoundCourse.SHUT) {
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
