package painclinic.planner.model;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Delivery;
import painclinic.bundle.MomentRange;
import painclinic.bundle.Practitioner;
import painclinic.bundle.ProgrammeSession;
import painclinic.bundle.Room;
import painclinic.bundle.Site;
import painclinic.bundle.Treatment;
import painclinic.bundle.WeeklyWindow;
import painclinic.bundle.WorkingBlock;
import painclinic.guideline.ClinicLimits;
import painclinic.guideline.TreatmentLimits;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Compiles a bundle into the planner's numbers. */
public final class ClinicFactsReader {

    private static final int MINUTES_PER_DAY = 24 * 60;

    private final ClinicBundle bundle;
    private final TimeGrid grid;
    private final Ids sites;
    private final TreatmentFacts[] treatments;

    private ClinicFactsReader(ClinicBundle bundle) {
        this.bundle = bundle;
        this.grid = grid(bundle);
        this.sites = new Ids(bundle.sites().stream().map(Site::id));
        this.treatments = treatments();
    }

    /** The facts of a bundle without faults. */
    public static ClinicFacts read(ClinicBundle bundle) {
        return new ClinicFactsReader(bundle).read();
    }

    private ClinicFacts read() {
        RoomFacts[] rooms = rooms();
        PractitionerFacts[] practitioners = practitioners();
        StartMasks masks = new StartMasks(practitionerStarts(), roomStarts());
        CourseFacts[] courses =
                new CourseFactsReader(bundle, grid, treatments, rooms, sites.count()).read();
        ClassFacts[] classes =
                new ClassFactsReader(bundle, grid, treatments, practitioners, rooms, masks).read();
        return new ClinicFacts(
                grid,
                treatments,
                practitioners,
                rooms,
                courses,
                classes,
                masks,
                new HeldSessionsReader(bundle, grid).read(),
                travelUnits(),
                bookedPeople(classes),
                bundle.weights());
    }

    private static TimeGrid grid(ClinicBundle bundle) {
        int gridMinutes = bundle.planning().gridMinutes();
        int unit = gridMinutes;
        for (Treatment treatment : bundle.treatments()) {
            unit = BigInteger.valueOf(unit).gcd(BigInteger.valueOf(treatment.minutes())).intValue();
            for (ProgrammeSession session : treatment.programme()) {
                unit =
                        BigInteger.valueOf(unit)
                                .gcd(BigInteger.valueOf(session.minutes()))
                                .intValue();
            }
        }
        int opens = MINUTES_PER_DAY;
        int closes = 0;
        for (Site site : bundle.sites()) {
            for (WeeklyWindow window : site.openingHours()) {
                opens = Math.min(opens, TimeGrid.minute(window.from()));
                closes = Math.max(closes, TimeGrid.minute(window.to()));
            }
        }
        int base = opens / gridMinutes * gridMinutes;
        int units = Math.max(1, (closes - base + unit - 1) / unit);
        LocalDate from = bundle.planning().from();
        int days = (int) (bundle.planning().to().toEpochDay() - from.toEpochDay()) + 1;
        return new TimeGrid(
                from, from.getDayOfWeek().ordinal(), days, unit, base, units, gridMinutes / unit);
    }

    /** How many people booked classes have that are led by more than one. */
    private Map<Slot, Integer> bookedPeople(ClassFacts[] classes) {
        Map<Slot, Integer> people = new HashMap<>();
        Ids practitionerIds = new Ids(bundle.practitioners().stream().map(Practitioner::id));
        Ids roomIds = new Ids(bundle.rooms().stream().map(Room::id));
        for (var session : bundle.booked()) {
            for (ClassFacts each : session.coLeaders().isEmpty() ? new ClassFacts[0] : classes) {
                if (each.bookedId() != null && each.bookedId().equals(session.classId())) {
                    Slot slot =
                            new Slot(
                                    practitionerIds.of(session.practitioner()),
                                    roomIds.of(session.room()),
                                    grid.day(session.start().toLocalDate()),
                                    grid.unit(session.start().toLocalTime()),
                                    grid.length(session.minutes()),
                                    each.index());
                    people.put(slot, session.attendees().size());
                }
            }
        }
        return people;
    }

    /** Sessions begin and end on units, so that a way or a turnover takes whole ones. */
    private int units(int minutes) {
        return (minutes + grid.unitMinutes() - 1) / grid.unitMinutes();
    }

    private int[][] travelUnits() {
        int[][] units = new int[sites.count()][sites.count()];
        bundle.travelMinutes()
                .forEach(one -> {
                    units[sites.of(one.one())][sites.of(one.other())] = units(one.minutes());
                    units[sites.of(one.other())][sites.of(one.one())] = units(one.minutes());
                });
        return units;
    }

    private TreatmentFacts[] treatments() {
        ClinicLimits limits = bundle.clinicLimits();
        return IntStream.range(0, bundle.treatments().size())
                .mapToObj(i -> treatment(i, bundle.treatments().get(i), limits))
                .toArray(TreatmentFacts[]::new);
    }

