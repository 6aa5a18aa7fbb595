package painclinic.advising.desk;

import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.CourseSummary;
import painclinic.planner.model.DaySheet;
import painclinic.planner.model.Slot;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The exact change of every blemish when some courses change places, worked out from what they
 * touch alone: the courses, the days of their practitioners, the practitioners' load, and the
 * classes. All of it is measured as the planner's constraints do.
 */
public final class CostDifference {

    private final ScheduleBook book;
    private final ClinicFacts facts;
    private final Set<CourseFacts> courses = new HashSet<>();
    private final Set<PractitionerDay> days = new HashSet<>();
    private final Set<Integer> practitioners = new HashSet<>();
    private final Set<Integer> classes = new HashSet<>();

    private CostDifference(ScheduleBook book) {
        this.book = book;
        this.facts = book.facts();
    }

    /**
     * What having a slot changes.
     *
     * @param without what taking the session out of the schedule has changed already
     */
    public static Units having(ScheduleBook book, CourseFacts course, Slot slot, Units without) {
        Units with = of(book, new CourseChange(course, List.of(), List.of(slot)));
        return with.minus(without.negated());
    }

    /** What a change does to the schedule; the book is as before afterwards. */
    public static Units of(ScheduleBook book, CourseChange change) {
        return of(book, List.of(change));
    }

    /** What several changes do together, made one after another. */
    public static Units of(ScheduleBook book, List<CourseChange> changes) {
        CostDifference touched = new CostDifference(book);
        changes.forEach(touched::touch);
        Units before = touched.measure();
        changes.forEach(change -> change.apply(book));
        Units after = touched.measure();
        changes.reversed().forEach(change -> change.undo(book));
        return after.minus(before);
    }

    private void touch(CourseChange change) {
        courses.add(change.course());
        change.taken().forEach(this::touch);
        change.given().forEach(this::touch);
    }

    private void touch(Slot slot) {
        days.add(new PractitionerDay(slot.practitioner(), slot.day()));
        practitioners.add(slot.practitioner());
        if (slot.isClass()) {
            classes.add(slot.classIndex());
        }
    }

    private Units measure() {
        Units units = new Units(facts.weights());
        courses.forEach(course -> addCourse(course, units));
        days.forEach(day -> addDay(day, units));
        for (int practitioner : practitioners) {
            long minutes = book.bookedMinutes(practitioner);
            units.add(Blemish.OVERLOAD, facts.practitioners()[practitioner].percentOver(minutes));
        }
        classes.forEach(each -> addClass(each, units));
        return units;
    }

    private void addCourse(CourseFacts course, Units units) {
        List<Slot> slots = book.slotsOf(course);
        CourseSummary summary = CourseSummary.of(facts, course, slots.toArray(Slot[]::new));
        units.add(Blemish.WAIT, summary.waiting());
        units.add(Blemish.RHYTHM, summary.rhythm());
        units.add(Blemish.CONTINUITY, summary.strangers());
        units.add(Blemish.REGULARITY, summary.irregular());
        units.add(Blemish.PREFERENCE, summary.unwished());
        long missing = course.owed() - slots.size();
        units.addMissing(missing * (course.urgent() ? facts.weights().urgentMissing() : 1));
    }

    private void addDay(PractitionerDay day, Units units) {
        List<Slot> slots = book.practitionerDay(day.practitioner(), day.day());
        if (!slots.isEmpty()) {
            DaySheet sheet = DaySheet.of(facts, slots);
            units.add(Blemish.IDLE, sheet.idleQuarters());
            units.add(Blemish.ROOM_SWITCH, sheet.roomSwitches());
        }
    }

    private void addClass(int classIndex, Units units) {
        List<Slot> slots = book.classSessions(classIndex);
        units.add(Blemish.CLASS_RUN, slots.size());
        if (!slots.isEmpty()) {
            units.add(Blemish.CLASS_CHANGE, ClassHabits.changes(facts, slots));
        }
    }

    private record PractitionerDay(int practitioner, int day) {}
}
