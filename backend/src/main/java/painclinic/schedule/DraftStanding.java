package painclinic.schedule;

/**
 * Where a draft stands, without the schedule it proposes.
 *
 * @param basedOnVersion the clinic's version that was planned
 */
public record DraftStanding(DraftState state, long basedOnVersion) {}
