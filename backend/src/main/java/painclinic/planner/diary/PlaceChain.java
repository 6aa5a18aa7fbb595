package painclinic.planner.diary;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.CostWeights;
import painclinic.planner.diary.InTheWay.Held;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.random.RandomGenerator;

/**
 * Gives a course one more session where nothing is free: those in the way make way, each to another
 * single place, from which others make way again, up to a few links. Where that does not come out,
 * one session is given up for another.
 */
public final class PlaceChain {

    private static final int MOST_LINKS = 3;

    /** How many places are tried for one course, by the links that are left. */
    private static final int[] TRIES = {0, 1, 1, 4};

    /** Places that one session may take from others. */
    private static final int MOST_IN_THE_WAY = 12;

    /** One in so many chains looks first whether a place is free: other moves have done so too. */
    private static final int LOOKS_FIRST = 4;

    private static final int EXCHANGE_TRIES = 4;
    private static final int NOISE = 20;

    private final ClinicFacts facts;
    private final DiaryCost cost;
    private final OpenPlaces open;
    private final SinglePlace single;
    private final PlaceDraw draw;
    private final InTheWay inTheWay;
    private final ClassElsewhere elsewhere;
    private final DiarySteps steps;

    /**
     * @param movable whether a course's slot may be changed at all
     */
    public PlaceChain(
            Diary diary,
            DiaryCost cost,
            CostWeights weights,
            BiPredicate<CourseFacts, Slot> movable) {
        this.facts = diary.facts();
        this.cost = cost;
        this.open = new OpenPlaces(diary, weights);
        this.single = new SinglePlace(diary, open, weights);
        this.draw = new PlaceDraw(diary, open);
        this.steps = new DiarySteps(diary);
        this.elsewhere = new ClassElsewhere(facts, open, draw, steps);
        this.inTheWay =
                new InTheWay(
                        diary,
                        (course, slot) ->
                                movable.test(course, slot) && !steps.hasPlaced(course, slot));
    }

    /**
     * Places one more session of a course so that no more is missing than before; mostly one less.
     *
     * @param lacking the courses that could have more sessions, by index
     * @param changed is given the courses whose slots have changed; none if nothing was found
     */
    public void gain(
            CourseFacts course, BitSet lacking, RandomGenerator random, List<CourseFacts> changed) {
        steps.clear();
        if (!settle(course, MOST_LINKS, lacking, random)) {
            giveUpOne(course, lacking, random);
        }
        steps.addCourses(changed);
    }

    /**
     * Places one more session of a course at the expense of another's, so that no more is missing
     * than before.
     *
     * @param lacking the courses that could have more sessions, by index
     * @param changed is given the courses whose slots have changed; none if nothing was found
     */
    public void exchange(
            CourseFacts course, BitSet lacking, RandomGenerator random, List<CourseFacts> changed) {
        steps.clear();
        giveUpOne(course, lacking, random);
        steps.addCourses(changed);
    }

    /** Gives the course a place, and a place to everybody who made way; or changes nothing. */
    private boolean settle(CourseFacts course, int links, BitSet lacking, RandomGenerator random) {
        boolean looks = links < MOST_LINKS || random.nextInt(LOOKS_FIRST) == 0;
        Slot free = looks ? single.cheapest(course, NOISE, random) : null;
        if (free != null) {
            steps.place(course, free);
            return true;
        }
        for (int tries = 0; tries < TRIES[links]; tries++) {
            int before = steps.count();
            long missing = cost.missing();
            List<Held> evicted = take(course, lacking, random);
            if (evicted != null) {
                if (settleAll(evicted, links - 1, lacking, random) || cost.missing() < missing) {
                    return true;
                }
                steps.undoTo(before);
            }
        }
        return false;
    }

    private boolean settleAll(
            List<Held> evicted, int links, BitSet lacking, RandomGenerator random) {
        boolean all = true;
        for (CourseFacts course : afterHoldingClassElsewhere(evicted, random)) {
            all &= settle(course, all ? links : 0, lacking, random);
        }
        return all;
    }

    /** Those who still lack a place once a class session that was ended is held elsewhere. */
    private List<CourseFacts> afterHoldingClassElsewhere(
            List<Held> evicted, RandomGenerator random) {
        List<CourseFacts> people = new ArrayList<>();
        List<CourseFacts> others = new ArrayList<>();
        Slot session = null;
        for (Held held : evicted) {
            if (held.slot().isClass() && (session == null || session.equals(held.slot()))) {
                session = held.slot();
                people.add(held.course());
            } else {
                others.add(held.course());
            }
        }
        others.addAll(session == null ? people : elsewhere.hold(session, people, random));
        return others;
    }

    /** One session is given up for another, if that is not more missing. */
    private void giveUpOne(CourseFacts course, BitSet lacking, RandomGenerator random) {
        long missing = cost.missing();
        for (int tries = 0; tries < EXCHANGE_TRIES; tries++) {
            List<Held> evicted = take(course, lacking, random);
            if (evicted != null) {
                settleAll(evicted, 0, lacking, random);
                if (cost.missing() <= missing) {
                    return;
                }
                steps.undoTo(0);
            }
        }
    }

    /**
     * Takes a place from others; answers who lacks one for that, or null if it was not possible.
     */
    private @Nullable List<Held> take(CourseFacts course, BitSet lacking, RandomGenerator random) {
        Slot wanted = draw.any(course, random);
        List<Held> evicted = InTheWay.nobody();
        if (wanted == null || !inTheWay.collect(course, wanted, MOST_IN_THE_WAY, random, evicted)) {
            return null;
        }
        int before = steps.count();
        evicted.forEach(held -> steps.remove(held.course(), held.slot()));
        if (!open.isOpen(course, wanted)) {
            steps.undoTo(before);
            return null;
        }
        steps.place(course, wanted);
        if (wanted.isClass()) {
            fill(wanted, lacking, evicted);
        }
        return evicted;
    }

    /** Has others who lack a session join a class session, those who made way for it last. */
    private void fill(Slot session, BitSet lacking, List<Held> evicted) {
        int seats = facts.seats(session);
        for (int at = lacking.nextSetBit(0); at >= 0; at = lacking.nextSetBit(at + 1)) {
            CourseFacts course = facts.courses()[at];
            if (open.people(session) >= seats) {
                return;
            }
            if (course.treatment() == facts.classes()[session.classIndex()].treatment()
                    && evicted.stream().noneMatch(held -> held.course() == course)
                    && !steps.hasPlaced(course, session)
                    && open.comes(course, session)) {
                steps.place(course, session);
            }
        }
    }
}
