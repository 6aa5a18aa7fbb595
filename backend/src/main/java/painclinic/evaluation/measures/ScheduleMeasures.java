package painclinic.evaluation.measures;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.CostWeights;
import painclinic.bundle.DateRange;
import painclinic.evaluation.ClinicIndex;
import painclinic.evaluation.CohortSchedule;
import painclinic.evaluation.ScheduleIndex;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Measures a schedule from the bundle and the schedule alone. Sessions that name a room,
 * practitioner or treatment the clinic does not have are left out.
 */
public final class ScheduleMeasures {

    private final ScheduleIndex schedule;
    private final HorizonWeeks weeks;
    private final OwedMeasures owed;
    private final WaitMeasures waits;
    private final CourseMeasures courses;
    private final ClassMeasures classes;
    private final PractitionerMeasures practitioners;
    private final Usage usage;

    private ScheduleMeasures(ScheduleIndex schedule) {
        this.schedule = schedule;
        ClinicIndex clinic = schedule.clinic();
        weeks = new HorizonWeeks(clinic.bundle().planning());
        owed = new OwedMeasures(clinic);
        waits = new WaitMeasures(clinic);
        courses = new CourseMeasures(clinic);
        classes = new ClassMeasures(clinic, weeks);
        practitioners = new PractitionerMeasures(clinic, weeks);
        UseMeasures use = new UseMeasures(clinic, weeks);
        schedule.courses().forEach(owed::add);
        schedule.courses().forEach(waits::add);
        schedule.courses().forEach(courses::add);
        schedule.placements().forEach(classes::add);
        schedule.placements().forEach(practitioners::add);
        schedule.placements().forEach(use::add);
        practitioners.conclude();
        usage = usage(use);
    }

    /**
     * What a schedule leaves out, what it costs and its figures.
     *
     * @param baseline an earlier schedule of the same bundle against which changes are counted, or
     *     null
     */
    public static Measures of(
            ClinicBundle bundle,
            ClinicSchedule schedule,
            CostWeights weights,
            @Nullable ClinicSchedule baseline) {
        ScheduleIndex index = ScheduleIndex.ofKnown(new ClinicIndex(bundle), schedule);
        return new ScheduleMeasures(index)
                .measures(
                        weights,
                        baseline == null ? null : ChangeMeasures.count(index, baseline),
                        baseline == null ? null : DisruptionMeasures.count(index, baseline));
    }

    /** Whom a schedule upsets who had been told an earlier one, and nothing else. */
    public static Disruption disruption(
            ClinicBundle bundle, ClinicSchedule schedule, ClinicSchedule baseline) {
        return DisruptionMeasures.count(
                ScheduleIndex.of(new ClinicIndex(bundle), schedule), baseline);
    }

    private Measures measures(
            CostWeights weights, @Nullable Changes changes, @Nullable Disruption disruption) {
        Blemishes blemishes = blemishes();
        return new Measures(
                owed.unplanned(),
                owed.missing(weights),
                blemishes.cost(weights) + (changes == null ? 0 : changes.cost()),
                blemishes,
                changes,
                figures(),
                usage,
                disruption);
    }

    private Blemishes blemishes() {
        return new Blemishes(
                waits.wait,
                courses.rhythm,
                courses.continuity,
                courses.regularity,
                courses.preference,
                classes.sessionsRun(),
                classes.changes() + cohorts(CohortSchedule::roomChanges),
                practitioners.idle,
                practitioners.roomSwitch,
                overload(),
                cohorts(CohortSchedule::emptyPlaces));
    }

    private long cohorts(ToIntFunction<CohortSchedule> count) {
        return schedule.cohorts().values().stream().mapToInt(count).sum();
    }

    private Figures figures() {
        return new Figures(
                owed.owed,
                Rounding.percent(owed.planned, owed.owed),
                Rounding.percent(owed.coursesComplete, schedule.courses().size()),
                owed.urgentUnplanned,
                waits.meanDays(),
                waits.daysP90(),
                waits.within18WeeksPercent(),
                Rounding.mean(courses.gapsOffTarget, 3),
                Rounding.meanPercent(courses.samePractitioner),
                Rounding.meanPercent(courses.sameSlot),
                Rounding.percent(courses.atPreferredTimes, courses.sessionsWithPreferredTimes),
                Rounding.meanPercent(classes.fills),
                Rounding.mean(usage.practitioners().shares(), 2),
                usage.practitioners().spread(),
                practitioners.idleMinutes,
                Rounding.share(owed.coursesCompleteInWindow, schedule.courses().size()),
                Rounding.share(owed.urgentCoursesCompleteInWindow, owed.urgentCourses),
                waits.withoutFirstSession,
                waits.meanDaysSinceReferral(),
                waits.daysSinceReferralP90(),
                Rounding.share(courses.gapsOnTarget, courses.gapsOffTarget.size()),
                Rounding.share(
                        courses.withPreferredPractitioner,
                        courses.sessionsWithPreferredPractitioner),
                Rounding.mean(usage.rooms().shares(), 2),
                usage.rooms().spread());
    }

    private long overload() {
        return usage.practitioners().shares().stream()
                .mapToLong(share -> Math.max(0, (long) (share - CostWeights.FULL_LOAD_PERCENT)))
                .sum();
    }

    private Usage usage(UseMeasures use) {
        List<DateRange> dates = weeks.all();
        return new Usage(
                use.practitioners.overall(),
                use.rooms.overall(),
                IntStream.range(0, dates.size())
                        .mapToObj(n -> week(n, dates.get(n), use))
                        .toList());
    }

    private WeekFigures week(int week, DateRange dates, UseMeasures use) {
        List<Double> fills = classes.fillsIn(week);
        return new WeekFigures(
                dates.from(),
                dates.to(),
                use.practitioners.inWeek(week),
                use.rooms.inWeek(week),
                practitioners.idleMinutesByWeek[week],
                fills.size(),
                Rounding.meanPercent(fills));
    }
}
