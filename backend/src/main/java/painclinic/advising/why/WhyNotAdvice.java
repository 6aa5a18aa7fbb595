package painclinic.advising.why;

import org.jspecify.annotations.Nullable;

import painclinic.advising.desk.ClassChoice;
import painclinic.advising.desk.CostChange;
import painclinic.advising.desk.CostDifference;
import painclinic.advising.desk.CourseChange;
import painclinic.advising.desk.CourseCosts;
import painclinic.advising.desk.Place;
import painclinic.advising.desk.PlaceWriter;
import painclinic.advising.desk.RoomRegret;
import painclinic.advising.desk.ScheduleDesk;
import painclinic.advising.desk.Seat;
import painclinic.advising.desk.Units;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;
import painclinic.planner.model.TimeGrid;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Says what speaks against a wanted moment for one session. */
public final class WhyNotAdvice {

    private static final Comparator<PlaceOption> BEST_FIRST =
            Comparator.<PlaceOption>comparingInt(option -> option.objections().size())
                    .thenComparingLong(
                            option -> option.change() == null ? 0 : option.change().points());

    private final ScheduleDesk desk;
    private final ClassChoice classes;
    private final CourseFacts course;
    private final WantedPlace wanted;
    private final @Nullable Slot now;
    private final boolean mayMovePromised;
    private final Units without;
    private final PlaceWriter writer;
    private final @Nullable Integer practitioner;
    private final @Nullable Integer room;

    /**
     * @param now where the session is, or null
     * @param mayMovePromised whether a promise of that place speaks against no other
     */
    public WhyNotAdvice(
            ScheduleDesk desk,
            ClassChoice classes,
            CourseFacts course,
            @Nullable Slot now,
            WantedPlace wanted,
            boolean mayMovePromised) {
        this.mayMovePromised = mayMovePromised;
        this.desk = desk;
        this.classes = classes;
        this.course = course;
        this.wanted = wanted;
        this.now = now;
        this.without = CostDifference.of(desk.book(), new CourseChange(course, gone(), List.of()));
        this.writer = new PlaceWriter(desk);
        this.practitioner =
                wanted.practitioner() == null
                        ? null
                        : desk.names().practitioner(wanted.practitioner());
        this.room = wanted.room() == null ? null : desk.names().room(wanted.room());
    }

    private List<Slot> gone() {
        return now == null ? List.of() : List.of(now);
    }

    public Objections objections(int number) {
        boolean promised = now != null && desk.isPromised(course, now);
        boolean keepsPromise = promised && !mayMovePromised;
        return desk.without(
                course,
                gone(),
                () -> {
                    List<PlaceOption> options = new ArrayList<>();
                    if (desk.facts().rooms().length > 0) {
                        List<Objection> ofCourse =
                                CourseObjections.of(desk, course, place(0, 0, null));
                        for (int who : practitioners()) {
                            options.add(option(who, ofCourse, keepsPromise));
                        }
                    }
                    options.sort(BEST_FIRST);
                    List<Objection> always = always(options);
                    return new Objections(
                            course.id(),
                            number,
                            wanted,
                            now == null ? null : writer.now(now),
                            promised,
                            WhyNotText.of(desk, options, always),
                            always,
                            options);
                });
    }

    private List<Integer> practitioners() {
        if (practitioner != null) {
            return List.of(practitioner);
        }
        List<Integer> able = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        for (int who = 0; who < desk.facts().practitioners().length; who++) {
            all.add(who);
            if (desk.names().practitioner(who).skills().contains(course.treatment().code())) {
                able.add(who);
            }
        }
        return able.isEmpty() ? all : able;
    }

    private static List<Objection> always(List<PlaceOption> options) {
        if (options.isEmpty()) {
            return List.of();
        }
        List<Objection> always = new ArrayList<>(options.getFirst().objections());
        options.forEach(option -> always.retainAll(option.objections()));
        return always;
    }

