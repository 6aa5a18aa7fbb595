package painclinic.planner.repair;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Session;
import painclinic.evaluation.measures.Changes;
import painclinic.evaluation.measures.CourseSlack;
import painclinic.evaluation.measures.ScheduleMeasures;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.ClinicFactsReader;
import painclinic.planner.programme.Programmes;
import painclinic.planner.programme.TeamMending;
import painclinic.planner.programme.TeamPlan;
import painclinic.planner.programme.TeamReasons;
import painclinic.planner.result.ScheduleAssembly;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Mends one schedule, once, cohorts of programmes first. Sessions that the changes do not touch,
 * and that the clinic's records still allow, stay exactly where they are, but for the patients that
 * the options allow to be moved.
 */
public final class Repair {

    private static final int PROGRAMMES_SHARE = 4;

    private final ClinicBundle bundle;
    private final ClinicChanges changes;
    private final RepairOptions options;
    private final ClinicSchedule baseline;
    private final List<Session> told;
    private final ChangedClinic clinic;

    /**
     * @param bundle the clinic as it was, without faults
     * @param told the schedule that people were told; it keeps the rules of the bundle, and what it
     *     leaves out of the bundle's booked sessions counts as told too
     * @param changes what came in between, without faults
     */
    public Repair(
            ClinicBundle bundle,
            ClinicSchedule told,
            ClinicChanges changes,
            RepairOptions options) {
        this.bundle = bundle;
        this.baseline = told;
        this.changes = changes;
        this.options = options;
        this.told = Told.sessions(bundle, told);
        this.clinic = ChangedClinic.of(bundle, this.told, changes);
    }

    /** The mended schedule, and who has to be told what. */
    public RepairResult run() {
        long started = System.nanoTime();
        Duration ofProgrammes = ofProgrammes();
        ToldProgrammes programmes =
                ToldProgrammes.mended(
                        bundle,
                        clinic,
                        told,
                        ahead(told),
                        changes.asOf(),
                        options.seed(),
                        after(ofProgrammes, started));
        long begun = Math.min(System.nanoTime(), started + ofProgrammes.toNanos());
        BooleanSupplier ended = after(options.spentLimit().minus(ofProgrammes), begun);
        TeamMending.Mended teams = ledBySeveral(programmes, ended);
        List<Session> booked = new ArrayList<>(toldOfOthers());
        booked.removeIf(clinic::isLedBySeveral);
        booked.addAll(teams.sessions());
        booked.addAll(programmes.plan().sessions());
        ClinicBundle ahead = ahead(booked);
        ClinicFacts facts = ClinicFactsReader.read(ahead);
        RepairLimits limits = new RepairLimits(facts, clinic, changes.asOf());
        RepairPlan plan = RepairPlan.of(clinic, ahead, teams.sessions(), facts, limits);
        SplittableRandom random = new SplittableRandom(options.seed());
        Rearrangement rearrangement = new Rearrangement(plan.diary(), plan.units(), random);
        rearrangement.putBack(ended);
        rearrangement.improve(
                Objects.requireNonNullElse(options.stepLimit(), Integer.MAX_VALUE),
                after(shareOfTheSearch(), begun));
        OtherPatients others =
                new OtherPatients(
                        plan.diary(), plan.units(), plan.pinned(), options.patientsToMove());
        others.move(ended);
        plan.fill(random, ended);
        ClinicSchedule schedule =
                SessionIds.kept(
                        toldOfOthers(),
                        ScheduleAssembly.of(ahead, plan.finished(), limits::tellAtLast),
                        changes.asOf());
        ClinicSchedule whole = programmes.plan().with(schedule);
        return result(
                plan,
                others.moved(),
                programmes,
                teams,
                TeamPlan.hasAny(bundle)
                        ? TeamReasons.said(ahead, whole, changes.asOf().toLocalDate().plusDays(1))
                        : whole);
    }

