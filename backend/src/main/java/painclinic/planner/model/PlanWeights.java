package painclinic.planner.model;

import ai.timefold.solver.core.api.domain.solution.ConstraintWeightOverrides;
import ai.timefold.solver.core.api.score.HardMediumSoftScore;

import painclinic.bundle.CostWeights;

import java.util.Map;

/** The constraints that a clinic may weigh as it likes, by name. */
public final class PlanWeights {

    public static final String WAITING = "waiting";
    public static final String RHYTHM = "rhythm";
    public static final String CONTINUITY = "continuity";
    public static final String REGULARITY = "regularity";
    public static final String PREFERENCE = "preference";
    public static final String CLASS_RUN = "class run";
    public static final String CLASS_CHANGE = "class change";
    public static final String IDLE = "idle";
    public static final String ROOM_SWITCH = "room switch";
    public static final String OVERLOAD = "overload";

    private PlanWeights() {}

    /** What one unit of each blemish costs in a clinic. */
    static ConstraintWeightOverrides<HardMediumSoftScore> of(CostWeights weights) {
        return ConstraintWeightOverrides.of(
                Map.of(
                        WAITING, HardMediumSoftScore.ofSoft(weights.waiting()),
                        RHYTHM, HardMediumSoftScore.ofSoft(weights.rhythm()),
                        CONTINUITY, HardMediumSoftScore.ofSoft(weights.continuity()),
                        REGULARITY, HardMediumSoftScore.ofSoft(weights.regularity()),
                        PREFERENCE, HardMediumSoftScore.ofSoft(weights.preference()),
                        CLASS_RUN, HardMediumSoftScore.ofSoft(weights.classRun()),
                        CLASS_CHANGE, HardMediumSoftScore.ofSoft(weights.classChange()),
                        IDLE, HardMediumSoftScore.ofSoft(weights.idle()),
                        ROOM_SWITCH, HardMediumSoftScore.ofSoft(weights.roomSwitch()),
                        OVERLOAD, HardMediumSoftScore.ofSoft(weights.overload())));
    }
}