    private PlaceOption option(int who, List<Objection> ofCourse, boolean keepsPromise) {
        Wanted best = null;
        List<Objection> fewest = List.of();
        int least = Integer.MAX_VALUE;
        int day = desk.facts().grid().day(wanted.start().toLocalDate());
        List<Slot> others = desk.book().practitionerDay(who, day);
        for (Wanted place : places(who)) {
            List<Objection> objections = objections(place, ofCourse);
            int regret = RoomRegret.of(desk.facts(), place.room(), others);
            if (best == null
                    || objections.size() < fewest.size()
                    || objections.size() == fewest.size() && regret < least) {
                best = place;
                fewest = objections;
                least = regret;
            }
        }
        return option(Objects.requireNonNull(best), fewest, keepsPromise);
    }

    /** The session of the class that is held then, or one in each room. */
    private List<Wanted> places(int who) {
        List<Wanted> places = new ArrayList<>();
        for (int each = 0; each < desk.facts().rooms().length; each++) {
            if (room == null || room == each) {
                places.add(place(who, each, null));
            }
        }
        if (course.treatment().group()) {
            int day = desk.facts().grid().day(wanted.start().toLocalDate());
            for (Slot slot : desk.book().practitionerDay(who, day)) {
                if (isJoinable(slot)) {
                    return List.of(place(who, slot.room(), slot));
                }
            }
        }
        return places;
    }

    private boolean isJoinable(Slot slot) {
        TimeGrid grid = desk.facts().grid();
        return slot.isClass()
                && slot.length() == course.treatment().length()
                && grid.moment(slot.day(), slot.start()).equals(wanted.start())
                && (room == null || room == slot.room())
                && desk.book().attendees(slot).getFirst().treatment() == course.treatment()
                && !desk.book().attendees(slot).contains(course);
    }

    private Wanted place(int who, int where, @Nullable Slot joined) {
        LocalDateTime end = wanted.start().plusMinutes(course.treatment().minutes());
        return new Wanted(wanted.start(), end, who, where, joined);
    }

    private List<Objection> objections(Wanted place, List<Objection> ofCourse) {
        ObjectionList list = new ObjectionList(desk, place);
        PractitionerObjections.add(desk, course, place, list);
        RoomObjections.add(desk, course, place, list);
        List<Objection> all = new ArrayList<>(ofCourse);
        all.addAll(list.all());
        return all;
    }

    private PlaceOption option(Wanted place, List<Objection> objections, boolean keepsPromise) {
        if (!objections.isEmpty()) {
            List<Objection> all = new ArrayList<>(objections);
            if (keepsPromise) {
                all.add(promise());
            }
            return new PlaceOption(
                    place(place), WhyNotText.of(desk, place, all), all, null, List.of());
        }
        Slot slot = slot(place);
        boolean stays = slot.equals(now);
        List<Objection> all = keepsPromise && !stays ? List.of(promise()) : List.of();
        CostChange change = CostDifference.having(desk.book(), course, slot, without).change();
        return new PlaceOption(
                stays ? writer.now(slot) : writer.place(slot),
                WhyNotText.allowed(desk, slot, change, now != null),
                all,
                change,
                Reasons.of(desk, course, slot));
    }

    private static Objection promise() {
        return new Objection(
                "booked-moved", "It is published, so planning leaves it where it is.", List.of());
    }

    private Slot slot(Wanted place) {
        if (place.joined() != null) {
            return place.joined();
        }
        TimeGrid grid = desk.facts().grid();
        Slot slot =
                new Slot(
                        place.practitioner(),
                        place.room(),
                        grid.day(place.date()),
                        grid.unit(place.start().toLocalTime()),
                        course.treatment().length(),
                        Slot.ONE_TO_ONE);
        if (!course.treatment().group()) {
            return slot;
        }
        if (now != null && now.isSamePlace(slot)) {
            return now;
        }
        CourseCosts costs = new CourseCosts(desk.facts(), course, desk.book().slotsOf(course));
        return classes.choose(course, costs, slot).slot();
    }

    /** A place that breaks rules, and may be off the grid. */
    private Place place(Wanted place) {
        Slot joined = place.joined();
        if (joined != null) {
            return writer.place(joined);
        }
        boolean group = course.treatment().group();
        return new Place(
                place.start(),
                course.treatment().minutes(),
                desk.names().practitioner(place.practitioner()).id(),
                desk.names().room(place.room()).id(),
                group ? Seat.STARTS_CLASS : Seat.ONE_TO_ONE,
                group ? writer.freshClass() : null,
                null);
    }
}
