package painclinic.planner.repair;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Cohort;
import painclinic.bundle.Session;
import painclinic.bundle.ToldCohorts;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.ClinicFactsReader;
import painclinic.planner.programme.CohortMending;
import painclinic.planner.programme.ProgrammePlan;
import painclinic.planner.programme.Programmes;
import painclinic.planner.search.PlanStart;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Cohorts as they were told, mended before everything else: their sessions move with all their
 * people, around what the other courses keep.
 */
final class ToldProgrammes {

    private final ChangedClinic clinic;
    private final List<Cohort> cohorts;
    private ProgrammePlan plan = new ProgrammePlan(List.of(), List.of());
    private int sessionsHit;
    private int placesHit;

    private ToldProgrammes(ClinicBundle bundle, ChangedClinic clinic, List<Session> told) {
        this.clinic = clinic;
        this.cohorts = ToldCohorts.of(bundle, told);
    }

    /**
     * @param ahead the changed clinic with the days ahead to plan and all that was told as booked
     */
    static ToldProgrammes mended(
            ClinicBundle bundle,
            ChangedClinic clinic,
            List<Session> told,
            ClinicBundle ahead,
            LocalDateTime asOf,
            long seed,
            BooleanSupplier ended) {
        ToldProgrammes programmes = new ToldProgrammes(bundle, clinic, told);
        if (Programmes.hasAny(bundle)) {
            programmes.mend(told, ahead, asOf, seed, ended);
        }
        return programmes;
    }

    private void mend(
            List<Session> told,
            ClinicBundle ahead,
            LocalDateTime asOf,
            long seed,
            BooleanSupplier ended) {
        List<Session> booked = new ArrayList<>(keptOfOthers(ahead));
        told.stream().filter(clinic::isOfCohort).forEach(booked::add);
        CohortMending mending =
                new CohortMending(
                        clinic.bundle(booked).withCohorts(cohorts),
                        asOf,
                        this::isGivenUp,
                        clinic.courseDates());
        sessionsHit = mending.sessionsHit();
        placesHit = mending.placesHit();
        plan = mending.mend(seed, ended);
    }

    private boolean isGivenUp(Session session, String course) {
        return clinic.isGone(session, new Attendee(course, session.number()))
                || clinic.courseDates()
                        .getOrDefault(course, Set.of())
                        .contains(session.start().toLocalDate());
    }

    /** The other courses' places that the changes do not hit. */
    List<Session> keptOfOthers(ClinicBundle ahead) {
        ClinicFacts facts = ClinicFactsReader.read(ahead);
        HitPlaces hits = new HitPlaces(clinic, ahead, facts, PlanStart.slots(facts));
        List<Session> others =
                clinic.remaining().stream().filter(one -> !clinic.isOfCohort(one)).toList();
        return Told.keep(others, (session, place) -> !hits.of(session).contains(place.course()));
    }

    ProgrammePlan plan() {
        return plan;
    }

    int sessionsHit() {
        return sessionsHit;
    }

    int placesHit() {
        return placesHit;
    }

    /** The cohorts that have had, or still have, a session; of the others nothing is promised. */
    List<Cohort> thatAreThere() {
        Set<String> held = new HashSet<>();
        plan.sessions().forEach(one -> held.add(String.valueOf(one.classId())));
        return cohorts.stream()
                .filter(one -> !one.deliveredOn().isEmpty() || held.contains(one.id()))
                .toList();
    }
}
