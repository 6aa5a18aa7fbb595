package painclinic.advising.why;

import org.jspecify.annotations.Nullable;

import painclinic.advising.desk.Blemish;
import painclinic.advising.desk.ClinicNames;
import painclinic.advising.desk.CostDifference;
import painclinic.advising.desk.CourseChange;
import painclinic.advising.desk.ScheduleBook;
import painclinic.advising.desk.ScheduleDesk;
import painclinic.advising.desk.Units;
import painclinic.advising.desk.Words;
import painclinic.bundle.CostWeights;
import painclinic.planner.model.Bits;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.CourseSummary;
import painclinic.planner.model.Slot;
import painclinic.planner.model.TimeGrid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What speaks for and against a place of a session that the book does not hold yet. */
public final class Reasons {

    private final ClinicNames names;
    private final ScheduleBook book;
    private final ClinicFacts facts;
    private final CostWeights weights;
    private final TimeGrid grid;
    private final CourseFacts course;
    private final Slot slot;
    private final List<Slot> others;
    private final List<Reason> reasons = new ArrayList<>();

    private Reasons(ScheduleDesk desk, CourseFacts course, Slot slot) {
        this.names = desk.names();
        this.book = desk.book();
        this.facts = desk.facts();
        this.weights = facts.weights();
        this.grid = facts.grid();
        this.course = course;
        this.slot = slot;
        this.others =
                book.slotsOf(course).stream()
                        .sorted(Comparator.comparingInt(Slot::day).thenComparingInt(Slot::start))
                        .toList();
    }

    /** The reasons, those that matter most first. */
    public static List<Reason> of(ScheduleDesk desk, CourseFacts course, Slot slot) {
        Reasons found = new Reasons(desk, course, slot);
        Units more =
                CostDifference.of(desk.book(), new CourseChange(course, List.of(), List.of(slot)));
        found.addWait();
        found.addRhythm();
        found.addFamiliar(more);
        found.addWishes();
        if (slot.isClass()) {
            found.addClass(more);
        }
        found.addDay(more);
        return Reason.strongestFirst(found.reasons);
    }

    private void add(Blemish blemish, long points, String text) {
        reasons.add(new Reason(blemish, text, points));
    }

    private @Nullable Slot before() {
        Slot before = null;
        for (Slot other : others) {
            if (isEarlier(other, slot)) {
                before = other;
            }
        }
        return before;
    }

    private @Nullable Slot after() {
        for (Slot other : others) {
            if (!isEarlier(other, slot)) {
                return other;
            }
        }
        return null;
    }

    private static boolean isEarlier(Slot a, Slot b) {
        return a.day() < b.day() || a.day() == b.day() && a.start() < b.start();
    }

    private void addWait() {
        if (course.history().begun() || before() != null) {
            return;
        }
        int days = Math.max(0, slot.day() - course.history().startDay());
        long points = weights.waiting() * CourseSummary.waiting(slot.day(), course.history());
        add(
                Blemish.WAIT,
                points,
                days == 0
                        ? "The course begins on the first day it may"
                        : "The course begins %s after the first day it may"
                                .formatted(Words.days(days)));
    }

    private void addRhythm() {
        Slot before = before();
        Slot after = after();
        if (before != null) {
            addGap(slot.day() - before.day(), "after the session before");
        } else if (course.history().begun()) {
            addGap(slot.day() - course.history().lastDelivered(), "after the session before");
        }
        if (after != null) {
            addGap(after.day() - slot.day(), "before the next session");
        }
    }

    private void addGap(int gap, String to) {
        int wished = course.treatment().targetGap();
        long points = (long) weights.rhythm() * Math.abs(gap - wished);
        String days = gap == 0 ? "The same day" : Words.days(gap);
        add(
                Blemish.RHYTHM,
                points,
                gap == wished
                        ? "%s %s, as wished".formatted(days, to)
                        : "%s %s, %s wished".formatted(days, to, Words.days(wished)));
    }

