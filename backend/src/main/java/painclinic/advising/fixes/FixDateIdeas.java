package painclinic.advising.fixes;

import painclinic.advising.fixes.FixAsk.Extent;
import painclinic.bundle.Course;
import painclinic.bundle.PlanningHorizon;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Planning that goes on for longer, and a course that starts earlier. */
final class FixDateIdeas {

    private static final int[] WEEKS = {1, 2, 4, 8, 12};
    private static final int LONGEST_HORIZON_DAYS = 400;

    private final FixCase fixCase;

    FixDateIdeas(FixCase fixCase) {
        this.fixCase = fixCase;
    }

    /** Planning ends some weeks later, where the course's window goes on. */
    List<FixIdea> furtherAhead() {
        PlanningHorizon planning = fixCase.bundle().planning();
        List<FixIdea> ideas = new ArrayList<>();
        for (int weeks : WEEKS) {
            LocalDate end = planning.to().plusWeeks(weeks);
            if (fixCase.last().equals(planning.to())
                    && ChronoUnit.DAYS.between(planning.from(), end) < LONGEST_HORIZON_DAYS) {
                ideas.add(
                        FixIdea.of(
                                new FixNote(FixKind.PLAN_FURTHER_AHEAD)
                                        .dates(planning.to().plusDays(1), end)
                                        .saying(
                                                "Planning goes on until %s, %s longer."
                                                        .formatted(
                                                                FixWords.date(end),
                                                                FixWords.days(7L * weeks))),
                                Extent.PAPER,
                                7L * weeks,
                                bundle -> bundle.withPlanning(bundle.planning().withTo(end))));
            }
        }
        return ideas;
    }

    /** The course may start some weeks earlier, if it has not begun; not before its referral. */
    List<FixIdea> earlier() {
        Course course = fixCase.course();
        LocalDate planned = fixCase.earliest();
        LocalDate earliest = planned.isAfter(course.referredOn()) ? planned : course.referredOn();
        List<FixIdea> ideas = new ArrayList<>();
        if (!course.deliveredOn().isEmpty()) {
            return ideas;
        }
        for (int weeks : WEEKS) {
            LocalDate start = course.startNotBefore().minusWeeks(weeks);
            if (!start.isBefore(earliest)) {
                ideas.add(starting(start));
            }
        }
        if (earliest.isBefore(course.startNotBefore()) && ideas.size() < WEEKS.length) {
            ideas.add(starting(earliest));
        }
        return ideas;
    }

    private FixIdea starting(LocalDate start) {
        Course course = fixCase.course();
        long days = ChronoUnit.DAYS.between(start, course.startNotBefore());
        return FixIdea.of(
                new FixNote(FixKind.START_EARLIER)
                        .course(course.id())
                        .dates(start, start)
                        .saying(
                                "The course may start on %s, %s earlier."
                                        .formatted(FixWords.date(start), FixWords.days(days))),
                Extent.PAPER,
                days,
                FixPatch.course(course.id(), one -> one.withStartNotBefore(start)));
    }
}
