package painclinic.planner.programme;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.SessionDemands;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Goes through all times of a stretch of days and counts what keeps a session from being held then
 * for at least so many of some people. The times count at which whoever must lead works and a
 * suitable room is open, whatever else is booked there.
 */
final class SessionTimes {

    private final ClinicBundle bundle;
    private final Calendar calendar;
    private final Teams teams;
    private final SessionDemands demands;
    private final int size;
    private final List<Time> staffed;

    /**
     * @param size how many people leaders and room must be enough for
     * @param habits what else the cohort has on a day, or null
     */
    SessionTimes(
            ClinicBundle bundle,
            Calendar calendar,
            Teams teams,
            SessionDemands demands,
            int size,
            int first,
            int last,
            IntPredicate days,
            @Nullable Habits habits) {
        this.bundle = bundle;
        this.calendar = calendar;
        this.teams = teams;
        this.demands = demands;
        this.size = size;
        this.staffed = new ArrayList<>();
        int[] rooms = teams.rooms(demands, Set.of());
        for (int day = Math.max(0, first); day <= last; day++) {
            if (days.test(day)) {
                readDay(day, rooms, habits);
            }
        }
    }

    private SessionTimes(SessionTimes all, List<Time> staffed) {
        this.bundle = all.bundle;
        this.calendar = all.calendar;
        this.teams = all.teams;
        this.demands = all.demands;
        this.size = all.size;
        this.staffed = staffed;
    }

    /** Those of the times that are on some days. */
    SessionTimes on(IntPredicate days) {
        return new SessionTimes(
                this, staffed.stream().filter(time -> days.test(time.day)).toList());
    }

    private void readDay(int day, int[] rooms, @Nullable Habits habits) {
        int grid = bundle.planning().gridMinutes();
        int[] open = calendar.openMinutes(day);
        int after = habits == null ? 0 : habits.notBefore(day);
        int before = habits == null ? Integer.MAX_VALUE : habits.notAfter(day);
        int start = (Math.max(open[0], after) + grid - 1) / grid * grid;
        for (; start + demands.minutes() <= open[1] && start < before; start += grid) {
            List<Integer> fit = new ArrayList<>();
            for (int room : rooms) {
                if (teams.capacity(room) >= size
                        && calendar.roomIsOpen(room, day, start, start + demands.minutes())
                        && isLed(new Time(day, start, List.of()), room, Check.WORKS)) {
                    fit.add(room);
                }
            }
            if (!fit.isEmpty()) {
                staffed.add(new Time(day, start, fit));
            }
        }
    }

    private boolean isLed(Time time, int room, Check check) {
        int needed = demands.leadersFor(size);
        return teams.filled(demands, needed, who -> may(who, time, room, check)) == needed;
    }

    private boolean may(int who, Time time, int room, Check check) {
        int end = time.start + demands.minutes();
        return calendar.leaderWorks(who, room, time.day, time.start, end)
                && (check == Check.WORKS || calendar.leadsNothing(who, time.day, time.start, end))
                && (check.compareTo(Check.GETS_THERE) < 0
                        || calendar.getsThere(who, room, time.day, time.start, end))
                && (check.compareTo(Check.HAS_MINUTES) < 0
                        || calendar.hasMinutes(who, time.day, demands.minutes()));
    }

    int staffed() {
        return staffed.size();
    }

    /** Whether there is a time at which somebody can come, whatever is booked. */
    boolean suits(Course course) {
        return staffed.stream().anyMatch(time -> !roomsFor(time, List.of(course), 1).isEmpty());
    }

    /** The most of some people who can come at one time, whatever is booked. */
    int mostTogether(List<Course> people) {
        int most = 0;
        for (Time time : staffed) {
            for (int room : time.rooms) {
                most = Math.max(most, come(time, room, people).size());
            }
        }
        return most;
    }

    /**
     * @param least how many of the people must be able to come
     */
    TimeCounts count(List<Course> people, int least) {
        int possible = 0;
        int free = 0;
        int peopleBusy = 0;
        int roomTaken = 0;
        int onTheWay = 0;
        int minutesUsedUp = 0;
        Map<String, Integer> nobody = new TreeMap<>();
        for (Time time : staffed) {
            List<Integer> rooms = roomsFor(time, people, least);
            if (rooms.isEmpty()) {
                continue;
            }
            possible++;
            List<Integer> attended =
                    rooms.stream()
                            .filter(room -> free(time, come(time, room, people)) >= least)
                            .toList();
            int end = time.start + demands.minutes();
            List<Integer> open =
                    attended.stream()
                            .filter(room -> calendar.roomIsFree(room, time.day, time.start, end))
                            .toList();
            if (attended.isEmpty()) {
                peopleBusy++;
            } else if (open.isEmpty()) {
                roomTaken++;
            } else if (isLed(time, open, Check.HAS_MINUTES)) {
                free++;
            } else if (isLed(time, open, Check.GETS_THERE)) {
                minutesUsedUp++;
            } else if (isLed(time, open, Check.LEADS_NOTHING)) {
                onTheWay++;
            } else {
                nobody.merge(lacking(time, open), 1, Integer::sum);
            }
        }
        return new TimeCounts(
                staffed.size(),
                possible,
                free,
                peopleBusy,
                roomTaken,
                onTheWay,
                minutesUsedUp,
                nobody);
    }

    private boolean isLed(Time time, List<Integer> rooms, Check check) {
        return rooms.stream().anyMatch(room -> isLed(time, room, check));
    }

    /** The skill for which there is nobody left, in the room where most roles can be filled. */
    private String lacking(Time time, List<Integer> rooms) {
        int filled =
                rooms.stream()
                        .mapToInt(room ->
                                teams.filled(
                                        demands,
                                        demands.leadersFor(size),
                                        who -> may(who, time, room, Check.LEADS_NOTHING)))
                        .max()
                        .orElse(0);
        return demands.leaders().get(filled).skill();
    }

    private List<Integer> roomsFor(Time time, List<Course> people, int least) {
        return time.rooms.stream()
                .filter(room -> come(time, room, people).size() >= least)
                .toList();
    }

    /** Who comes then by their records, into a room that has what they need. */
    private List<Course> come(Time time, int room, List<Course> people) {
        List<Course> come = new ArrayList<>();
        List<String> features = bundle.rooms().get(room).features();
        for (Course one : people) {
            int patient = calendar.patientOf(one.id());
            if (calendar.day(one.startNotBefore()) <= time.day
                    && calendar.comes(patient, time.day, time.start, time.start + demands.minutes())
                    && features.containsAll(bundle.patients().get(patient).needs())) {
                come.add(one);
            }
        }
        return come;
    }

    private long free(Time time, List<Course> people) {
        return people.stream()
                .filter(one ->
                        calendar.patientIsFree(
                                calendar.patientOf(one.id()),
                                time.day,
                                time.start,
                                time.start + demands.minutes()))
                .count();
    }

    /** What is asked of a leader; each asks for all before it too. */
    private enum Check {
        WORKS,
        LEADS_NOTHING,
        GETS_THERE,
        HAS_MINUTES
    }

    /**
     * @param rooms where it could be held, whatever is booked
     */
    private record Time(int day, int start, List<Integer> rooms) {}
}
