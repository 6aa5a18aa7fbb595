package painclinic.evaluation;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.MomentRange;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
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
    private final Map<RoomWish, Map<String, BitSet[]>> rooms = new HashMap<>();
    private final Map<Wish, BitSet[]> times = new HashMap<>();

    LowerBoundTimes(ClinicIndex clinic) {
        this.clinic = clinic;
        grid = clinic.bundle().planning().gridMinutes();
        from = clinic.bundle().planning().from();
        days =
                Math.toIntExact(clinic.bundle().planning().to().toEpochDay() - from.toEpochDay())
                        + 1;
    }

    /** What a session asks for; a null gender or practitioner asks for nobody in particular. */
    record Wish(
            Treatment treatment,
            Set<String> needs,
            @Nullable String gender,
            @Nullable String practitioner) {}

    private record RoomWish(String treatment, Set<String> needs) {}

    /** For each day of the horizon the starts that somebody in some room could take. */
    BitSet[] open(Wish wish) {
        return times.computeIfAbsent(wish, this::workOut);
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

    private BitSet[] workOut(Wish wish) {
        Map<String, BitSet[]> bySite =
                rooms.computeIfAbsent(
                        new RoomWish(wish.treatment().code(), wish.needs()),
                        unused -> roomTimes(wish));
        BitSet[] open = emptyDays();
        for (Practitioner practitioner : clinic.bundle().practitioners()) {
            if (suits(practitioner, wish)) {
                for (int day = 0; day < days; day++) {
                    addTimes(open[day], practitioner, day, bySite, wish.treatment().minutes());
                }
            }
        }
        return open;
    }

    private static boolean suits(Practitioner practitioner, Wish wish) {
        return practitioner.skills().contains(wish.treatment().code())
                && (wish.gender() == null || wish.gender().equals(practitioner.gender()))
                && (wish.practitioner() == null || wish.practitioner().equals(practitioner.id()));
    }

    private void addTimes(
            BitSet open,
            Practitioner practitioner,
            int day,
            Map<String, BitSet[]> bySite,
            int minutes) {
        LocalDate date = from.plusDays(day);
        if (practitioner.registration() != null
                && date.isAfter(practitioner.registration().expiresOn())) {
            return;
        }
        if (practitioner.leave().stream().anyMatch(leave -> leave.contains(date))) {
            return;
        }
        for (var block : practitioner.workingHours()) {
            BitSet[] atSite = bySite.get(block.site());
            if (block.day() == date.getDayOfWeek() && atSite != null && !atSite[day].isEmpty()) {
                BitSet starts = new BitSet();
                setStarts(starts, block.from(), block.to(), minutes);
                starts.and(atSite[day]);
                practitioner.awayDuring().forEach(away -> clear(starts, date, away, minutes));
                open.or(starts);
            }
        }
    }

    private Map<String, BitSet[]> roomTimes(Wish wish) {
        Map<String, BitSet[]> bySite = new HashMap<>();
        Set<String> features = new HashSet<>(wish.needs());
        features.addAll(wish.treatment().roomFeatures());
        for (Room room : clinic.bundle().rooms()) {
            if (room.features().containsAll(features)) {
                BitSet[] open = bySite.computeIfAbsent(room.site(), unused -> emptyDays());
                for (int day = 0; day < days; day++) {
                    open[day].or(roomTimes(room, day, wish.treatment().minutes()));
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

    /** Whether a booked session lies in one of these windows. */
    static boolean fits(Session session, List<WeeklyWindow> windows) {
        int start = Placement.minuteOf(session.start().toLocalTime());
        return windows.stream()
                .anyMatch(window ->
                        window.day() == session.start().getDayOfWeek()
                                && Placement.minuteOf(window.from()) <= start
                                && start + session.minutes() <= Placement.minuteOf(window.to()));
    }
}
