package painclinic.evaluation.measures;

import org.jspecify.annotations.Nullable;

/**
 * The figures that people ask for, one number each. A null means that there was nothing to measure;
 * a percentage that cannot be null is 100 of nothing. What each is, {@code docs/measures.md} says.
 *
 * @param waitDaysMean from {@code startNotBefore} to the first session, courses begun here only
 * @param gapDaysOffTargetMean by how many days gaps between sessions miss the treatment's target
 * @param practitionerUseSpread percentage points between the most and the least booked practitioner
 */
public record Figures(
        int sessionsOwed,
        double sessionsPlannedPercent,
        double coursesFullyPlannedPercent,
        int urgentSessionsUnplanned,
        @Nullable Double waitDaysMean,
        @Nullable Integer waitDaysP90,
        double within18WeeksOfReferralPercent,
        @Nullable Double gapDaysOffTargetMean,
        @Nullable Double samePractitionerPercent,
        @Nullable Double sameWeekdayAndTimePercent,
        double preferredTimesPercent,
        @Nullable Double classFillPercent,
        @Nullable Double practitionerUsePercent,
        @Nullable Double practitionerUseSpread,
        long idleMinutes,
        @Nullable Double coursesCompleteInWindowPercent,
        @Nullable Double urgentCoursesCompleteInWindowPercent,
        @Nullable Integer coursesWithoutFirstSession,
        @Nullable Double referralToFirstSessionDaysMean,
        @Nullable Integer referralToFirstSessionDaysP90,
        @Nullable Double gapsOnTargetPercent,
        @Nullable Double preferredPractitionerPercent,
        @Nullable Double roomUsePercent,
        @Nullable Double roomUseSpread) {}
