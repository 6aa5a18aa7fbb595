package painclinic.advising.places;

import org.jspecify.annotations.Nullable;

import painclinic.advising.desk.ClassChoice;
import painclinic.advising.desk.CostDifference;
import painclinic.advising.desk.CourseChange;
import painclinic.advising.desk.PlaceWriter;
import painclinic.advising.desk.ScheduleDesk;
import painclinic.advising.desk.Units;
import painclinic.advising.why.Reason;
import painclinic.advising.why.Reasons;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.util.ArrayList;
import java.util.List;

/** Finds and explains places for one session. */
public final class SlotAdvice {

    private final ScheduleDesk desk;
    private final ClassChoice classes;

    public SlotAdvice(ScheduleDesk desk, ClassChoice classes) {
        this.desk = desk;
        this.classes = classes;
    }

    /** The cheapest places other than the one the session has, if it has one. */
    public List<Suggestion> suggestions(CourseFacts course, @Nullable Slot now, int most) {
        return suggestions(course, now, most, false);
    }

    /** The same, each on another day or in another half of it: those are a choice. */
    public List<Suggestion> choice(CourseFacts course, @Nullable Slot now, int most) {
        return suggestions(course, now, most, true);
    }

    private List<Suggestion> suggestions(
            CourseFacts course, @Nullable Slot now, int most, boolean spread) {
        List<Slot> gone = now == null ? List.of() : List.of(now);
        Units without = CostDifference.of(desk.book(), new CourseChange(course, gone, List.of()));
        return desk.without(
                course,
                gone,
                () -> {
                    PlaceWriter writer = new PlaceWriter(desk);
                    List<Suggestion> suggestions = new ArrayList<>();
                    for (Slot slot : OpenPlaces.of(desk, classes, course, now, most, spread)) {
                        suggestions.add(suggestion(course, slot, without, writer));
                    }
                    return suggestions;
                });
    }

    private Suggestion suggestion(
            CourseFacts course, Slot slot, Units without, PlaceWriter writer) {
        return new Suggestion(
                writer.place(slot),
                writer.number(course, slot),
                CostDifference.having(desk.book(), course, slot, without).change(),
                Reasons.of(desk, course, slot));
    }

    /** Why a session is where it is. */
    public Explanation explanation(CourseFacts course, int number, Slot now, int alternatives) {
        List<Suggestion> others = choice(course, now, alternatives);
        boolean promised = desk.isPromised(course, now);
        String session = desk.sessionId(now);
        return desk.without(
                course,
                List.of(now),
                () -> {
                    List<Reason> reasons = new ArrayList<>();
                    if (promised) {
                        reasons.add(
                                new Reason(
                                        null,
                                        "Promised already: the planner leaves it where it is",
                                        0));
                    }
                    reasons.addAll(Reasons.of(desk, course, now));
                    return new Explanation(
                            course.id(),
                            number,
                            session == null ? "" : session,
                            new PlaceWriter(desk).now(now),
                            promised,
                            reasons,
                            others);
                });
    }
}