    private void addFamiliar(Units more) {
        if (others.isEmpty()) {
            return;
        }
        String who = names.practitioner(slot.practitioner()).name();
        addFamiliar(
                Blemish.CONTINUITY,
                more,
                slot.isClass() ? "In the class" : "With " + who,
                slot.isClass()
                        ? other -> other.classIndex() == slot.classIndex()
                        : other -> other.practitioner() == slot.practitioner());
        var when = grid.moment(slot.day(), slot.start());
        addFamiliar(
                Blemish.REGULARITY,
                more,
                "On %ss at %s".formatted(Words.weekday(when.toLocalDate()), Words.time(when)),
                other ->
                        other.start() == slot.start()
                                && grid.weekday(other.day()) == grid.weekday(slot.day()));
    }

    private void addFamiliar(Blemish blemish, Units more, String what, Predicate<Slot> isSame) {
        int all = others.size();
        int same = (int) others.stream().filter(isSame).count();
        String like;
        if (same == 0) {
            like = "%s, unlike the course's other sessions".formatted(what);
        } else if (same == all) {
            like = "%s, like the course's other sessions".formatted(what);
        } else {
            like = "%s, like %d of the course's %d other sessions".formatted(what, same, all);
        }
        add(blemish, more.points(blemish), like);
    }

    private void addWishes() {
        long[] preferred = course.needs().preferredStarts();
        if (preferred != null) {
            boolean isWished =
                    Bits.get(preferred, grid.weekday(slot.day()) * grid.words(), slot.start());
            add(
                    Blemish.PREFERENCE,
                    isWished ? 0 : weights.preference(),
                    isWished
                            ? "At a time that the patient prefers"
                            : "Outside the patient's preferred times");
        }
        int wished = course.needs().preferredPractitioner();
        if (wished != CourseFacts.NONE && !slot.isClass()) {
            boolean isWished = wished == slot.practitioner();
            String who = names.practitioner(wished).name();
            add(
                    Blemish.PREFERENCE,
                    isWished ? 0 : weights.preference(),
                    isWished
                            ? "With %s, as the patient wished".formatted(who)
                            : "Not with %s, whom the patient wished for".formatted(who));
        }
    }

    private void addClass(Units more) {
        int people = book.attendees(slot).size();
        if (people > 0) {
            add(
                    Blemish.CLASS_RUN,
                    more.points(Blemish.CLASS_RUN),
                    "In a class session that runs anyway, with %d of %d places taken by others"
                            .formatted(people, facts.seats(slot)));
            return;
        }
        add(
                Blemish.CLASS_RUN,
                more.points(Blemish.CLASS_RUN),
                "The class session is held for this course alone");
        if (more.of(Blemish.CLASS_CHANGE) != 0) {
            add(
                    Blemish.CLASS_CHANGE,
                    more.points(Blemish.CLASS_CHANGE),
                    "Not at the usual time, room and practitioner of its class");
        }
    }

    private void addDay(Units more) {
        if (!book.attendees(slot).isEmpty()) {
            return;
        }
        String who = names.practitioner(slot.practitioner()).name();
        long idle = more.of(Blemish.IDLE);
        if (idle != 0) {
            String quarters = Words.counted(Math.abs(idle), "quarter") + " of an hour";
            add(
                    Blemish.IDLE,
                    more.points(Blemish.IDLE),
                    idle > 0
                            ? "Leaves %s %s more between sessions".formatted(who, quarters)
                            : "Leaves %s %s less between sessions".formatted(who, quarters));
        }
        List<Slot> day = book.practitionerDay(slot.practitioner(), slot.day());
        if (!day.isEmpty()) {
            boolean switches = more.of(Blemish.ROOM_SWITCH) != 0;
            add(
                    Blemish.ROOM_SWITCH,
                    more.points(Blemish.ROOM_SWITCH),
                    switches
                            ? "%s uses another room besides that day".formatted(who)
                            : "In a room that %s uses that day anyway".formatted(who));
        }
        if (more.of(Blemish.OVERLOAD) != 0) {
            add(
                    Blemish.OVERLOAD,
                    more.points(Blemish.OVERLOAD),
                    "%s is booked for more than %d percent of their time"
                            .formatted(who, CostWeights.FULL_LOAD_PERCENT));
        }
    }
}
