package painclinic.evaluation.check;

import painclinic.evaluation.ScheduleIndex;

/** Hard rules of one kind. */
interface RuleGroup {

    void check(ScheduleIndex schedule, Findings findings);
}