    /** Sessions with several leaders, mended around groups and what the other courses keep. */
    private TeamMending.Mended ledBySeveral(ToldProgrammes programmes, BooleanSupplier ended) {
        if (told.stream().noneMatch(clinic::isLedBySeveral)) {
            return new TeamMending.Mended(List.of(), 0, 0);
        }
        List<Session> stay = new ArrayList<>(programmes.keptOfOthers(ahead(told)));
        stay.removeIf(clinic::isLedBySeveral);
        stay.addAll(programmes.plan().sessions());
        return TeamMending.mend(
                clinic.bundle(stay),
                clinic.remaining().stream().filter(clinic::isLedBySeveral).toList(),
                told,
                changes.asOf(),
                clinic.courseDates(),
                options.seed(),
                ended);
    }

    private Duration ofProgrammes() {
        return Programmes.hasAny(bundle)
                ? options.spentLimit().dividedBy(PROGRAMMES_SHARE)
                : Duration.ZERO;
    }

    /** What was told of all courses but those of a programme. */
    private List<Session> toldOfOthers() {
        return told.stream().filter(one -> !clinic.isOfCohort(one)).toList();
    }

    /** Some time is kept for other patients, if there may be any, and for writing the schedule. */
    private Duration shareOfTheSearch() {
        return options.spentLimit()
                .minus(ofProgrammes())
                .multipliedBy(options.patientsToMove() == 0 ? 3 : 2)
                .dividedBy(4);
    }

    /** Whether some time has passed since the beginning; with a step limit it never has. */
    private BooleanSupplier after(Duration limit, long begun) {
        return () -> options.stepLimit() == null && System.nanoTime() - begun > limit.toNanos();
    }

    /**
     * The changed clinic with only the days ahead to plan, and what was told as booked, so that
     * classes and sessions keep their names.
     */
    private ClinicBundle ahead(List<Session> booked) {
        ClinicBundle changed = clinic.bundle(booked);
        PlanningHorizon planning = changed.planning();
        LocalDate today = changes.asOf().toLocalDate();
        if (today.isAfter(planning.to())) {
            throw new IllegalArgumentException(
                    "%s is after the planning horizon, which ends on %s."
                            .formatted(changes.asOf(), planning.to()));
        }
        return changed.withPlanning(
                planning.withFrom(today.isAfter(planning.from()) ? today : planning.from()));
    }

    private RepairResult result(
            RepairPlan plan,
            Set<Integer> moved,
            ToldProgrammes programmes,
            TeamMending.Mended teams,
            ClinicSchedule schedule) {
        List<Session> booked = new ArrayList<>(stillBooked(schedule));
        booked.addAll(programmes.plan().sessions());
        ClinicBundle changed = clinic.bundle(booked).withCohorts(programmes.thatAreThere());
        int placesHit = plan.placesHit() + programmes.placesHit() + teams.placesHit();
        LostSessions lost = LostSessions.of(changed, clinic.remaining(), told, schedule);
        Changes counted =
                Objects.requireNonNull(
                        ScheduleMeasures.of(changed, schedule, changed.weights(), baseline)
                                .changes());
        return new RepairResult(
                changed,
                schedule,
                counted,
                plan.sessionsHit() + programmes.sessionsHit() + teams.sessionsHit(),
                placesHit,
                placesHit - Math.min(placesHit, lost.placesGone()),
                PatientNotices.between(changed, told, schedule, changes.asOf()),
                PractitionerNotices.between(told, schedule, changes.asOf()),
                lost.sessions(),
                CourseSlack.of(changed, schedule, changes.asOf().toLocalDate()),
                moved.stream().map(patient -> changed.patients().get(patient).id()).toList());
    }

    /** Of the booked sessions, what the new schedule keeps as it was. */
    private List<Session> stillBooked(ClinicSchedule schedule) {
        Set<Kept> now = new HashSet<>();
        for (Session session : schedule.sessions()) {
            for (Attendee place : session.attendees()) {
                now.add(new Kept(place.course(), ToldPlace.of(session)));
            }
        }
        return Told.keep(
                bundle.booked().stream().filter(one -> !clinic.isOfCohort(one)).toList(),
                (session, place) -> now.contains(new Kept(place.course(), ToldPlace.of(session))));
    }

    private record Kept(String course, ToldPlace place) {}
}
