package painclinic.advising.places;

import painclinic.advising.desk.CostDifference;
import painclinic.advising.desk.CourseChange;
import painclinic.advising.desk.NumberedPlace;
import painclinic.advising.desk.PlaceWriter;
import painclinic.advising.desk.ScheduleDesk;
import painclinic.advising.desk.Units;
import painclinic.advising.why.CourseReasons;
import painclinic.planner.diary.CourseInsertion;
import painclinic.planner.diary.Effort;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Finds places for all that a course is owed and not promised, by the planner's own insertion. */
public final class CourseAdvice {

    private static final Effort EFFORT = new Effort(1000, 12, 1000, 48, 0, 0, 50, 1000, 100);
    private static final Comparator<Slot> BY_TIME =
            Comparator.comparingInt(Slot::day).thenComparingInt(Slot::start);

    private final ScheduleDesk desk;
    private final CourseInsertion insertion;

    public CourseAdvice(ScheduleDesk desk) {
        this.desk = desk;
        this.insertion = new CourseInsertion(desk.diary(), desk.facts().weights());
    }

    public List<CourseSuggestion> suggestions(CourseFacts course, int most) {
        List<Slot> gone =
                desk.book().slotsOf(course).stream()
                        .filter(slot -> !desk.isPromised(course, slot))
                        .toList();
        Units without = CostDifference.of(desk.book(), new CourseChange(course, gone, List.of()));
        return desk.without(
                course,
                gone,
                () ->
                        ways(course).stream()
                                .map(way -> priced(course, way, without))
                                .sorted(
                                        Comparator.comparingLong(Way::missing)
                                                .thenComparingLong(way -> way.change().points()))
                                .limit(most)
                                .map(way -> suggestion(course, way, isPresent(way, gone)))
                                .toList());
    }

    private Set<List<Slot>> ways(CourseFacts course) {
        Set<List<Slot>> ways = ways(course, EFFORT);
        int owed = course.owed() - desk.book().slotsOf(course).size();
        return ways.stream().anyMatch(way -> way.size() == owed)
                ? ways
                : ways(course, Effort.EXHAUSTIVE);
    }

    private Set<List<Slot>> ways(CourseFacts course, Effort effort) {
        Set<List<Slot>> ways = new LinkedHashSet<>();
        var random = new SplittableRandom(course.index());
        for (List<Slot> way : insertion.ways(course, effort, random)) {
            if (!way.isEmpty()) {
                ways.add(way.stream().sorted(BY_TIME).toList());
            }
        }
        return ways;
    }

    private Way priced(CourseFacts course, List<Slot> slots, Units without) {
        Units with = CostDifference.of(desk.book(), new CourseChange(course, List.of(), slots));
        int missing = course.owed() - desk.book().slotsOf(course).size() - slots.size();
        return new Way(slots, missing, with.minus(without.negated()));
    }

    private static boolean isPresent(Way way, List<Slot> gone) {
        return way.slots().size() == gone.size()
                && gone.stream().allMatch(now -> way.slots().stream().anyMatch(now::isSamePlace));
    }

    private CourseSuggestion suggestion(CourseFacts course, Way way, boolean present) {
        PlaceWriter writer = new PlaceWriter(desk);
        List<NumberedPlace> places = new ArrayList<>();
        for (Slot slot : way.slots()) {
            int others =
                    (int)
                            way.slots().stream()
                                    .filter(one -> BY_TIME.compare(one, slot) < 0)
                                    .count();
            places.add(new NumberedPlace(writer.number(course, slot) + others, writer.place(slot)));
        }
        return new CourseSuggestion(
                CourseReasons.inShort(desk, course, way.slots()),
                present,
                places,
                way.missing(),
                way.change().change(),
                CourseReasons.of(desk, course, way.slots()));
    }

    private record Way(List<Slot> slots, int missing, Units change) {}
}
