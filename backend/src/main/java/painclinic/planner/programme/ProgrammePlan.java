package painclinic.planner.programme;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Session;
import painclinic.bundle.ToldCohorts;
import painclinic.bundle.UnscheduledSession;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The programmes' part of a schedule.
 *
 * @param sessions every session of a cohort, booked ones among them
 * @param unscheduled what cohorts and those without one miss
 */
public record ProgrammePlan(List<Session> sessions, List<UnscheduledSession> unscheduled) {

    public ProgrammePlan {
        sessions = List.copyOf(sessions);
        unscheduled = List.copyOf(unscheduled);
    }

    /** The bundle with the cohorts' sessions booked, so that all else is planned around them. */
    public ClinicBundle around(ClinicBundle bundle) {
        Set<String> programmes = ToldCohorts.programmes(bundle);
        List<Session> booked = new ArrayList<>();
        bundle.booked().stream()
                .filter(one -> !programmes.contains(one.treatment()))
                .forEach(booked::add);
        booked.addAll(sessions);
        return bundle.withBooked(booked);
    }

    /** A schedule of all other courses, made whole. */
    public ClinicSchedule with(ClinicSchedule rest) {
        List<Session> all = new ArrayList<>(rest.sessions());
        all.addAll(sessions);
        List<UnscheduledSession> missing = new ArrayList<>(rest.unscheduled());
        missing.addAll(unscheduled);
        return new ClinicSchedule(all, missing, rest.version());
    }
}
