package painclinic.planner.constraint;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.toList;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.filtering;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;

import painclinic.planner.model.Appointment;
import painclinic.planner.model.ClassHabit;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.CourseSummary;
import painclinic.planner.model.DaySheet;
import painclinic.planner.model.HeldSessions.HeldPlace;
import painclinic.planner.model.HeldSessions.HeldSlot;
import painclinic.planner.model.PlanWeights;
import painclinic.planner.model.Slot;

import java.util.List;

/**
 * Every rule of a plan. Hard: what must never be; each unit past a rule costs one hard point.
 * Medium: what is missing. Soft: what a plan costs in the clinic's weights.
 */
public class ClinicConstraints implements ConstraintProvider {

    public static final String PRACTITIONER_CANNOT_GIVE = "practitioner cannot give the session";
    public static final String ROOM_UNSUITABLE = "room does not suit";
    public static final String PATIENT_CANNOT_COME = "patient cannot come";
    public static final String PATIENT_DOUBLE_BOOKED = "patient double booked";
    public static final String PATIENT_IN_A_GROUP = "patient in a group";
    public static final String PRACTITIONER_DOUBLE_BOOKED = "practitioner double booked";
    public static final String ROOM_DOUBLE_BOOKED = "room double booked";
    public static final String CLASS_DOUBLE_BOOKED = "class double booked";
    public static final String SESSION_OVERFULL = "session overfull";
    public static final String CLINICAL_MINUTES_EXCEEDED = "clinical minutes exceeded";
    public static final String WINDOW_EXCEEDED = "window exceeded";
    public static final String SPACING_TOO_SHORT = "spacing too short";
    public static final String STARTS_TOO_SOON = "starts too soon";
    public static final String UNPLANNED = "unplanned";
    public static final String WAITING = PlanWeights.WAITING;
    public static final String RHYTHM = PlanWeights.RHYTHM;
    public static final String CONTINUITY = PlanWeights.CONTINUITY;
    public static final String REGULARITY = PlanWeights.REGULARITY;
    public static final String PREFERENCE = PlanWeights.PREFERENCE;
    public static final String CLASS_RUN = PlanWeights.CLASS_RUN;
    public static final String CLASS_CHANGE = PlanWeights.CLASS_CHANGE;
    public static final String IDLE = PlanWeights.IDLE;
    public static final String ROOM_SWITCH = PlanWeights.ROOM_SWITCH;
    public static final String OVERLOAD = PlanWeights.OVERLOAD;

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            practitionerCannotGive(factory),
            roomUnsuitable(factory),
            patientCannotCome(factory),
            patientDoubleBooked(factory),
            patientInAGroup(factory),
            practitionerDoubleBooked(factory),
            roomDoubleBooked(factory),
            classDoubleBooked(factory),
            sessionOverfull(factory),
            clinicalMinutesExceeded(factory),
            windowExceeded(factory),
            spacingTooShort(factory),
            startsTooSoon(factory),
            unplanned(factory),
            waiting(factory),
            rhythm(factory),
            continuity(factory),
            regularity(factory),
            preference(factory),
            classRun(factory),
            classChange(factory),
            idle(factory),
            roomSwitch(factory),
            overload(factory)
        };
    }

    /** A session needs a practitioner who is qualified, registered and at work at an open site. */
    Constraint practitionerCannotGive(ConstraintFactory factory) {
        return misplaced(
                factory,
                PRACTITIONER_CANNOT_GIVE,
                (facts, a) -> facts.practitionerCanGive(a.getCourse(), a.place()));
    }

    /** A session needs a room with what treatment and patient need, open then. */
    Constraint roomUnsuitable(ConstraintFactory factory) {
        return misplaced(
                factory, ROOM_UNSUITABLE, (facts, a) -> facts.roomSuits(a.getCourse(), a.place()));
    }

    /** A patient is only booked when they can come. */
    Constraint patientCannotCome(ConstraintFactory factory) {
        return misplaced(
                factory,
                PATIENT_CANNOT_COME,
                (facts, a) -> facts.patientCanCome(a.getCourse(), a.place()));
    }

    /** A patient cannot be in two places at the same time. */
    Constraint patientDoubleBooked(ConstraintFactory factory) {
        return factory.forEachUniquePair(
                        Appointment.class,
                        equal(a -> a.getCourse().patient()),
                        equal(a -> a.place().day()),
                        filtering((a, b) -> a.place().overlaps(b.place())))
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint(PATIENT_DOUBLE_BOOKED);
    }

    /** Nor in another session while their group meets. */
    Constraint patientInAGroup(ConstraintFactory factory) {
        return factory.forEach(Appointment.class)
                .join(
                        HeldPlace.class,
                        equal(a -> a.getCourse().patient(), HeldPlace::patient),
                        filtering((a, held) -> held.overlaps(a.place())))
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint(PATIENT_IN_A_GROUP);
    }

    /** A practitioner cannot give two sessions at the same time, and needs time for the way. */
    Constraint practitionerDoubleBooked(ConstraintFactory factory) {
        return daySheets(factory)
                .filter(sheet -> sheet.overlaps() > 0)
                .penalize(HardMediumSoftScore.ONE_HARD, DaySheet::overlaps)
                .asConstraint(PRACTITIONER_DOUBLE_BOOKED);
    }

    /** Two sessions cannot share a room at the same time, and it is made ready between them. */
    Constraint roomDoubleBooked(ConstraintFactory factory) {
        return sessions(factory)
                .concat(
                        factory.forEach(HeldSlot.class)
                                .filter(HeldSlot::takesTheRoom)
                                .map(HeldSlot::slot))
                .groupBy(Slot::room, Slot::day, toList())
                .join(ClinicFacts.class)
                .map((room, day, slots, facts) ->
                        DaySheet.overlaps(slots, facts.rooms()[room].turnover()))
                .filter(overlaps -> overlaps > 0)
                .penalize(HardMediumSoftScore.ONE_HARD, overlaps -> overlaps)
                .asConstraint(ROOM_DOUBLE_BOOKED);
    }

    /** A class holds one session at a time. */
    Constraint classDoubleBooked(ConstraintFactory factory) {
        return sessions(factory)
                .filter(Slot::isClass)
                .groupBy(Slot::classIndex, Slot::day, toList())
                .expand((classIndex, day, slots) -> DaySheet.overlaps(slots))
                .filter((classIndex, day, slots, overlaps) -> overlaps > 0)
                .penalize(
                        HardMediumSoftScore.ONE_HARD,
                        (classIndex, day, slots, overlaps) -> overlaps)
                .asConstraint(CLASS_DOUBLE_BOOKED);
    }

    /** A session holds one person, a class as many as guideline, clinic and room allow. */
    Constraint sessionOverfull(ConstraintFactory factory) {
        return factory.forEach(Appointment.class)
                .groupBy(Appointment::place, count())
                .filter((slot, people) -> people > 1)
                .join(ClinicFacts.class)
                .filter((slot, people, facts) -> people > facts.seats(slot))
                .penalize(
                        HardMediumSoftScore.ONE_HARD,
                        (slot, people, facts) -> people - facts.seats(slot))
                .asConstraint(SESSION_OVERFULL);
    }

    /** A practitioner gives at most their clinical minutes on one date. */
    Constraint clinicalMinutesExceeded(ConstraintFactory factory) {
        return daySheets(factory)
                .filter(sheet -> sheet.minutesOver() > 0)
                .penalize(HardMediumSoftScore.ONE_HARD, DaySheet::minutesOver)
                .asConstraint(CLINICAL_MINUTES_EXCEEDED);
    }

    /** A course ends within its window, counted in dates from its first session. */
    Constraint windowExceeded(ConstraintFactory factory) {
        return courses(factory)
                .filter(course -> course.daysPastWindow() > 0)
                .penalize(HardMediumSoftScore.ONE_HARD, CourseSummary::daysPastWindow)
                .asConstraint(WINDOW_EXCEEDED);
    }

    /** The sessions of a course keep their fewest days apart. */
    Constraint spacingTooShort(ConstraintFactory factory) {
        return courses(factory)
                .filter(course -> course.crowded() > 0)
                .penalize(HardMediumSoftScore.ONE_HARD, CourseSummary::crowded)
                .asConstraint(SPACING_TOO_SHORT);
    }

    /** A course does not start before its date. */
    Constraint startsTooSoon(ConstraintFactory factory) {
        return courses(factory)
                .filter(course -> course.daysTooSoon() > 0)
                .penalize(HardMediumSoftScore.ONE_HARD, CourseSummary::daysTooSoon)
                .asConstraint(STARTS_TOO_SOON);
    }

    /** Every owed session should have a place; those of urgent courses count more. */
    Constraint unplanned(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Appointment.class)
                .filter(appointment -> !appointment.isPlaced())
                .join(ClinicFacts.class)
                .penalize(
                        HardMediumSoftScore.ONE_MEDIUM,
                        (appointment, facts) ->
                                appointment.getCourse().urgent()
                                        ? facts.weights().urgentMissing()
                                        : 1)
                .asConstraint(UNPLANNED);
    }

    /** A course should start soon, and one long wait is worse than two half as long. */
    Constraint waiting(ConstraintFactory factory) {
        return courses(factory)
                .filter(course -> course.waiting() > 0)
                .penalize(HardMediumSoftScore.ONE_SOFT, CourseSummary::waiting)
                .asConstraint(WAITING);
    }

    /** The sessions of a course should come at the treatment's rhythm. */
    Constraint rhythm(ConstraintFactory factory) {
        return courses(factory)
                .filter(course -> course.rhythm() > 0)
                .penalize(HardMediumSoftScore.ONE_SOFT, CourseSummary::rhythm)
                .asConstraint(RHYTHM);
    }

    /** A patient should see the same practitioner, or stay in the same class. */
    Constraint continuity(ConstraintFactory factory) {
        return courses(factory)
                .filter(course -> course.strangers() > 0)
                .penalize(HardMediumSoftScore.ONE_SOFT, CourseSummary::strangers)
                .asConstraint(CONTINUITY);
    }

    /** A course should keep its weekday and time. */
    Constraint regularity(ConstraintFactory factory) {
        return courses(factory)
                .filter(course -> course.irregular() > 0)
                .penalize(HardMediumSoftScore.ONE_SOFT, CourseSummary::irregular)
                .asConstraint(REGULARITY);
    }

    /** Patients should get the times and the practitioner they wish for. */
    Constraint preference(ConstraintFactory factory) {
        return courses(factory)
                .filter(course -> course.unwished() > 0)
                .penalize(HardMediumSoftScore.ONE_SOFT, CourseSummary::unwished)
                .asConstraint(PREFERENCE);
    }

    /** A class session that runs takes a practitioner and a room. */
    Constraint classRun(ConstraintFactory factory) {
        return sessions(factory)
                .filter(Slot::isClass)
                .penalize(HardMediumSoftScore.ONE_SOFT)
                .asConstraint(CLASS_RUN);
    }

    /** A class should keep its weekday, time, room and leader. */
    Constraint classChange(ConstraintFactory factory) {
        return sessions(factory)
                .filter(Slot::isClass)
                .join(ClinicFacts.class)
                .groupBy(
                        (slot, facts) -> slot.classIndex(),
                        toList((slot, facts) -> ClassHabit.of(facts.grid(), slot)))
                .expand((classIndex, habits) -> ClassHabit.changes(habits))
                .filter((classIndex, habits, changes) -> changes > 0)
                .penalize(HardMediumSoftScore.ONE_SOFT, (classIndex, habits, changes) -> changes)
                .asConstraint(CLASS_CHANGE);
    }

    /** A practitioner should not sit idle between two sessions of one working block. */
    Constraint idle(ConstraintFactory factory) {
        return daySheets(factory)
                .filter(sheet -> sheet.idleQuarters() > 0)
                .penalize(HardMediumSoftScore.ONE_SOFT, DaySheet::idleQuarters)
                .asConstraint(IDLE);
    }

    /** A practitioner should keep one room all day. */
    Constraint roomSwitch(ConstraintFactory factory) {
        return daySheets(factory)
                .filter(sheet -> sheet.roomSwitches() > 0)
                .penalize(HardMediumSoftScore.ONE_SOFT, DaySheet::roomSwitches)
                .asConstraint(ROOM_SWITCH);
    }

    /** No practitioner should be booked for more than 85 percent of their working time. */
    Constraint overload(ConstraintFactory factory) {
        return led(factory)
                .join(ClinicFacts.class, filtering((slot, facts) -> facts.grid().plans(slot.day())))
                .groupBy(
                        (slot, facts) -> facts,
                        (slot, facts) -> slot.practitioner(),
                        sum((slot, facts) -> slot.length()))
                .expand(ClinicConstraints::percentOver)
                .filter((facts, practitioner, units, percent) -> percent > 0)
                .penalize(
                        HardMediumSoftScore.ONE_SOFT,
                        (facts, practitioner, units, percent) -> percent)
                .asConstraint(OVERLOAD);
    }

    /** One slot for each session that is held, however many attend. */
    private static UniConstraintStream<Slot> sessions(ConstraintFactory factory) {
        return factory.forEach(Appointment.class).map(Appointment::place).distinct();
    }

    /** One slot for each session that somebody leads, held ones among them. */
    private static UniConstraintStream<Slot> led(ConstraintFactory factory) {
        return sessions(factory).concat(factory.forEach(HeldSlot.class).map(HeldSlot::slot));
    }

    private static UniConstraintStream<DaySheet> daySheets(ConstraintFactory factory) {
        return led(factory)
                .groupBy(Slot::practitioner, Slot::day, toList())
                .join(ClinicFacts.class)
                .map((practitioner, day, slots, facts) -> DaySheet.of(facts, slots));
    }

    private static UniConstraintStream<CourseSummary> courses(ConstraintFactory factory) {
        BiConstraintStream<CourseFacts, List<Appointment>> byCourse =
                factory.forEachIncludingUnassigned(Appointment.class)
                        .groupBy(Appointment::getCourse, toList());
        return byCourse.join(ClinicFacts.class)
                .map((course, appointments, facts) ->
                        CourseSummary.of(facts, course, appointments));
    }

    private static Constraint misplaced(ConstraintFactory factory, String name, Placement allowed) {
        return factory.forEach(Appointment.class)
                .filter(appointment -> !appointment.isBooked())
                .join(ClinicFacts.class)
                .filter((appointment, facts) -> !allowed.test(facts, appointment))
                .penalize(HardMediumSoftScore.ONE_HARD)
                .asConstraint(name);
    }

    private static long percentOver(ClinicFacts facts, int practitioner, long units) {
        return facts.practitioners()[practitioner].percentOver(units * facts.grid().unitMinutes());
    }

    @FunctionalInterface
    private interface Placement {
        boolean test(ClinicFacts facts, Appointment appointment);
    }
}
