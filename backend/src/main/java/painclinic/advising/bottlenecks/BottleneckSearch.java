package painclinic.advising.bottlenecks;

import org.jspecify.annotations.Nullable;

import painclinic.advising.desk.HalfDay;
import painclinic.advising.fixes.FixClinic;
import painclinic.advising.fixes.FixIndex;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Site;
import painclinic.bundle.Treatment;
import painclinic.bundle.WeeklyWindow;
import painclinic.planner.model.Bits;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.ClinicFactsReader;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.TimeGrid;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts every missing session down to the week in which it is due and to what holds it up there. */
final class BottleneckSearch {

    private static final int NEARLY_USED_UP_PERCENT = 95;

    private final FixIndex index;
    private final ClinicBundle bundle;
    private final BottleneckCapacity capacity;
    private final LocalDate firstMonday;
    private final List<TreeMap<Cause, List<String>>> causes = new ArrayList<>();

    BottleneckSearch(FixIndex index) {
        this.index = index;
        this.bundle = index.bundle();
        this.capacity = new BottleneckCapacity(index);
        LocalDate from = bundle.planning().from();
        this.firstMonday = from.minusDays(from.getDayOfWeek().ordinal());
        for (LocalDate monday = firstMonday;
                !monday.isAfter(bundle.planning().to());
                monday = monday.plusWeeks(1)) {
            causes.add(new TreeMap<>(Cause.ORDER));
        }
    }

    List<WeekBottlenecks> run() {
        List<String> missing =
                bundle.courses().stream()
                        .map(Course::id)
                        .filter(id -> index.missing(id) > 0)
                        .toList();
        if (!missing.isEmpty()) {
            explain(missing);
        }
        return IntStream.range(0, causes.size()).mapToObj(this::week).toList();
    }

    private void explain(List<String> missing) {
        ClinicFacts facts = ClinicFactsReader.read(FixClinic.of(index, bundle, missing).reduced());
        BottleneckTimes times = new BottleneckTimes(facts, index);
        Set<String> sought = Set.copyOf(missing);
        for (CourseFacts course : facts.courses()) {
            if (sought.contains(course.id())) {
                for (int day : dues(course, facts.grid())) {
                    int week = (day + firstOffset()) / 7;
                    causes.get(week)
                            .computeIfAbsent(
                                    cause(course, facts, times, week), unused -> new ArrayList<>())
                            .add(course.id());
                }
            }
        }
    }

    /** The weekday of the horizon's first day. */
    private int firstOffset() {
        return bundle.planning().from().getDayOfWeek().ordinal();
    }

    private List<Integer> dues(CourseFacts course, TimeGrid grid) {
        int[] placed =
                index.sessionsOf(course.id()).stream()
                        .mapToInt(one -> grid.day(one.start().toLocalDate()))
                        .sorted()
                        .toArray();
        return BottleneckDues.missing(
                first(course),
                last(course, grid, placed),
                course.treatment().targetGap(),
                course.owed(),
                placed);
    }

    private static int first(CourseFacts course) {
        int first = Math.max(0, course.history().startDay());
        return course.history().begun()
                ? Math.max(first, course.history().lastDelivered() + course.treatment().targetGap())
                : first;
    }

    private static int last(CourseFacts course, TimeGrid grid, int[] placed) {
        int window = course.windowDays();
        int last = grid.days() - 1;
        if (course.history().begun()) {
            return Math.min(last, course.history().firstDelivered() + window);
        }
        return placed.length == 0 ? last : Math.min(last, placed[0] + window);
    }

