package painclinic.bound;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.DateRange;
import painclinic.bundle.Delivery;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.Treatment;
import painclinic.evaluation.measures.RoomMinutes;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The minutes that are there for sessions not yet booked, day by day. Rooms are pooled: a pool is a
 * set of rooms that suits somebody, and a session takes minutes of every pool that holds all rooms
 * that suit it.
 */
final class Supply {

    private final MinutesUsed minutes;
    private final int[][] poolsOf;
    private final int days;

    Supply(BoundClinic clinic) {
        ClinicBundle bundle = clinic.index().bundle();
        List<BitSet> sets = clinic.demands().roomSets();
        days = clinic.horizonDays();
        minutes = MinutesUsed.none(bundle.practitioners().size(), sets.size(), days);
        poolsOf =
                sets.stream()
                        .map(set ->
                                IntStream.range(0, sets.size())
                                        .filter(pool -> isWithin(set, sets.get(pool)))
                                        .toArray())
                        .toArray(int[][]::new);
        for (int number = 0; number < bundle.practitioners().size(); number++) {
            for (int day = 0; day < days; day++) {
                minutes.practitioners()[number][day] = clinic.shifts().clinicalMinutes(number, day);
            }
        }
        addRooms(clinic, sets);
        bundle.booked().forEach(session -> takeBooked(clinic, sets, session));
    }

    MinutesUsed minutes() {
        return minutes;
    }

    int days() {
        return days;
    }

    /** The pools that a session pays for which suits this set of rooms. */
    int[] poolsOf(int roomSet) {
        return poolsOf[roomSet];
    }

    MinutesUsed nothing() {
        return MinutesUsed.none(minutes.practitioners().length, minutes.rooms().length, days);
    }

    /** For each pool the minutes that sessions take of it, given what they take by suitable set. */
    double[][] inPools(MinutesUsed taken) {
        double[][] inPools = new double[poolsOf.length][days];
        for (int set = 0; set < poolsOf.length; set++) {
            for (int pool : poolsOf[set]) {
                for (int day = 0; day < days; day++) {
                    inPools[pool][day] += taken.rooms()[set][day];
                }
            }
        }
        return inPools;
    }

    private void addRooms(BoundClinic clinic, List<BitSet> sets) {
        List<Room> rooms = clinic.index().bundle().rooms();
        LocalDate from = clinic.index().bundle().planning().from();
        for (int number = 0; number < rooms.size(); number++) {
            Room room = rooms.get(number);
            RoomMinutes open = new RoomMinutes(room, clinic.index().site(room.site()));
            for (int day = 0; day < days; day++) {
                LocalDate date = from.plusDays(day);
                changeRooms(sets, number, day, open.in(new DateRange(date, date)));
            }
        }
    }

    /** Classes are left alone: who joins one that is booked takes no more of anybody's time. */
    private void takeBooked(BoundClinic clinic, List<BitSet> sets, Session session) {
        ClinicBundle bundle = clinic.index().bundle();
        long day =
                session.start().toLocalDate().toEpochDay() - bundle.planning().from().toEpochDay();
        Treatment treatment =
                bundle.treatments().stream()
                        .filter(one -> one.code().equals(session.treatment()))
                        .findFirst()
                        .orElseThrow();
        if (treatment.delivery() == Delivery.GROUP || day < 0 || day >= days) {
            return;
        }
        int on = Math.toIntExact(day);
        List<String> people = bundle.practitioners().stream().map(Practitioner::id).toList();
        List<String> rooms = bundle.rooms().stream().map(Room::id).toList();
        double[] own = minutes.practitioners()[people.indexOf(session.practitioner())];
        own[on] = Math.max(0, own[on] - session.minutes());
        changeRooms(sets, rooms.indexOf(session.room()), on, -session.minutes());
    }

    private void changeRooms(List<BitSet> sets, int room, int day, long change) {
        for (int set = 0; set < sets.size(); set++) {
            if (sets.get(set).get(room)) {
                double[] pool = minutes.rooms()[set];
                pool[day] = Math.max(0, pool[day] + change);
            }
        }
    }

    private static boolean isWithin(BitSet inner, BitSet outer) {
        BitSet left = (BitSet) inner.clone();
        left.andNot(outer);
        return left.isEmpty();
    }
}
