package painclinic.planner.diary;

import painclinic.bundle.CostWeights;
import painclinic.planner.model.Bits;
import painclinic.planner.model.ClassFacts;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;
import painclinic.planner.model.TimeGrid;
import painclinic.planner.model.TreatmentFacts;

import java.util.Arrays;
import java.util.BitSet;
import java.util.random.RandomGenerator;

/**
 * The free places of a group course: seats in sessions that run, and sessions that could be run.
 */
final class ClassOffers implements Offers {

    private static final int MOST_CLASSES = 512;
    private static final int LIKELY = 40 * SCALE;
    private static final int SPARE = 3 * SCALE;

    /**
     * A large prime, so that a walk in such steps sees every class once before it sees one twice.
     */
    private static final int STEP = 7919;

    private final ClinicFacts facts;
    private final Diary diary;
    private final CostWeights weights;
    private final Places places;
    private final ClassLeaders leaders;
    private final TimeGrid grid;
    private final int words;
    private final Variants variants = new Variants();

    private final int[] classes = new int[MOST_CLASSES];
    private int count;
    private final int[] costs;
    private final int[] starts;
    private final int[] practitioners;
    private final int[] rooms;
    private final int[] cheapest;
    private final long[] patient;
    private final int siteCount;
    private final BitSet chosen = new BitSet();
    private final BitSet seen = new BitSet();

    private CourseFrame frame;
    private Effort effort = Effort.THOROUGH;

    ClassOffers(Diary diary, CostWeights weights) {
        this.facts = diary.facts();
        this.diary = diary;
        this.weights = weights;
        this.places = new Places(diary);
        this.leaders = new ClassLeaders(diary, places, weights);
        this.grid = facts.grid();
        this.words = grid.words();
        this.costs = new int[MOST_CLASSES * grid.days()];
        this.starts = new int[MOST_CLASSES * grid.days()];
        this.practitioners = new int[MOST_CLASSES * grid.days()];
        this.rooms = new int[MOST_CLASSES * grid.days()];
        this.cheapest = new int[grid.days()];
        this.siteCount = facts.siteCount();
        this.patient = new long[grid.days() * words];
        this.frame =
                new CourseFrame(facts.courses()[0], 0, 0, -1, CourseFacts.NONE, new int[0], true);
    }

    /** Looks at classes that run and at some that could. */
    void look(
            CourseFrame newFrame, Effort newEffort, RandomGenerator random, Candidates candidates) {
        frame = newFrame;
        effort = newEffort;
        variants.clear();
        readPatient();
        chooseClasses(random, candidates);
        Arrays.fill(cheapest, -1);
        for (int i = 0; i < count; i++) {
            long worth = lookAt(i, random);
            if (worth > 0) {
                ClassFacts each = facts.classes()[classes[i]];
                variants.offer(
                        effort.variants(), i, each.weekday() * grid.units() + each.start(), worth);
            }
        }
    }

    private void readPatient() {
        long[] one = new long[words];
        for (int day = frame.first(); day <= frame.last(); day++) {
            if (frame.isFixed(day) || !places.patient(frame.course(), day, one)) {
                Arrays.fill(one, 0);
            }
            System.arraycopy(one, 0, patient, day * words, words);
        }
    }

    private void chooseClasses(RandomGenerator random, Candidates candidates) {
        count = 0;
        chosen.clear();
        for (int each : candidates.classes()) {
            addOnce(each);
        }
        addRunning(random);
        addNew(random);
    }

    private void addRunning(RandomGenerator random) {
        RunningClasses running = diary.running();
        TreatmentFacts treatment = frame.course().treatment();
        int all = running.count(treatment);
        int from = all > effort.classes() ? random.nextInt(all) : 0;
        for (int i = 0; i < all && count < effort.classes(); i++) {
            addOnce(running.get(treatment, (from + i) % all));
        }
    }

    private void addOnce(int classIndex) {
        if (!chosen.get(classIndex)) {
            chosen.set(classIndex);
            add(classIndex);
        }
    }

    /**
     * Adds classes that do not run yet, of those that it adds at most one for each site, weekday
     * and time: a colleague or another room is found for each.
     */
    private void addNew(RandomGenerator random) {
        int[] all = facts.classesOf(frame.course().treatment());
        int wanted = count + effort.newClasses();
        if (all.length == 0 || wanted == count) {
            return;
        }
        seen.clear();
        int at = random.nextInt(all.length);
        int step = STEP % all.length == 0 ? 1 : STEP;
        for (int i = 0; i < all.length && count < wanted; i++) {
            at = (at + step) % all.length;
            ClassFacts each = facts.classes()[all[at]];
            int time = (each.weekday() * grid.units() + each.start()) * siteCount + siteOf(each);
            if (!seen.get(time) && isNew(all[at]) && add(all[at])) {
                seen.set(time);
            }
        }
    }

