package painclinic.evaluation.measures;

import painclinic.bundle.CostWeights;

/**
 * How often a schedule does what a clinic would rather avoid, before weights. {@link CostWeights}
 * says what one unit of each is; {@code waiting} already counts urgent courses twice.
 */
public record Blemishes(
        long waiting,
        long rhythm,
        long continuity,
        long regularity,
        long preference,
        long classRun,
        long classChange,
        long idle,
        long roomSwitch,
        long overload,
        long cohortFill) {

    /** What these blemishes cost together. */
    public long cost(CostWeights weights) {
        return weights.waiting() * waiting
                + weights.rhythm() * rhythm
                + weights.continuity() * continuity
                + weights.regularity() * regularity
                + weights.preference() * preference
                + weights.classRun() * classRun
                + weights.classChange() * classChange
                + weights.idle() * idle
                + weights.roomSwitch() * roomSwitch
                + weights.overload() * overload
                + weights.cohortFill() * cohortFill;
    }
}
