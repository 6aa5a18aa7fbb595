package painclinic.evaluation;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;

/**
 * Measures a schedule from the bundle and the schedule alone. Sessions that name a room,
 * practitioner or treatment the clinic does not have are left out.
 */
public final class ScheduleMeasures {

    private final ScheduleIndex schedule;
    private final OwedMeasures owed = new OwedMeasures();
    private final WaitMeasures waits;
    private final CourseMeasures courses;
    private final ClassMeasures classes;
    private final PractitionerMeasures practitioners;

    private ScheduleMeasures(ScheduleIndex schedule) {
        this.schedule = schedule;
        waits = new WaitMeasures(schedule.clinic());
        courses = new CourseMeasures(schedule.clinic());
        classes = new ClassMeasures(schedule.clinic());
        practitioners = new PractitionerMeasures(schedule.clinic());
        schedule.courses().forEach(owed::add);
        schedule.courses().forEach(waits::add);
        schedule.courses().forEach(courses::add);
        schedule.placements().forEach(classes::add);
        schedule.placements().forEach(practitioners::add);
        practitioners.conclude();
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
        ScheduleIndex index = ScheduleIndex.of(new ClinicIndex(bundle), schedule);
        Changes changes = baseline == null ? null : ChangeMeasures.count(index, baseline);
        return new ScheduleMeasures(index).measures(weights, changes);
    }

    private Measures measures(CostWeights weights, @Nullable Changes changes) {
        Blemishes blemishes = blemishes();
        return new Measures(
                owed.unplanned(),
                owed.missing(weights),
                blemishes.cost(weights) + (changes == null ? 0 : changes.cost()),
                blemishes,
                changes,
                figures());
    }

    private Blemishes blemishes() {
        return new Blemishes(
                waits.wait,
                courses.rhythm,
                courses.continuity,
                courses.regularity,
                courses.preference,
                classes.sessionsRun(),
                classes.changes(),
                practitioners.idle,
                practitioners.roomSwitch,
                practitioners.overload);
    }

    private Figures figures() {
        return new Figures(
                owed.owed,
                Rounding.percent(owed.planned, owed.owed),
                Rounding.percent(owed.coursesComplete, schedule.courses().size()),
                owed.urgentUnplanned,
                waits.meanDays(),
                waits.ninetiethPercentile(),
                waits.within18WeeksPercent(),
                Rounding.mean(courses.gapsOffTarget, 3),
                Rounding.meanPercent(courses.samePractitioner),
                Rounding.meanPercent(courses.sameSlot),
                Rounding.percent(courses.atPreferredTimes, courses.sessionsWithPreferredTimes),
                Rounding.meanPercent(classes.fills),
                practitioners.usePercent(),
                practitioners.useSpread(),
                practitioners.idleMinutes);
    }
}