    private Cause cause(CourseFacts course, ClinicFacts facts, BottleneckTimes times, int week) {
        TimeGrid grid = facts.grid();
        List<Integer> days = days(week, grid);
        Set<HalfDay> halves = halvesThePatientComes(course, grid, times, days);
        Treatment treatment = bundle.treatments().get(course.treatment().index());
        Cause own =
                new Cause(
                        BottleneckKind.COURSE,
                        treatment.code(),
                        null,
                        List.of(),
                        List.of(),
                        List.of());
        if (halves.isEmpty()) {
            return own;
        }
        if (days.stream().noneMatch(day -> times.practitionerFree(course, day))) {
            return new Cause(
                    BottleneckKind.SKILL,
                    treatment.code(),
                    gender(course, treatment),
                    List.of(),
                    List.of(),
                    List.of());
        }
        List<long[]> places = days.stream().map(day -> times.places(course, day)).toList();
        if (places.stream().noneMatch(BottleneckTimes::any)) {
            return new Cause(
                    BottleneckKind.ROOM,
                    treatment.code(),
                    null,
                    features(course, treatment),
                    sites(course, times, days),
                    List.of());
        }
        for (int i = 0; i < days.size(); i++) {
            if (comesToAny(course, times, days.get(i), places.get(i), grid)) {
                return own;
            }
        }
        return new Cause(
                BottleneckKind.HALF_DAY,
                treatment.code(),
                null,
                List.of(),
                List.of(),
                List.copyOf(halves));
    }

    /** The days of a week that are in the horizon. */
    private List<Integer> days(int week, TimeGrid grid) {
        int monday = week * 7 - firstOffset();
        return IntStream.range(monday, monday + 7).filter(grid::plans).boxed().toList();
    }

    /** The half-days of a week on which some site is open and the patient can come. */
    private Set<HalfDay> halvesThePatientComes(
            CourseFacts course, TimeGrid grid, BottleneckTimes times, List<Integer> days) {
        Set<HalfDay> halves = new TreeSet<>();
        for (int day : days) {
            for (int start = 0; start < grid.units() && mayBeOn(course, day); start++) {
                if (times.comes(course, day, start) && isOpen(course, grid, day, start)) {
                    halves.add(
                            new HalfDay(
                                    DayOfWeek.of(grid.weekday(day) + 1),
                                    grid.minute(start) >= HalfDay.NOON.toSecondOfDay() / 60));
                }
            }
        }
        return halves;
    }

    private static boolean mayBeOn(CourseFacts course, int day) {
        return day >= course.history().startDay()
                && (!course.history().begun()
                        || day <= course.history().firstDelivered() + course.windowDays());
    }

