package painclinic.evaluation;

/** Hard rules of one kind. */
interface RuleGroup {

    void check(ScheduleIndex schedule, Findings findings);
}
