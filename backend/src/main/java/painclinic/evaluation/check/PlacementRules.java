package painclinic.evaluation.check;

import painclinic.evaluation.ClinicIndex;
import painclinic.evaluation.Placement;
import painclinic.evaluation.ScheduleIndex;

/** Hard rules that look at one session at a time, with its place and its people known. */
interface PlacementRules extends RuleGroup {

    void check(Placement session, ClinicIndex clinic, Findings findings);

    @Override
    default void check(ScheduleIndex schedule, Findings findings) {
        schedule.placements().forEach(one -> check(one, schedule.clinic(), findings.about(one)));
    }
}
