package painclinic.planner.programme;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Priority;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who sits in which cohort of a programme, while the cohorts' times stay: somebody who waits takes
 * a free seat, or the seat of a member who can come to another cohort as well, or, being urgent,
 * the seat of one who is not.
 */
final class Seats {

    /** Those who come first: the urgent, then the longest waiting. */
    static final Comparator<Course> FIRST =
            Comparator.comparing(Course::priority)
                    .reversed()
                    .thenComparing(Course::startNotBefore)
                    .thenComparing(Course::id);

    private final ClinicBundle bundle;
    private final Calendar calendar;
    private final List<CohortPlan> cohorts;
    private final int most;

    /**
     * @param cohorts those of one programme
     * @param most the most people in one
     */
    Seats(ClinicBundle bundle, Calendar calendar, List<CohortPlan> cohorts, int most) {
        this.bundle = bundle;
        this.calendar = calendar;
        this.cohorts = cohorts.stream().filter(this::takesPeople).toList();
        this.most = most;
    }

    /** Whether a cohort has not begun and all that it owes has a place, within the horizon. */
    private boolean takesPeople(CohortPlan cohort) {
        for (int n = 1; n <= cohort.last(); n++) {
            if (cohort.isPlaced(n) && !calendar.plans(cohort.day(n))) {
                return false;
            }
        }
        return !cohort.begun
                && cohort.owed(calendar.days() - 1).stream().allMatch(cohort::isPlaced);
    }

    /** Seats as many of those who wait as can be, in their order. */
    void seat(List<Course> waiting) {
        for (Course course : waiting) {
            Step end = search(course);
            if (end != null) {
                take(end);
            }
        }
    }

    /** The shortest way to seat somebody: a chain of people who each move to another cohort. */
    private @Nullable Step search(Course course) {
        Deque<Step> open = new ArrayDeque<>();
        Set<CohortPlan> seen = new HashSet<>();
        reach(course, null, null, open, seen);
        Step displacing = null;
        while (!open.isEmpty()) {
            Step step = open.removeFirst();
            CohortPlan into = step.into;
            if (into == null || into.members.size() < seats(into)) {
                return step;
            }
            for (Course member : movable(into)) {
                if (displacing == null
                        && course.priority() == Priority.URGENT
                        && member.priority() != Priority.URGENT) {
                    displacing = new Step(member, into, null, step);
                }
                reach(member, into, step, open, seen);
            }
        }
        return displacing;
    }

    private void reach(
            Course course,
            @Nullable CohortPlan from,
            @Nullable Step before,
            Deque<Step> open,
            Set<CohortPlan> seen) {
        if (seen.size() == cohorts.size()) {
            return;
        }
        if (from != null) {
            leave(course, from);
        }
        for (CohortPlan cohort : cohorts) {
            if (cohort != from && !seen.contains(cohort) && canCome(course, cohort)) {
                seen.add(cohort);
                open.addLast(new Step(course, from, cohort, before));
            }
        }
        if (from != null) {
            join(course, from);
        }
    }

    /** Those who may be moved, the last to be seated first. */
    private static List<Course> movable(CohortPlan cohort) {
        return List.copyOf(cohort.members.subList(cohort.promised, cohort.members.size()))
                .reversed();
    }

    private int seats(CohortPlan cohort) {
        int seats = most;
        for (int n = 1; n <= cohort.last(); n++) {
            if (cohort.isPlaced(n)) {
                seats = Math.min(seats, cohort.place(n).people());
            }
        }
        return seats;
    }

    private boolean canCome(Course course, CohortPlan cohort) {
        int patient = calendar.patientOf(course.id());
        List<String> needs = bundle.patients().get(patient).needs();
        for (int n = 1; n <= cohort.last(); n++) {
            if (cohort.isPlaced(n)) {
                Place place = cohort.place(n);
                if (!bundle.rooms().get(place.room()).features().containsAll(needs)
                        || !calendar.mayCome(course, place.day(), place.start(), place.end())) {
                    return false;
                }
            }
        }
        return true;
    }

    private void take(Step end) {
        List<Step> steps = new ArrayList<>();
        for (Step step = end; step != null; step = step.before) {
            steps.add(step);
        }
        for (Step step : steps) {
            if (step.from != null) {
                leave(step.who, step.from);
                step.from.members.remove(step.who);
            }
        }
        for (Step step : steps) {
            if (step.into != null) {
                step.into.members.add(step.who);
                join(step.who, step.into);
            }
        }
    }

    private void leave(Course course, CohortPlan cohort) {
        int patient = calendar.patientOf(course.id());
        for (int n = 1; n <= cohort.last(); n++) {
            if (cohort.isPlaced(n)) {
                calendar.stayAway(patient, cohort.place(n));
            }
        }
    }

    private void join(Course course, CohortPlan cohort) {
        int patient = calendar.patientOf(course.id());
        for (int n = 1; n <= cohort.last(); n++) {
            if (cohort.isPlaced(n)) {
                calendar.attend(patient, cohort.place(n));
            }
        }
    }

    /** Somebody moves from one cohort, or from the queue, into another, or back to the queue. */
    private record Step(
            Course who,
            @Nullable CohortPlan from,
            @Nullable CohortPlan into,
            @Nullable Step before) {}
}
