package painclinic.advising.desk;

import painclinic.bundle.CostWeights;

/** What makes a schedule dearer; the figures' definitions are those of the evaluation. */
public enum Blemish {
    WAIT,
    RHYTHM,
    CONTINUITY,
    REGULARITY,
    PREFERENCE,
    CLASS_RUN,
    CLASS_CHANGE,
    IDLE,
    ROOM_SWITCH,
    OVERLOAD;

    /** The points that one unit costs. */
    public int weight(CostWeights weights) {
        return switch (this) {
            case WAIT -> weights.waiting();
            case RHYTHM -> weights.rhythm();
            case CONTINUITY -> weights.continuity();
            case REGULARITY -> weights.regularity();
            case PREFERENCE -> weights.preference();
            case CLASS_RUN -> weights.classRun();
            case CLASS_CHANGE -> weights.classChange();
            case IDLE -> weights.idle();
            case ROOM_SWITCH -> weights.roomSwitch();
            case OVERLOAD -> weights.overload();
        };
    }
}
