package painclinic.advising.bottlenecks;

import painclinic.advising.desk.HalfDay;
import painclinic.advising.fixes.FixIndex;
import painclinic.advising.fixes.FixTimes;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.MomentRange;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Registration;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.Site;
import painclinic.bundle.WeeklyWindow;
import painclinic.bundle.WorkingBlock;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many minutes practitioners and rooms have on some dates, and how many are in use. */
final class BottleneckCapacity {

    private final ClinicBundle bundle;
    private final Map<String, Site> sites = new HashMap<>();
    private final Map<Place, List<Session>> sessions = new HashMap<>();

    BottleneckCapacity(FixIndex index) {
        this.bundle = index.bundle();
        bundle.sites().forEach(site -> sites.put(site.id(), site));
        for (Session session : index.schedule().sessions()) {
            LocalDate date = session.start().toLocalDate();
            add(new Place(session.practitioner(), true, date), session);
            add(new Place(session.room(), false, date), session);
        }
    }

    private void add(Place place, Session session) {
        sessions.computeIfAbsent(place, unused -> new ArrayList<>()).add(session);
    }

    /**
     * The minutes some practitioners may give on some dates.
     *
     * @param halves the half-days that count, or none for all
     */
    int there(Collection<Practitioner> who, List<LocalDate> dates, Set<HalfDay> halves) {
        int minutes = 0;
        for (Practitioner one : who) {
            Integer most = one.maxClinicalMinutesPerDay();
            for (LocalDate date : dates) {
                int working = isThere(one, date) ? working(one, date, halves) : 0;
                minutes += most == null ? working : Math.min(working, most);
            }
        }
        return minutes;
    }

    private static boolean isThere(Practitioner one, LocalDate date) {
        Registration registration = one.registration();
        return (registration == null || !date.isAfter(registration.expiresOn()))
                && one.leave().stream().noneMatch(leave -> leave.contains(date));
    }

    private int working(Practitioner one, LocalDate date, Set<HalfDay> halves) {
        int minutes = 0;
        for (WorkingBlock block : one.workingHours()) {
            if (block.isOn(date)) {
                for (WeeklyWindow open : open(block.site(), date)) {
                    minutes +=
                            counted(
                                    date,
                                    FixTimes.later(open.from(), block.from()),
                                    FixTimes.earlier(open.to(), block.to()),
                                    halves,
                                    one.awayDuring());
                }
            }
        }
        return minutes;
    }

    private List<WeeklyWindow> open(String id, LocalDate date) {
        Site site = sites.get(id);
        return site == null || site.closedOn().contains(date)
                ? List.of()
                : site.openingHours().stream()
                        .filter(one -> one.day() == date.getDayOfWeek())
                        .toList();
    }

    /** The minutes of these practitioners that are in use, in the horizon or not. */
    int inUse(Collection<Practitioner> who, List<LocalDate> dates, Set<HalfDay> halves) {
        int minutes = 0;
        for (Practitioner one : who) {
            for (LocalDate date : dates) {
                minutes += inUse(new Place(one.id(), true, date), halves);
            }
        }
        return minutes;
    }

    private int inUse(Place place, Set<HalfDay> halves) {
        return sessions.getOrDefault(place, List.of()).stream()
                .mapToInt(one ->
                        counted(
                                place.date(),
                                one.start().toLocalTime(),
                                one.end().toLocalTime(),
                                halves,
                                List.of()))
                .sum();
    }

    /** The minutes some rooms are open on some dates. */
    int roomsThere(Collection<Room> rooms, List<LocalDate> dates) {
        int minutes = 0;
        for (Room room : rooms) {
            for (LocalDate date : dates) {
                for (WeeklyWindow open : open(room.site(), date)) {
                    minutes += minutes(date, open.from(), open.to(), room.closedDuring());
                }
            }
        }
        return minutes;
    }

    private static int minutes(
            LocalDate date, LocalTime from, LocalTime to, List<MomentRange> without) {
        return (int) MomentRange.minutesOutside(without, date.atTime(from), date.atTime(to));
    }

    int roomsInUse(Collection<Room> rooms, List<LocalDate> dates) {
        int minutes = 0;
        for (Room room : rooms) {
            for (LocalDate date : dates) {
                minutes += inUse(new Place(room.id(), false, date), Set.of());
            }
        }
        return minutes;
    }

    private static int counted(
            LocalDate date,
            LocalTime from,
            LocalTime to,
            Set<HalfDay> halves,
            List<MomentRange> without) {
        if (halves.isEmpty()) {
            return minutes(date, from, to, without);
        }
        int minutes = 0;
        if (halves.contains(new HalfDay(date.getDayOfWeek(), false))) {
            minutes += minutes(date, from, FixTimes.earlier(to, HalfDay.NOON), without);
        }
        if (halves.contains(new HalfDay(date.getDayOfWeek(), true))) {
            minutes += minutes(date, FixTimes.later(from, HalfDay.NOON), to, without);
        }
        return minutes;
    }

    /** Somebody, or a room, on a date. */
    private record Place(String id, boolean practitioner, LocalDate date) {}
}