    private TreatmentFacts treatment(int index, Treatment t, ClinicLimits limits) {
        return new TreatmentFacts(
                index,
                t.code(),
                t.name(),
                t.delivery() == Delivery.GROUP,
                t.minutes(),
                grid.length(t.minutes()),
                groupMax(t, limits),
                t.minDaysBetween(),
                t.targetDaysBetween());
    }

    /** A class never grows so far that it needs another leader. */
    private static int mostWithOneLeader(Treatment treatment) {
        return treatment.leaders().stream()
                .skip(1)
                .mapToInt(role -> Math.max(0, role.fromAttendees() - 1))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** The tightest limit of all rulesets by which somebody may join a class of this treatment. */
    private int groupMax(Treatment treatment, ClinicLimits limits) {
        int own = treatment.groupMax() == null ? Integer.MAX_VALUE : treatment.groupMax();
        int most = Math.min(own, groupMax(limits.of(treatment.code())));
        most = Math.min(most, mostWithOneLeader(treatment));
        for (Course course : bundle.courses()) {
            if (course.guideline() != null && course.treatment().equals(treatment.code())) {
                most = Math.min(most, groupMax(limits.of(course.guideline(), treatment.code())));
            }
        }
        return most;
    }

    private static int groupMax(@Nullable TreatmentLimits limits) {
        Integer most = limits == null ? null : limits.groupMax();
        return most == null ? Integer.MAX_VALUE : most;
    }

    private RoomFacts[] rooms() {
        List<Room> rooms = bundle.rooms();
        return IntStream.range(0, rooms.size())
                .mapToObj(i ->
                        new RoomFacts(
                                i,
                                rooms.get(i).id(),
                                rooms.get(i).name(),
                                sites.of(rooms.get(i).site()),
                                rooms.get(i).capacity(),
                                Set.copyOf(rooms.get(i).features()),
                                units(rooms.get(i).turnoverMinutes())))
                .toArray(RoomFacts[]::new);
    }

    private PractitionerFacts[] practitioners() {
        return IntStream.range(0, bundle.practitioners().size())
                .mapToObj(i -> practitioner(i, bundle.practitioners().get(i)))
                .toArray(PractitionerFacts[]::new);
    }

    private PractitionerFacts practitioner(int index, Practitioner p) {
        List<List<WorkingBlock>> different = new ArrayList<>();
        int[] row = new int[grid.days()];
        for (int day = 0; day < grid.days(); day++) {
            List<WorkingBlock> blocks = blocksOn(p, grid.date(day));
            int known = different.indexOf(blocks);
            if (known < 0) {
                different.add(blocks);
            }
            row[day] = (known < 0 ? different.size() - 1 : known) * grid.units();
        }
        int[] from = new int[different.size() * grid.units()];
        int[] to = new int[different.size() * grid.units()];
        Arrays.fill(from, -1);
        Arrays.fill(to, -1);
        for (int i = 0; i < different.size(); i++) {
            for (var block : different.get(i)) {
                int first = firstUnitFrom(TimeGrid.minute(block.from()));
                int last = firstUnitFrom(TimeGrid.minute(block.to()));
                Arrays.fill(from, i * grid.units() + first, i * grid.units() + last, first);
                Arrays.fill(to, i * grid.units() + first, i * grid.units() + last, last);
            }
        }
        int[] worksAt =
                p.workingHours().stream()
                        .mapToInt(block -> sites.of(block.site()))
                        .distinct()
                        .sorted()
                        .toArray();
        int cap =
                p.maxClinicalMinutesPerDay() == null
                        ? Integer.MAX_VALUE
                        : p.maxClinicalMinutesPerDay();
        return new PractitionerFacts(
                index, p.id(), p.name(), worksAt, cap, workingMinutes(p), row, from, to);
    }

    private static List<WorkingBlock> blocksOn(Practitioner practitioner, LocalDate date) {
        return practitioner.workingHours().stream().filter(block -> block.isOn(date)).toList();
    }

    /** The first unit that does not begin before a minute of the day. */
    private int firstUnitFrom(int minute) {
        int after = minute - grid.baseMinute() + grid.unitMinutes() - 1;
        return Math.clamp(Math.floorDiv(after, grid.unitMinutes()), 0, grid.units());
    }

    private int workingMinutes(Practitioner practitioner) {
        int minutes = 0;
        for (int day = 0; day < grid.days(); day++) {
            LocalDate date = grid.date(day);
            if (worksOn(practitioner, date)) {
                minutes += workingMinutes(practitioner, date);
            }
        }
        return minutes;
    }

    private int workingMinutes(Practitioner practitioner, LocalDate date) {
        int minutes = 0;
        for (var block : blocksOn(practitioner, date)) {
            Site site = bundle.sites().get(sites.of(block.site()));
            if (site.closedOn().contains(date)) {
                continue;
            }
            for (WeeklyWindow open : site.openingHours()) {
                if (open.day() == block.day()) {
                    int from =
                            Math.max(TimeGrid.minute(open.from()), TimeGrid.minute(block.from()));
                    int to = Math.min(TimeGrid.minute(open.to()), TimeGrid.minute(block.to()));
                    minutes +=
                            (int)
                                    MomentRange.minutesOutside(
                                            practitioner.awayDuring(),
                                            date.atStartOfDay().plusMinutes(from),
                                            date.atStartOfDay().plusMinutes(to));
                }
            }
        }
        return minutes;
    }

    private static boolean worksOn(Practitioner practitioner, LocalDate date) {
        var registration = practitioner.registration();
        return (registration == null || !date.isAfter(registration.expiresOn()))
                && practitioner.leave().stream().noneMatch(leave -> leave.contains(date));
    }

    private long[][][][] practitionerStarts() {
        List<Practitioner> practitioners = bundle.practitioners();
        long[][][][] starts = new long[practitioners.size()][treatments.length][sites.count()][];
        for (long[][][] byTreatment : starts) {
            for (long[][] bySite : byTreatment) {
                Arrays.fill(bySite, StartMasks.NEVER);
            }
        }
        for (int p = 0; p < practitioners.size(); p++) {
            for (Site site : bundle.sites()) {
                Map<Integer, long[]> byMinutes = new HashMap<>();
                Practitioner practitioner = practitioners.get(p);
                for (TreatmentFacts treatment : treatments) {
                    if (canLead(practitioner, bundle.treatments().get(treatment.index()))) {
                        starts[p][treatment.index()][sites.of(site.id())] =
                                byMinutes.computeIfAbsent(
                                        treatment.minutes(),
                                        minutes -> startsAt(practitioner, minutes, site));
                    }
                }
            }
        }
        return starts;
    }

    /** Whether a practitioner may give a treatment alone. */
    static boolean canLead(Practitioner practitioner, Treatment treatment) {
        return !treatment.isProgramme()
                && mostWithOneLeader(treatment) > 0
                && practitioner.skills().contains(treatment.leadSkill());
    }

    private long[] startsAt(Practitioner practitioner, int minutes, Site site) {
        List<WorkingBlock> blocks =
                practitioner.workingHours().stream()
                        .filter(block -> block.site().equals(site.id()))
                        .toList();
        if (blocks.isEmpty()) {
            return StartMasks.NEVER;
        }
        WeeklyStarts weekly = new WeeklyStarts(grid);
        Map<List<WorkingBlock>, long[]> within = new HashMap<>();
        long[] open = weekly.within(site.openingHours(), minutes);
        long[] starts = new long[grid.days() * grid.words()];
        for (int day = 0; day < grid.days(); day++) {
            LocalDate date = grid.date(day);
            if (worksOn(practitioner, date) && !site.closedOn().contains(date)) {
                int weekday = grid.weekday(day) * grid.words();
                long[] working =
                        within.computeIfAbsent(
                                blocks.stream().filter(block -> block.isOn(date)).toList(),
                                holding -> weekly.within(windows(holding), minutes));
                for (int w = 0; w < grid.words(); w++) {
                    starts[day * grid.words() + w] = working[weekday + w] & open[weekday + w];
                }
            }
        }
        practitioner.awayDuring().forEach(away -> clear(starts, away, minutes));
        return starts;
    }

    private static List<WeeklyWindow> windows(List<WorkingBlock> blocks) {
        return blocks.stream()
                .map(block -> new WeeklyWindow(block.day(), block.from(), block.to()))
                .toList();
    }

    private long[][][] roomStarts() {
        long[][][] starts = new long[bundle.rooms().size()][treatments.length][];
        long[] alwaysOpen = new long[grid.days() * grid.words()];
        Arrays.fill(alwaysOpen, -1L);
        for (int r = 0; r < bundle.rooms().size(); r++) {
            Room room = bundle.rooms().get(r);
            Map<Integer, long[]> byMinutes = new HashMap<>();
            for (TreatmentFacts treatment : treatments) {
                starts[r][treatment.index()] =
                        room.closedDuring().isEmpty()
                                ? alwaysOpen
                                : byMinutes.computeIfAbsent(
                                        treatment.minutes(), minutes -> roomStarts(room, minutes));
            }
        }
        return starts;
    }

    private long[] roomStarts(Room room, int minutes) {
        long[] starts = new long[grid.days() * grid.words()];
        Arrays.fill(starts, -1L);
        room.closedDuring().forEach(closure -> clear(starts, closure, minutes));
        return starts;
    }

    /** Takes out the starts of sessions that would run into the range. */
    private void clear(long[] starts, MomentRange range, int minutes) {
        int first = Math.max(0, grid.day(range.from().toLocalDate()));
        int last = Math.min(grid.days() - 1, grid.day(range.to().toLocalDate()));
        for (int day = first; day <= last; day++) {
            for (int unit = 0; unit < grid.units(); unit++) {
                var start = grid.moment(day, unit);
                if (range.overlaps(start, start.plusMinutes(minutes))) {
                    Bits.clear(starts, day * grid.words(), unit, unit + 1);
                }
            }
        }
    }
}
