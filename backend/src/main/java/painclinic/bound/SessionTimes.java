package painclinic.bound;

import painclinic.bundle.MomentRange;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Site;
import painclinic.bundle.Treatment;
import painclinic.bundle.WeeklyWindow;
import painclinic.evaluation.ClinicIndex;
import painclinic.evaluation.Placement;

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
final class SessionTimes {

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final ClinicIndex clinic;
    private final int grid;
    private final LocalDate from;
    private final int days;
    private final Map<RoomWish, Map<String, Rooms>> rooms = new HashMap<>();

    SessionTimes(ClinicIndex clinic) {
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
     * @param minutes how long a session in them is
     * @param open for each day of the horizon the starts that one of them could take
     * @param starts the same for each practitioner at work there, as far as asked for
     */
    record Rooms(int minutes, BitSet numbers, BitSet[] open, Map<String, BitSet[]> starts) {}

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

    /**
     * For each day the starts that the practitioner at work then could take in one of these rooms;
     * the very set of a week before where it is the same. Not to be changed.
     */
    BitSet[] starts(Practitioner practitioner, String site, Rooms rooms) {
        return rooms.starts()
                .computeIfAbsent(
                        practitioner.id(),
                        unused -> {
                            BitSet[] starts = new BitSet[days];
                            for (int day = 0; day < days; day++) {
                                BitSet own = starts(practitioner, site, rooms, day);
                                boolean asBefore = day >= 7 && own.equals(starts[day - 7]);
                                starts[day] = asBefore ? starts[day - 7] : own;
                            }
                            return starts;
                        });
    }

    private BitSet starts(Practitioner practitioner, String site, Rooms rooms, int day) {
        int minutes = rooms.minutes();
        BitSet starts = new BitSet();
        LocalDate date = from.plusDays(day);
        for (var block : practitioner.workingHours()) {
            if (block.isOn(date) && block.site().equals(site)) {
                setStarts(starts, block.from(), block.to(), minutes);
            }
        }
        starts.and(rooms.open()[day]);
        practitioner.awayDuring().forEach(away -> clear(starts, date, away, minutes));
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
                                room.site(),
                                unused ->
                                        new Rooms(
                                                treatment.minutes(),
                                                new BitSet(),
                                                emptyDays(),
                                                new HashMap<>()));
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
        room.closedDuring().forEach(closure -> clear(starts, date, closure, minutes));
        return starts;
    }

    /** Takes out the starts of sessions that would run into the range. */
    private void clear(BitSet starts, LocalDate date, MomentRange range, int minutes) {
        long from = Duration.between(date.atStartOfDay(), range.from()).toMinutes();
        long to = Duration.between(date.atStartOfDay(), range.to()).toMinutes();
        if (from < MINUTES_OF_A_DAY && to > 0) {
            starts.stream()
                    .filter(at -> (long) at * grid < to && (long) at * grid + minutes > from)
                    .forEach(starts::clear);
        }
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
