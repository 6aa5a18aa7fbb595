package painclinic.evaluation.check;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.evaluation.ClinicIndex;
import painclinic.evaluation.ScheduleIndex;

import java.util.List;

/**
 * The hard rules of a schedule, worked out from the bundle and the schedule alone. It is the second
 * opinion on the planner and shares nothing with it.
 */
public final class ScheduleCheck {

    private static final List<RuleGroup> RULES =
            List.of(
                    new SessionIdRules(),
                    new ReferenceRules(),
                    new StartRules(),
                    new PlaceRules(),
                    new PractitionerRules(),
                    new LeaderRules(),
                    new ClinicalMinutesRule(),
                    new AttendanceRules(),
                    new PatientRules(),
                    new OverlapRules(),
                    new WayRules(),
                    new ClassRules(),
                    new CohortRules(),
                    new SessionNumberRules(),
                    new CourseLimitRules(),
                    new CourseDateRules(),
                    new UnscheduledRules(),
                    new BookedRules());

    private ScheduleCheck() {}

    /**
     * Every broken hard rule, once for each place where it is broken; empty for a schedule that may
     * be used. The bundle must be free of faults, the schedule may hold anything.
     */
    public static List<BrokenRule> brokenRules(ClinicBundle bundle, ClinicSchedule schedule) {
        return check(bundle, schedule).all();
    }

    /** The same, each with the sessions, the course or the patient it is about. */
    public static List<Finding> findings(ClinicBundle bundle, ClinicSchedule schedule) {
        return check(bundle, schedule).withSubjects();
    }

    private static Findings check(ClinicBundle bundle, ClinicSchedule schedule) {
        ScheduleIndex index = ScheduleIndex.of(new ClinicIndex(bundle), schedule);
        Findings findings = new Findings();
        RULES.forEach(rules -> rules.check(index, findings));
        return findings;
    }
}
