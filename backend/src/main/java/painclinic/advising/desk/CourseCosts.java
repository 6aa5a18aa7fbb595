package painclinic.advising.desk;

import painclinic.bundle.CostWeights;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.CourseSummary;
import painclinic.planner.model.Slot;

import java.util.Arrays;
import java.util.List;

/**
 * What one more session costs a course, taken apart: waiting and rhythm depend on its day alone,
 * regularity on weekday and time, continuity on the practitioner or the class, wishes on time and
 * practitioner. Each part is the difference of two summaries, so that their sum is exact.
 */
public final class CourseCosts {

    /** The price of a day on which the course may not have another session. */
    public static final long FORBIDDEN = Long.MAX_VALUE;

    private final CostWeights weights;

    private final ClinicFacts facts;
    private final CourseFacts course;
    private final Slot[] slots;
    private final CourseSummary before;
    private final long[] times;

    public CourseCosts(ClinicFacts facts, CourseFacts course, List<Slot> slots) {
        this.facts = facts;
        this.weights = facts.weights();
        this.course = course;
        this.slots = slots.toArray(Slot[]::new);
        this.before = summary(this.slots.clone());
        this.times = new long[7 * facts.grid().units()];
        Arrays.fill(times, FORBIDDEN);
    }

    private CourseSummary summary(Slot[] all) {
        return CourseSummary.of(facts, course, all);
    }

    private CourseSummary with(Slot slot) {
        Slot[] all = Arrays.copyOf(slots, slots.length + 1);
        all[slots.length] = slot;
        return summary(all);
    }

    /** Points of waiting and rhythm, or {@link #FORBIDDEN}. */
    public long day(int day) {
        if (day < course.history().startDay()) {
            return FORBIDDEN;
        }
        CourseSummary after = with(probe(wished(), day, 0, anyClass()));
        return after.daysPastWindow() > before.daysPastWindow()
                        || after.crowded() > before.crowded()
                ? FORBIDDEN
                : weights.waiting() * (after.waiting() - before.waiting())
                        + weights.rhythm() * (after.rhythm() - before.rhythm());
    }

    /** Points of regularity and of wished times. */
    public long time(int day, int start) {
        int key = facts.grid().weekday(day) * facts.grid().units() + start;
        if (times[key] == FORBIDDEN) {
            Slot probe = probe(wished(), day, start, anyClass());
            times[key] =
                    (long) weights.regularity() * (with(probe).irregular() - before.irregular())
                            + (long) weights.preference() * facts.unwished(course, probe);
        }
        return times[key];
    }

    /** Points of continuity and of the wished practitioner, of a one-to-one course. */
    public long practitioner(int practitioner, int day) {
        Slot probe = probe(practitioner, day, 0, Slot.ONE_TO_ONE);
        int unwished =
                facts.unwished(course, probe)
                        - facts.unwished(course, probe(wished(), day, 0, Slot.ONE_TO_ONE));
        return strangers(probe) + (long) weights.preference() * unwished;
    }

    /** Points of continuity, of a group course. */
    public long inClass(int classIndex, int day) {
        return strangers(probe(0, day, 0, classIndex));
    }

    private long strangers(Slot probe) {
        return (long) weights.continuity() * (with(probe).strangers() - before.strangers());
    }

    private int wished() {
        return Math.max(0, course.needs().preferredPractitioner());
    }

    private int anyClass() {
        return course.treatment().group() ? facts.classes().length : Slot.ONE_TO_ONE;
    }

    private Slot probe(int practitioner, int day, int start, int classIndex) {
        return new Slot(practitioner, 0, day, start, course.treatment().length(), classIndex);
    }
}