    private boolean isNew(int classIndex) {
        return !chosen.get(classIndex) && !diary.running().isRunning(classIndex);
    }

    private int siteOf(ClassFacts each) {
        return facts.rooms()[each.room()].site();
    }

    private boolean add(int classIndex) {
        ClassFacts each = facts.classes()[classIndex];
        long[] possible = frame.course().needs().possibleStarts();
        boolean comes =
                possible == null || Bits.get(possible, each.weekday() * words, each.start());
        if (count < MOST_CLASSES
                && each.treatment() == frame.course().treatment()
                && (comes || each.bookedId() != null)
                && frame.course().needs().suitableRooms()[each.room()]) {
            classes[count++] = classIndex;
            return true;
        }
        return false;
    }

    /** Prices every day of a class; answers how promising it is as the usual one. */
    private long lookAt(int local, RandomGenerator random) {
        ClassFacts each = facts.classes()[classes[local]];
        int noise = effort.noise() == 0 ? 0 : random.nextInt(effort.noise() * SCALE);
        long worth = 0;
        boolean sessionsAnyDay = each.bookedId() != null;
        int first = frame.first();
        int skip = sessionsAnyDay ? 1 : 7;
        Arrays.fill(costs, local * grid.days(), (local + 1) * grid.days(), NONE);
        if (!sessionsAnyDay) {
            first += Math.floorMod(each.weekday() - grid.weekday(first), 7);
        }
        for (int day = first; day <= frame.last(); day += skip) {
            int cell = local * grid.days() + day;
            price(each, day, cell);
            if (costs[cell] != NONE) {
                costs[cell] += noise;
                int chance = (day - frame.first()) / 7 < frame.missing() + 2 ? LIKELY : SPARE;
                worth += Math.max(1, chance - costs[cell]);
                if (cheapest[day] < 0 || costs[cell] < costs[cheapest[day] * grid.days() + day]) {
                    cheapest[day] = local;
                }
            }
        }
        return worth;
    }

    private void price(ClassFacts each, int day, int cell) {
        ClassSession session = diary.firstClassSession(each.index(), day);
        if (session == null) {
            if (each.weekday() == grid.weekday(day) && comes(day, each.start())) {
                priceNew(each, day, cell);
            }
            return;
        }
        for (; session != null; session = session.next) {
            Slot slot = session.slot;
            if (session.people < facts.seats(slot)
                    && frame.course().needs().suitableRooms()[slot.room()]
                    && comes(day, slot.start())) {
                int cost = preference(day, slot.start());
                if (cost < costs[cell]) {
                    set(cell, cost, slot.start(), slot.practitioner(), slot.room());
                }
            }
        }
    }

    private void priceNew(ClassFacts each, int day, int cell) {
        int cost = leaders.find(frame.course(), each, day);
        if (cost == NONE) {
            return;
        }
        int opening = weights.classRun() * SCALE * effort.openingPercent() / 100;
        set(
                cell,
                cost + opening + preference(day, each.start()),
                each.start(),
                leaders.practitioner(),
                leaders.room());
    }

    private void set(int cell, int cost, int start, int practitioner, int room) {
        costs[cell] = cost;
        starts[cell] = start;
        practitioners[cell] = practitioner;
        rooms[cell] = room;
    }

    private boolean comes(int day, int start) {
        return Bits.get(patient, day * words, start);
    }

    private int preference(int day, int start) {
        long[] preferred = frame.course().needs().preferredStarts();
        return preferred == null || Bits.get(preferred, grid.weekday(day) * words, start)
                ? 0
                : weights.preference() * SCALE;
    }

    @Override
    public int variants() {
        return variants.count();
    }

    @Override
    public int cost(int variant, int day) {
        int own = ownCost(variant, day);
        int other = cheapest[day];
        if (other < 0) {
            return own;
        }
        return Math.min(own, costs[other * grid.days() + day] + strangerCost());
    }

    @Override
    public int ownCost(int variant, int day) {
        return costs[variants.key(variant) * grid.days() + day];
    }

    @Override
    public int strangerCost() {
        return (weights.continuity() * effort.strangerPercent() / 100 + weights.regularity())
                * SCALE;
    }

    @Override
    public Slot take(int variant, int day) {
        int local = variants.key(variant);
        int other = cheapest[day];
        int own = costs[local * grid.days() + day];
        if (other >= 0 && costs[other * grid.days() + day] + strangerCost() < own) {
            local = other;
        }
        int cell = local * grid.days() + day;
        return new Slot(
                practitioners[cell],
                rooms[cell],
                day,
                starts[cell],
                frame.course().treatment().length(),
                classes[local]);
    }
}
