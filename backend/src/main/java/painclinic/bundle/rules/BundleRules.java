package painclinic.bundle.rules;

import painclinic.bundle.json.Faults;
import painclinic.bundle.reading.BundleDraft;

import java.util.List;

/** The one list of rules that every bundle is held to. */
public final class BundleRules {

    private static final List<BundleRule> RULES =
            List.of(
                    new RepeatedIdRules(),
                    new ReferenceRules(),
                    new LocalLimitRules(),
                    new SkillRules(),
                    new TravelRules(),
                    new ProgrammeRules(),
                    new CohortRules(),
                    new PatientRules(),
                    new WeeklyWindowRules(),
                    new WorkingHoursRules(),
                    new SkippedHourRules(),
                    new CourseRules(),
                    new DeliveredRules(),
                    new BookedSessionRules(),
                    new BookedPlaceRules(),
                    new BookedPractitionerRules(),
                    new BookedAttendeeRules(),
                    new BookedOverlapRules(),
                    new BookedDayRules(),
                    new BookedWayRules(),
                    new BookedCohortRules(),
                    new BookedClassRules(),
                    new BookedCourseRules());

    private BundleRules() {}

    /** Adds every rule's faults; stops once further faults would only be counted. */
    public static void check(BundleDraft draft, Faults faults) {
        for (BundleRule rule : RULES) {
            if (!faults.isFull()) {
                rule.check(draft, faults);
            }
        }
    }
}