    private boolean isOpen(CourseFacts course, TimeGrid grid, int day, int start) {
        LocalDate date = grid.date(day);
        int from = grid.minute(start);
        int to = from + course.treatment().minutes();
        for (Site site : bundle.sites()) {
            for (WeeklyWindow open : site.openingHours()) {
                if (open.day() == date.getDayOfWeek()
                        && !site.closedOn().contains(date)
                        && TimeGrid.minute(open.from()) <= from
                        && to <= TimeGrid.minute(open.to())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean comesToAny(
            CourseFacts course, BottleneckTimes times, int day, long[] starts, TimeGrid grid) {
        for (int start = 0; start < grid.units() && mayBeOn(course, day); start++) {
            if (Bits.get(starts, 0, start) && times.comes(course, day, start)) {
                return true;
            }
        }
        return false;
    }

    /** The gender asked for, if it leaves out anybody with the skill. */
    private @Nullable String gender(CourseFacts course, Treatment treatment) {
        String asked =
                index.patient(bundle, index.course(bundle, course.id()).patient())
                        .practitionerGender();
        boolean narrows = course.needs().practitioners().length < skilled(treatment, null).size();
        return narrows ? asked : null;
    }

    private List<Practitioner> skilled(Treatment treatment, @Nullable String gender) {
        return bundle.practitioners().stream()
                .filter(one -> one.skills().contains(treatment.leadSkill()))
                .filter(one -> gender == null || gender.equals(one.gender()))
                .toList();
    }

    private List<String> features(CourseFacts course, Treatment treatment) {
        List<String> needs =
                index.patient(bundle, index.course(bundle, course.id()).patient()).needs();
        return Stream.concat(treatment.roomFeatures().stream(), needs.stream())
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> sites(CourseFacts course, BottleneckTimes times, List<Integer> days) {
        return IntStream.range(0, bundle.sites().size())
                .filter(site ->
                        days.stream().anyMatch(day -> times.practitionerFree(course, site, day)))
                .mapToObj(site -> bundle.sites().get(site).id())
                .toList();
    }

    private WeekBottlenecks week(int week) {
        LocalDate monday = firstMonday.plusWeeks(week);
        List<LocalDate> dates =
                IntStream.range(0, 7)
                        .mapToObj(monday::plusDays)
                        .filter(date -> !date.isBefore(bundle.planning().from()))
                        .filter(date -> !date.isAfter(bundle.planning().to()))
                        .toList();
        List<Bottleneck> found = new ArrayList<>();
        causes.get(week).forEach((cause, courses) -> found.add(bottleneck(cause, courses, dates)));
        found.sort(Comparator.comparingInt((Bottleneck one) -> -one.minutesMissing()));
        found.addAll(warnings(dates, found));
        return new WeekBottlenecks(monday, found);
    }

    private Bottleneck bottleneck(Cause cause, List<String> courses, List<LocalDate> dates) {
        Treatment treatment = treatment(cause.treatment());
        int missing = minutesMissing(treatment, courses.size());
        Set<HalfDay> halves = Set.copyOf(cause.halfDays());
        List<Practitioner> who = skilled(treatment, cause.gender());
        boolean rooms = cause.kind() == BottleneckKind.ROOM;
        List<Room> where = rooms ? rooms(cause) : List.of();
        int there = rooms ? capacity.roomsThere(where, dates) : capacity.there(who, dates, halves);
        int inUse = rooms ? capacity.roomsInUse(where, dates) : capacity.inUse(who, dates, halves);
        return new Bottleneck(
                cause.kind(),
                BottleneckWords.shortage(
                        cause, treatment, siteNames(cause), courses.size(), missing, there, inUse),
                cause.treatment(),
                cause.features(),
                cause.sites(),
                cause.halfDays(),
                courses.size(),
                missing,
                there,
                inUse,
                courses.stream().distinct().toList());
    }

    private Treatment treatment(String code) {
        return bundle.treatments().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<Room> rooms(Cause cause) {
        return bundle.rooms().stream()
                .filter(room -> cause.sites().contains(room.site()))
                .filter(room -> room.features().containsAll(cause.features()))
                .toList();
    }

    private List<String> siteNames(Cause cause) {
        return bundle.sites().stream()
                .filter(site -> cause.sites().contains(site.id()))
                .map(Site::name)
                .toList();
    }

    /** Sessions take an hour each, or an hour for as many people as a class holds. */
    private int minutesMissing(Treatment treatment, int sessions) {
        return treatment.minutes()
                * Math.ceilDiv(sessions, BottleneckWords.classSize(bundle, treatment));
    }

    private List<Bottleneck> warnings(List<LocalDate> dates, List<Bottleneck> found) {
        List<Bottleneck> warnings = new ArrayList<>();
        for (Treatment treatment : bundle.treatments()) {
            List<Practitioner> who = skilled(treatment, null);
            int there = capacity.there(who, dates, Set.of());
            int inUse = capacity.inUse(who, dates, Set.of());
            boolean known =
                    found.stream().anyMatch(one -> one.treatment().equals(treatment.code()));
            if (there > 0 && !known && inUse * 100L >= (long) NEARLY_USED_UP_PERCENT * there) {
                warnings.add(
                        new Bottleneck(
                                BottleneckKind.SKILL,
                                BottleneckWords.warning(treatment, there, inUse),
                                treatment.code(),
                                List.of(),
                                List.of(),
                                List.of(),
                                0,
                                0,
                                there,
                                inUse,
                                List.of()));
            }
        }
        return warnings;
    }

    /** What holds sessions up; sessions with the same cause are counted together. */
    record Cause(
            BottleneckKind kind,
            String treatment,
            @Nullable String gender,
            List<String> features,
            List<String> sites,
            List<HalfDay> halfDays) {

        private static final Comparator<Cause> ORDER =
                Comparator.comparing(Cause::kind)
                        .thenComparing(Cause::treatment)
                        .thenComparing(one -> Objects.requireNonNullElse(one.gender(), ""))
                        .thenComparing(one -> String.join(",", one.features()))
                        .thenComparing(one -> String.join(",", one.sites()))
                        .thenComparing(one -> one.halfDays().toString());
    }
}
