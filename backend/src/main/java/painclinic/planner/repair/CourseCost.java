package painclinic.planner.repair;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.CostWeights;
import painclinic.evaluation.measures.Changes;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.CourseSummary;
import painclinic.planner.model.Slot;

import java.util.List;

/**
 * What the places of one course cost: what is missing, what is different from what its patient was
 * told, number by number, and the blemishes that the course has by itself.
 */
final class CourseCost {

    /** More than everything else together. */
    static final long MISSING = 1_000_000;

    private static final Slot[] NOTHING = {};

    private final ClinicFacts facts;
    private final CostWeights weights;
    private final Slot[][] told;
    private Slot[] sorted = new Slot[32];
    private int count;

    /**
     * @param told by course, the places that were told, by date
     */
    CourseCost(ClinicFacts facts, CostWeights weights, Slot[][] told) {
        this.facts = facts;
        this.weights = weights;
        this.told = told;
    }

    /** The cost of some places and one more. */
    long of(CourseFacts course, List<Slot> slots, @Nullable Slot extra) {
        sort(slots, extra);
        return missing(course) + different(told(course)) + blemishes(course);
    }

    Slot[] told(CourseFacts course) {
        Slot[] places = told[course.index()];
        return places == null ? NOTHING : places;
    }

    /** Whether the patient was told to come at this time. */
    boolean wasTold(CourseFacts course, int day, int start) {
        for (Slot place : told(course)) {
            if (place.day() == day && place.start() == start) {
                return true;
            }
        }
        return false;
    }

    private void sort(List<Slot> slots, @Nullable Slot extra) {
        if (sorted.length <= slots.size()) {
            sorted = new Slot[slots.size() * 2];
        }
        count = 0;
        for (int i = 0; i < slots.size(); i++) {
            insert(slots.get(i));
        }
        if (extra != null) {
            insert(extra);
        }
    }

    private void insert(Slot slot) {
        int at = count++;
        while (at > 0 && isLater(sorted[at - 1], slot)) {
            sorted[at] = sorted[at - 1];
            at--;
        }
        sorted[at] = slot;
    }

    private static boolean isLater(Slot one, Slot other) {
        return one.day() > other.day() || one.day() == other.day() && one.start() > other.start();
    }

    private long missing(CourseFacts course) {
        long each = course.urgent() ? MISSING * weights.urgentMissing() : MISSING;
        return each * Math.max(0, course.owed() - count);
    }

    private long different(Slot[] before) {
        long cost = 0;
        for (int i = 0; i < before.length; i++) {
            if (i >= count) {
                cost += Changes.CANCELLED_COST;
            } else {
                cost += different(before[i], sorted[i]);
            }
        }
        return cost;
    }

    static int different(Slot before, Slot now) {
        int cost =
                before.day() == now.day() && before.start() == now.start() ? 0 : Changes.TIME_COST;
        cost += before.practitioner() == now.practitioner() ? 0 : Changes.PRACTITIONER_COST;
        return cost + (before.room() == now.room() ? 0 : Changes.ROOM_COST);
    }

    private long blemishes(CourseFacts course) {
        long cost = course.history().begun() || course.owed() == 0 ? 0 : waiting(course);
        int previous = course.history().lastDelivered();
        for (int i = 0; i < count; i++) {
            Slot slot = sorted[i];
            if (previous != CourseFacts.NONE) {
                int gap = slot.day() - previous - course.treatment().targetGap();
                cost += (long) weights.rhythm() * Math.abs(gap);
            }
            previous = slot.day();
            cost += (long) weights.preference() * facts.unwished(course, slot);
            cost += isNewFace(i) ? weights.continuity() : 0;
            cost += isNewTime(i) ? weights.regularity() : 0;
        }
        return cost;
    }

    private long waiting(CourseFacts course) {
        int first = count == 0 ? facts.grid().days() : sorted[0].day();
        return weights.waiting() * CourseSummary.waiting(first, course.history());
    }

    private boolean isNewFace(int at) {
        for (int i = 0; i < at; i++) {
            boolean same =
                    sorted[at].isClass()
                            ? sorted[i].classIndex() == sorted[at].classIndex()
                            : sorted[i].practitioner() == sorted[at].practitioner();
            if (same) {
                return false;
            }
        }
        return at > 0;
    }

    private boolean isNewTime(int at) {
        for (int i = 0; i < at; i++) {
            if (sorted[i].start() == sorted[at].start()
                    && facts.grid().weekday(sorted[i].day())
                            == facts.grid().weekday(sorted[at].day())) {
                return false;
            }
        }
        return at > 0;
    }
}
