package painclinic.evaluation.check;

import painclinic.evaluation.ClinicIndex;
import painclinic.evaluation.CourseSchedule;
import painclinic.evaluation.ScheduleIndex;

/** Hard rules that look at all the appointments of one course. */
interface CourseRules extends RuleGroup {

    void check(CourseSchedule course, ClinicIndex clinic, Findings findings);

    @Override
    default void check(ScheduleIndex schedule, Findings findings) {
        schedule.courses()
                .forEach(one -> check(one, schedule.clinic(), findings.ofCourse(one.id())));
    }
}
