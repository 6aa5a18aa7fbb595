package painclinic.advising.why;

import painclinic.advising.desk.Blemish;
import painclinic.advising.desk.CostDifference;
import painclinic.advising.desk.CourseChange;
import painclinic.advising.desk.ScheduleDesk;
import painclinic.advising.desk.Units;
import painclinic.advising.desk.Words;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.CourseSummary;
import painclinic.planner.model.Slot;
import painclinic.planner.model.TimeGrid;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What speaks for and against places for a whole course, none of which the book holds yet. */
public final class CourseReasons {

    private final ScheduleDesk desk;
    private final CourseFacts course;
    private final List<Slot> given;
    private final List<Slot> all;
    private final List<Reason> reasons = new ArrayList<>();

    private CourseReasons(ScheduleDesk desk, CourseFacts course, List<Slot> given) {
        this.desk = desk;
        this.course = course;
        this.given = given;
        this.all = new ArrayList<>(desk.book().slotsOf(course));
        all.addAll(given);
    }

    /** The reasons, those that matter most first. */
    public static List<Reason> of(ScheduleDesk desk, CourseFacts course, List<Slot> given) {
        CourseReasons found = new CourseReasons(desk, course, given);
        found.addCourse();
        found.addClinic(CostDifference.of(desk.book(), new CourseChange(course, List.of(), given)));
        return Reason.strongestFirst(found.reasons);
    }

    /** What most of the places have in common. */
    public static String inShort(ScheduleDesk desk, CourseFacts course, List<Slot> given) {
        return new CourseReasons(desk, course, given).inShort();
    }

    private String inShort() {
        TimeGrid grid = desk.facts().grid();
        Slot one = given.getFirst();
        Map<String, Integer> whos =
                count(slot -> desk.names().practitioner(slot.practitioner()).name());
        Map<String, Integer> whens = count(slot -> when(grid.moment(slot.day(), slot.start())));
        String kind = one.isClass() ? "in classes of " : "with ";
        String text = "%s%s, %s".formatted(kind, most(whos), most(whens));
        return whos.size() == 1 && whens.size() == 1
                ? Character.toUpperCase(text.charAt(0)) + text.substring(1)
                : "Mostly " + text;
    }

    private static String when(LocalDateTime moment) {
        return "%ss at %s".formatted(Words.weekday(moment.toLocalDate()), Words.time(moment));
    }

    private Map<String, Integer> count(Function<Slot, String> kind) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        given.forEach(slot -> counts.merge(kind.apply(slot), 1, Integer::sum));
        return counts;
    }

    private static String most(Map<String, Integer> counts) {
        String most = "";
        for (String each : counts.keySet()) {
            if (counts.getOrDefault(each, 0) > counts.getOrDefault(most, 0)) {
                most = each;
            }
        }
        return most;
    }

    private void addCourse() {
        CourseSummary summary = CourseSummary.of(desk.facts(), course, all.toArray(Slot[]::new));
        if (!course.history().begun()) {
            int first = all.stream().mapToInt(Slot::day).min().orElse(0);
            int days = Math.max(0, first - course.history().startDay());
            add(
                    Blemish.WAIT,
                    summary.waiting(),
                    days == 0
                            ? "The course begins on the first day it may"
                            : "The course begins %s after the first day it may"
                                    .formatted(Words.days(days)));
        }
        add(
                Blemish.RHYTHM,
                summary.rhythm(),
                summary.rhythm() == 0
                        ? "All gaps between sessions are as wished"
                        : "Gaps between sessions are off by %s in all"
                                .formatted(Words.counted(summary.rhythm(), "day")));
        boolean group = course.treatment().group();
        add(
                Blemish.CONTINUITY,
                summary.strangers(),
                group
                        ? "In " + kinds(summary.strangers() + 1, "class", "classes")
                        : "With "
                                + kinds(summary.strangers() + 1, "practitioner", "practitioners"));
        add(
                Blemish.REGULARITY,
                summary.irregular(),
                "At " + kinds(summary.irregular() + 1, "time of the week", "times of the week"));
        if (summary.unwished() > 0) {
            add(
                    Blemish.PREFERENCE,
                    summary.unwished(),
                    "Wishes for a time or a practitioner not met: " + summary.unwished());
        }
    }

    private static String kinds(int count, String one, String more) {
        return count == 1 ? "one " + one : count + " " + more;
    }

    private void addClinic(Units more) {
        if (course.treatment().group()) {
            add(
                    Blemish.CLASS_RUN,
                    more.of(Blemish.CLASS_RUN),
                    more.of(Blemish.CLASS_RUN) == 0
                            ? "In class sessions that run anyway"
                            : "Class sessions held for this course alone: "
                                    + more.of(Blemish.CLASS_RUN));
        }
        addClinic(Blemish.CLASS_CHANGE, more);
        addClinic(Blemish.IDLE, more);
        addClinic(Blemish.ROOM_SWITCH, more);
        addClinic(Blemish.OVERLOAD, more);
    }

    private void addClinic(Blemish blemish, Units more) {
        if (more.of(blemish) != 0) {
            add(blemish, more.of(blemish), Words.name(blemish));
        }
    }

    private void add(Blemish blemish, long units, String text) {
        Units one = new Units(desk.facts().weights());
        one.add(blemish, units);
        long points = one.points();
        reasons.add(new Reason(blemish, text, points));
    }
}
