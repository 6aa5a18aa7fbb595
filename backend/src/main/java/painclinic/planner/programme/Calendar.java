package painclinic.planner.programme;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.DateRange;
import painclinic.bundle.MomentRange;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Session;
import painclinic.bundle.Site;
import painclinic.bundle.WeeklyWindow;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who and what is free when, to the minute, on the days of the horizon. */
final class Calendar {

    private static final int WEEK = 7;

    private final ClinicBundle bundle;
    private final LocalDate from;
    private final int days;
    private final Map<String, Integer> rooms = new HashMap<>();
    private final Map<String, Integer> practitioners = new HashMap<>();
    private final Map<String, Integer> patients = new HashMap<>();
    private final Map<String, Integer> patientOfCourse = new HashMap<>();
    private final int[] siteOfRoom;
    private final int[][] travel;
    private final int firstWeekday;
    private final BitSet[] patientAway;
    private final int[] @Nullable [][] available;
    private final int[] @Nullable [][] preferred;
    private final List<int[]>[][] shifts;
    private final List<int[]>[][] away;
    private final List<int[]>[][] shut;
    private final List<int[]>[][] led;
    private final List<int[]>[][] used;
    private final List<int[]>[][] attended;

    Calendar(ClinicBundle bundle) {
        this.bundle = bundle;
        this.from = bundle.planning().from();
        this.days = (int) ChronoUnit.DAYS.between(from, bundle.planning().to()) + 1;
        Map<String, Integer> sites = new HashMap<>();
        bundle.sites().forEach(site -> sites.put(site.id(), sites.size()));
        bundle.rooms().forEach(room -> rooms.put(room.id(), rooms.size()));
        bundle.practitioners().forEach(one -> practitioners.put(one.id(), practitioners.size()));
        bundle.patients().forEach(one -> patients.put(one.id(), patients.size()));
        for (Course course : bundle.courses()) {
            patientOfCourse.put(course.id(), index(patients, course.patient()));
        }
        siteOfRoom = bundle.rooms().stream().mapToInt(one -> index(sites, one.site())).toArray();
        travel = new int[sites.size()][sites.size()];
        bundle.travelMinutes()
                .forEach(one -> {
                    travel[index(sites, one.one())][index(sites, one.other())] = one.minutes();
                    travel[index(sites, one.other())][index(sites, one.one())] = one.minutes();
                });
        shifts = table(practitioners.size());
        away = table(practitioners.size());
        shut = table(rooms.size());
        led = table(practitioners.size());
        used = table(rooms.size());
        attended = table(patients.size());
        for (int i = 0; i < bundle.practitioners().size(); i++) {
            works(i, bundle.practitioners().get(i), sites);
        }
        this.firstWeekday = from.getDayOfWeek().ordinal();
        this.patientAway = new BitSet[patients.size()];
        this.available = new int[patients.size()] @Nullable [][];
        this.preferred = new int[patients.size()] @Nullable [][];
        for (int i = 0; i < patientAway.length; i++) {
            Patient patient = bundle.patients().get(i);
            patientAway[i] = new BitSet(days);
            for (DateRange range : patient.unavailable()) {
                int first = Math.clamp(day(range.from()), 0, days);
                patientAway[i].set(first, Math.clamp(day(range.to()) + 1L, first, days));
            }
            available[i] = patient.available() == null ? null : windows(patient.available());
            preferred[i] = patient.preferred().isEmpty() ? null : windows(patient.preferred());
        }
        for (int i = 0; i < bundle.rooms().size(); i++) {
            for (MomentRange range : bundle.rooms().get(i).closedDuring()) {
                put(shut[i], range);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private List<int[]>[][] table(int size) {
        List<int[]>[][] table = new List[size][days];
        for (List<int[]>[] row : table) {
            for (int day = 0; day < days; day++) {
                row[day] = new ArrayList<>(2);
            }
        }
        return table;
    }

    private void works(int index, Practitioner who, Map<String, Integer> sites) {
        who.awayDuring().forEach(range -> put(away[index], range));
        for (int day = 0; day < days; day++) {
            LocalDate date = date(day);
            boolean there =
                    (who.registration() == null || !date.isAfter(who.registration().expiresOn()))
                            && who.leave().stream().noneMatch(leave -> leave.contains(date));
            for (var block : who.workingHours()) {
                Site site = bundle.sites().get(index(sites, block.site()));
                if (!there || !block.isOn(date) || site.closedOn().contains(date)) {
                    continue;
                }
                for (WeeklyWindow open : site.openingHours()) {
                    int a = Math.max(minute(open.from()), minute(block.from()));
                    int b = Math.min(minute(open.to()), minute(block.to()));
                    if (open.day() == block.day() && a < b) {
                        shifts[index][day].add(new int[] {a, b, index(sites, block.site())});
                    }
                }
            }
        }
    }

    private void put(List<int[]>[] row, MomentRange range) {
        int first = Math.max(0, day(range.from().toLocalDate()));
        int last = Math.min(days - 1, day(range.to().toLocalDate()));
        for (int day = first; day <= last; day++) {
            LocalDateTime midnight = date(day).atStartOfDay();
            long a = Math.max(0, ChronoUnit.MINUTES.between(midnight, range.from()));
            long b = Math.min(1_440, ChronoUnit.MINUTES.between(midnight, range.to()));
            if (a < b) {
                row[day].add(new int[] {(int) a, (int) b});
            }
        }
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private static int index(Map<String, Integer> ids, String id) {
        Integer index = ids.get(id);
        if (index == null) {
            throw new IllegalArgumentException("The bundle has no %s.".formatted(id));
        }
        return index;
    }

    int days() {
        return days;
    }

    int day(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(from, date);
    }

    LocalDate date(int day) {
        return from.plusDays(day);
    }

    int room(String id) {
        return index(rooms, id);
    }

    int practitioner(String id) {
        return index(practitioners, id);
    }

    int patientOf(String course) {
        return index(patientOfCourse, course);
    }

    /** A session that is booked keeps everybody in it busy. */
    void book(Session session) {
        int day = day(session.start().toLocalDate());
        if (plans(day)) {
            Place place = placeOf(session);
            occupy(place);
            session.attendees().forEach(one -> attend(patientOf(one.course()), place));
        }
    }

    /** Where a booked session of the horizon is. */
    Place placeOf(Session session) {
        return new Place(
                day(session.start().toLocalDate()),
                minute(session.start().toLocalTime()),
                session.minutes(),
                room(session.room()),
                session.leaders().stream().mapToInt(this::practitioner).toArray(),
                0);
    }

    void occupy(Place place) {
        int[] span = {place.start(), place.end(), siteOfRoom[place.room()]};
        used[place.room()][place.day()].add(span);
        for (int who : place.team()) {
            led[who][place.day()].add(span);
        }
    }

    void release(Place place) {
        remove(used[place.room()][place.day()], place);
        for (int who : place.team()) {
            remove(led[who][place.day()], place);
        }
    }

    void attend(int patient, Place place) {
        attended[patient][place.day()].add(new int[] {place.start(), place.end()});
    }

    void stayAway(int patient, Place place) {
        remove(attended[patient][place.day()], place);
    }

    private static void remove(List<int[]> spans, Place place) {
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i)[0] == place.start() && spans.get(i)[1] == place.end()) {
                spans.remove(i);
                return;
            }
        }
        throw new IllegalStateException("%s is not in the calendar.".formatted(place));
    }

    boolean roomIsFree(int room, int day, int a, int b) {
        int ready = bundle.rooms().get(room).turnoverMinutes();
        return !meets(shut[room][day], a, b) && !meets(used[room][day], a - ready, b + ready);
    }

    /** The number of a room's site: who is free for one room of it is free for each. */
    int siteOf(int room) {
        return siteOfRoom[room];
    }

    /** Whether a room is open, whoever uses it. */
    boolean roomIsOpen(int room, int day, int a, int b) {
        return !meets(shut[room][day], a, b);
    }

    /** Whether somebody works at a room's site, whatever else they do. */
    boolean leaderWorks(int who, int room, int day, int a, int b) {
        for (int[] shift : shifts[who][day]) {
            if (shift[2] == siteOfRoom[room] && shift[0] <= a && b <= shift[1]) {
                return !meets(away[who][day], a, b);
            }
        }
        return false;
    }

    /** Whether somebody leads nothing else then. */
    boolean leadsNothing(int who, int day, int a, int b) {
        return !meets(led[who][day], a, b);
    }

    /** Whether somebody gets to a room's site in time, and from there to what comes after. */
    boolean getsThere(int who, int room, int day, int a, int b) {
        for (int[] other : led[who][day]) {
            int way = travel[siteOfRoom[room]][other[2]];
            if (other[0] < b + way && a < other[1] + way) {
                return false;
            }
        }
        return true;
    }

    /** Whether somebody's clinical minutes of a day leave room for so many. */
    boolean hasMinutes(int who, int day, int minutes) {
        Integer most = bundle.practitioners().get(who).maxClinicalMinutesPerDay();
        int sum = minutes;
        for (int[] other : led[who][day]) {
            sum += other[1] - other[0];
        }
        return most == null || sum <= most;
    }

    boolean leaderIsFree(int who, int room, int day, int a, int b) {
        return leaderWorks(who, room, day, a, b)
                && getsThere(who, room, day, a, b)
                && hasMinutes(who, day, b - a);
    }

    boolean patientIsFree(int patient, int day, int a, int b) {
        return !meets(attended[patient][day], a, b);
    }

    /** Whether a patient comes at that time, whatever else they have. */
    boolean comes(int patient, int day, int a, int b) {
        return !patientAway[patient].get(day) && within(available[patient], day, a, b);
    }

    /** Whether a course may have a session then, as far as its patient is concerned. */
    boolean mayCome(Course course, int day, int a, int b) {
        return day(course.startNotBefore()) <= day && isThere(patientOf(course.id()), day, a, b);
    }

    /** Whether a patient comes at that time and has nothing else then. */
    boolean isThere(int patient, int day, int a, int b) {
        return plans(day) && comes(patient, day, a, b) && patientIsFree(patient, day, a, b);
    }

    /** Whether a day is one of the horizon: of others nothing is known. */
    boolean plans(int day) {
        return day >= 0 && day < days;
    }

    /** From now on a patient does not come on a date. */
    void giveUp(int patient, LocalDate date) {
        int day = day(date);
        if (plans(day)) {
            patientAway[patient].set(day);
        }
    }

    boolean wishesFor(int patient, int day, int a, int b) {
        return within(preferred[patient], day, a, b);
    }

    /** Whether a stretch lies within one of a weekday's windows; null stands for any time. */
    private boolean within(int @Nullable [][] windows, int day, int a, int b) {
        if (windows == null) {
            return true;
        }
        for (int[] window : windows) {
            if (window[0] == (day + firstWeekday) % WEEK && window[1] <= a && b <= window[2]) {
                return true;
            }
        }
        return false;
    }

    private static int[][] windows(List<WeeklyWindow> windows) {
        return windows.stream()
                .map(one -> new int[] {one.day().ordinal(), minute(one.from()), minute(one.to())})
                .toArray(int[][]::new);
    }

    /** Whether somebody's shift anywhere holds a stretch of a day. */
    boolean works(int who, int day, int a, int b) {
        for (int[] shift : shifts[who][day]) {
            if (shift[0] <= a && b <= shift[1]) {
                return true;
            }
        }
        return false;
    }

    /** Whether a room is at a site; true where none is wished for. */
    boolean isAt(int room, @Nullable String site) {
        return site == null || bundle.rooms().get(room).site().equals(site);
    }

    /** First and last minute at which anybody who leads works anywhere on a day. */
    int[] openMinutes(int day) {
        int a = 1_440;
        int b = 0;
        for (List<int[]>[] row : shifts) {
            for (int[] shift : row[day]) {
                a = Math.min(a, shift[0]);
                b = Math.max(b, shift[1]);
            }
        }
        return new int[] {a, b};
    }

    private static boolean meets(List<int[]> spans, int a, int b) {
        for (int[] span : spans) {
            if (span[0] < b && a < span[1]) {
                return true;
            }
        }
        return false;
    }
}
