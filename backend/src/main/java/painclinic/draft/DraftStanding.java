package painclinic.draft;

/**
 * Where a draft stands, without the schedule it proposes.
 *
 * @param revision counts its changes
 * @param basedOnVersion the clinic's version that was planned
 * @param repair whether it carries changes to the clinic's records, which its schedule reckons with
 */
public record DraftStanding(DraftState state, int revision, long basedOnVersion, boolean repair) {}
