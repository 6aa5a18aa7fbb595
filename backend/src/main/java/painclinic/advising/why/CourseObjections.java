package painclinic.advising.why;

import org.jspecify.annotations.Nullable;

import painclinic.advising.desk.ScheduleDesk;
import painclinic.advising.desk.Words;
import painclinic.bundle.Course;
import painclinic.bundle.DateRange;
import painclinic.bundle.Patient;
import painclinic.bundle.PlanningHorizon;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.HeldSessions.HeldPlace;
import painclinic.planner.model.Slot;
import painclinic.planner.model.TimeGrid;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

/** Rules about when a course and its patient may have a session, whoever gives it and wherever. */
final class CourseObjections {

    private final ScheduleDesk desk;
    private final TimeGrid grid;
    private final CourseFacts course;
    private final Wanted wanted;
    private final ObjectionList list;
    private final int day;
    private final List<Slot> others;

    private CourseObjections(
            ScheduleDesk desk, CourseFacts course, Wanted wanted, ObjectionList list) {
        this.desk = desk;
        this.grid = desk.facts().grid();
        this.course = course;
        this.wanted = wanted;
        this.list = list;
        this.day = grid.day(wanted.date());
        this.others =
                desk.book().slotsOf(course).stream()
                        .sorted(Comparator.comparingInt(Slot::day).thenComparingInt(Slot::start))
                        .toList();
    }

    /** The rules against a moment, whichever practitioner and room it is wanted with. */
    static List<Objection> of(ScheduleDesk desk, CourseFacts course, Wanted wanted) {
        ObjectionList list = new ObjectionList(desk, wanted);
        CourseObjections rules = new CourseObjections(desk, course, wanted, list);
        rules.addPlanning();
        rules.addPatient();
        rules.addOverlaps();
        rules.addSpacing();
        rules.addWindow();
        return list.all();
    }

    private void addPlanning() {
        PlanningHorizon planning = desk.names().bundle().planning();
        if (wanted.date().isBefore(desk.earliest())) {
            list.add(
                    "horizon",
                    "It lies in the past: sessions can be put on %s at the earliest."
                            .formatted(Words.date(desk.earliest())));
        } else if (!grid.plans(day)) {
            list.add(
                    "horizon",
                    "Only %s to %s is planned."
                            .formatted(Words.date(firstDay(planning)), Words.date(planning.to())));
        }
        int minute = wanted.start().getHour() * 60 + wanted.start().getMinute();
        if (minute % planning.gridMinutes() != 0) {
            list.add(
                    "grid",
                    "Sessions begin every %d minutes, not at %s."
                            .formatted(planning.gridMinutes(), Words.time(wanted.start())));
        }
    }

    private LocalDate firstDay(PlanningHorizon planning) {
        return desk.earliest().isAfter(planning.from()) ? desk.earliest() : planning.from();
    }

    private void addPatient() {
        Patient patient = desk.names().patient(course);
        Obstacle obstacle = ObjectionList.course(course);
        if (patient.available() != null && patient.available().stream().noneMatch(wanted::fits)) {
            list.add("patient-availability", "The patient cannot come then.", obstacle);
        }
        for (DateRange away : patient.unavailable()) {
            if (away.contains(wanted.date())) {
                list.add(
                        "patient-availability",
                        "The patient is away from %s to %s."
                                .formatted(Words.date(away.from()), Words.date(away.to())),
                        obstacle);
            }
        }
    }

    private void addOverlaps() {
        for (HeldPlace held : desk.facts().held().places()) {
            LocalDateTime from = grid.moment(held.day(), held.start());
            LocalDateTime to = grid.moment(held.day(), held.end());
            if (held.patient() == course.patient() && wanted.overlaps(from, to)) {
                list.add(
                        "patient-overlap",
                        "The patient's group meets %s.".formatted(Words.span(from, to)));
            }
        }
        for (CourseFacts other : desk.facts().courses()) {
            if (other.patient() == course.patient()) {
                for (Slot slot : list.allAtOnce(desk.book().slotsOf(other))) {
                    list.add(
                            "patient-overlap",
                            "The patient is in another session %s."
                                    .formatted(Words.span(list.start(slot), list.end(slot))),
                            list.session(slot).stream()
                                    .filter(one -> one.kind() == Obstacle.Kind.SESSION)
                                    .toList());
                }
            }
        }
    }

    private void addSpacing() {
        Slot before = null;
        Slot after = null;
        for (Slot other : others) {
            if (list.start(other).isBefore(wanted.start())) {
                before = other;
            } else if (after == null) {
                after = other;
            }
        }
        if (before != null) {
            addGap(day - before.day(), "after", before);
        } else if (course.history().begun()) {
            addGap(day - course.history().lastDelivered(), "after", null);
        }
        if (after != null) {
            addGap(after.day() - day, "before", after);
        }
    }

    private void addGap(int gap, String side, @Nullable Slot other) {
        int least = course.treatment().minGap();
        if (gap >= least) {
            return;
        }
        String days =
                gap < 0
                        ? "It would come before a session that has been given"
                        : gap == 0
                                ? "It would come on the day of another session of the course"
                                : "It would come %s %s another session of the course"
                                        .formatted(Words.days(gap), side);
        list.add(
                "spacing",
                "%s, at least %s are needed.".formatted(days, Words.days(least)),
                other == null
                        ? List.of()
                        : list.session(other).stream()
                                .filter(one -> one.kind() == Obstacle.Kind.SESSION)
                                .toList());
    }

    private void addWindow() {
        Course asked = desk.names().course(course);
        if (wanted.date().isBefore(asked.startNotBefore())) {
            list.add(
                    "start",
                    "The course may not begin before %s."
                            .formatted(Words.date(asked.startNotBefore())));
        }
        int first = day;
        int last = day;
        if (course.history().begun()) {
            first = Math.min(first, course.history().firstDelivered());
            last = Math.max(last, course.history().lastDelivered());
        }
        for (Slot other : others) {
            first = Math.min(first, other.day());
            last = Math.max(last, other.day());
        }
        int window = course.windowDays();
        if (last - first > window) {
            list.add(
                    "window",
                    "The course would take %s from its first session to its last, %s at most."
                            .formatted(Words.days(last - first), Words.days(window)));
        }
    }
}
