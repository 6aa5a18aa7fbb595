package painclinic.evaluation;

import painclinic.bundle.MomentRange;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Site;
import painclinic.bundle.Treatment;
import painclinic.bundle.WeeklyWindow;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** At what times of a date an empty clinic could give a session, as bits on the grid. */
final class LowerBoundTimes {

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final ClinicIndex clinic;
    private final int grid;
    private final LocalDate from;
    private final int days;
    private final Map<RoomWish, Map<String, Rooms>> rooms = new HashMap<>();

    LowerBoundTimes(ClinicIndex clinic) {
        this.clinic = clinic;
        grid = clinic.bundle().planning().gridMinutes();
        from = clinic.bundle().planning().from();
        days =
                Math.toIntExact(clinic.bundle().planning().to().toEpochDay() - from.toEpochDay())
                        + 1;
    }

    private record RoomWish(String treatment, Set<String> needs) {}

    /**
     * The rooms of one site that suit.
     *
     * @param numbers their places in the bundle's list
     * @param open for each day of the horizon the starts that one of them could take
     */
    record Rooms(BitSet numbers, BitSet[] open) {}

    /** The suitable rooms of each site that has one. */
    Map<String, Rooms> rooms(Treatment treatment, Set<String> needs) {
        return rooms.computeIfAbsent(
                new RoomWish(treatment.code(), needs), unused -> suitable(treatment, needs));
    }

    /** The starts of a session that lies in one of these windows on this weekday. */
    BitSet within(List<WeeklyWindow> windows, DayOfWeek day, int minutes) {
        BitSet starts = new BitSet();
        for (WeeklyWindow window : windows) {
            if (window.day() == day) {
                setStarts(starts, window.from(), window.to(), minutes);
            }
        }
        return starts;
    }

    /** The starts that the practitioner at work on the date could take in one of these rooms. */
    BitSet starts(Practitioner practitioner, String site, Rooms rooms, int day, int minutes) {
        BitSet starts = new BitSet();
        DayOfWeek weekday = from.plusDays(day).getDayOfWeek();
        for (var block : practitioner.workingHours()) {
            if (block.day() == weekday && block.site().equals(site)) {
                setStarts(starts, block.from(), block.to(), minutes);
            }
        }
        starts.and(rooms.open()[day]);
        return starts;
    }

    private Map<String, Rooms> suitable(Treatment treatment, Set<String> needs) {
        Map<String, Rooms> bySite = new HashMap<>();
        Set<String> features = new HashSet<>(needs);
        features.addAll(treatment.roomFeatures());
        List<Room> all = clinic.bundle().rooms();
        for (int number = 0; number < all.size(); number++) {
            Room room = all.get(number);
            if (room.features().containsAll(features)) {
                Rooms atSite =
                        bySite.computeIfAbsent(
                                room.site(), unused -> new Rooms(new BitSet(), emptyDays()));
                atSite.numbers().set(number);
                for (int day = 0; day < days; day++) {
                    atSite.open()[day].or(roomTimes(room, day, treatment.minutes()));
                }
            }
        }
        return bySite;
    }

    private BitSet roomTimes(Room room, int day, int minutes) {
        LocalDate date = from.plusDays(day);
        Site site = clinic.site(room.site());
        if (site.closedOn().contains(date)) {
            return new BitSet();
        }
        BitSet starts = within(site.openingHours(), date.getDayOfWeek(), minutes);
        for (MomentRange closure : room.closedDuring()) {
            long shut = Duration.between(date.atStartOfDay(), closure.from()).toMinutes();
            long opens = Duration.between(date.atStartOfDay(), closure.to()).toMinutes();
            if (shut < MINUTES_OF_A_DAY && opens > 0) {
                starts.stream()
                        .filter(at -> (long) at * grid < opens && (long) at * grid + minutes > shut)
                        .forEach(starts::clear);
            }
        }
        return starts;
    }

    private void setStarts(BitSet starts, LocalTime from, LocalTime to, int minutes) {
        int first = Math.ceilDiv(Placement.minuteOf(from), grid);
        int last = Math.floorDiv(Placement.minuteOf(to) - minutes, grid);
        if (first <= last) {
            starts.set(first, last + 1);
        }
    }

    private BitSet[] emptyDays() {
        BitSet[] empty = new BitSet[days];
        for (int day = 0; day < days; day++) {
            empty[day] = new BitSet();
        }
        return empty;
    }
}
