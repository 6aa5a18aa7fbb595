package painclinic.bundle;

import painclinic.guideline.Guidelines;
import painclinic.guideline.LocalLimit;
import painclinic.guideline.TreatmentLimits;

import java.util.List;
import java.util.Map;

/**
 * A planning problem as {@code clinic-bundle/1} or {@code clinic-bundle/2} carries it: the clinic,
 * its people and rooms, and the courses to plan. Lists are never null; a bundle obtained from the
 * reader has no faults, so every reference in it resolves.
 *
 * @param version of the format
 * @param skills skills that are no treatment of their own
 * @param cohorts groups of programmes that people were promised, or that have begun
 */
public record ClinicBundle(
        ClinicDetails clinic,
        String guideline,
        List<LocalLimit> localLimits,
        PlanningHorizon planning,
        List<Treatment> treatments,
        List<Site> sites,
        List<Room> rooms,
        List<Practitioner> practitioners,
        List<Patient> patients,
        List<Course> courses,
        List<Session> booked,
        int version,
        List<String> skills,
        List<TravelTime> travelMinutes,
        List<Cohort> cohorts) {

    /** The value of the {@code format} key in version 1. */
    public static final String FORMAT = "clinic-bundle/1";

    /** The same in version 2. */
    public static final String FORMAT_2 = "clinic-bundle/2";

    public ClinicBundle {
        localLimits = List.copyOf(localLimits);
        treatments = List.copyOf(treatments);
        sites = List.copyOf(sites);
        rooms = List.copyOf(rooms);
        practitioners = List.copyOf(practitioners);
        patients = List.copyOf(patients);
        courses = List.copyOf(courses);
        booked = List.copyOf(booked);
        skills = List.copyOf(skills);
        travelMinutes = List.copyOf(travelMinutes);
        cohorts = List.copyOf(cohorts);
    }

    /** A bundle of version 1. */
    public ClinicBundle(
            ClinicDetails clinic,
            String guideline,
            List<LocalLimit> localLimits,
            PlanningHorizon planning,
            List<Treatment> treatments,
            List<Site> sites,
            List<Room> rooms,
            List<Practitioner> practitioners,
            List<Patient> patients,
            List<Course> courses,
            List<Session> booked) {
        this(
                clinic,
                guideline,
                localLimits,
                planning,
                treatments,
                sites,
                rooms,
                practitioners,
                patients,
                courses,
                booked,
                1,
                List.of(),
                List.of(),
                List.of());
    }

    /** The value of its {@code format} key. */
    public String format() {
        return version == 1 ? FORMAT : FORMAT_2;
    }

    /** The limits that hold, by treatment; version 1 knows none in hours. */
    public Map<String, TreatmentLimits> limits() {
        return version == 1
                ? Guidelines.limitsInSessions(guideline, localLimits)
                : Guidelines.limits(guideline, localLimits);
    }

    /** The minutes a practitioner needs from one site to another. */
    public int travelMinutes(String from, String to) {
        return travelMinutes.stream()
                .filter(one -> one.isBetween(from, to))
                .mapToInt(TravelTime::minutes)
                .findFirst()
                .orElse(0);
    }

    /** The bundle as one of another version. */
    public ClinicBundle withVersion(int version) {
        return new ClinicBundle(
                clinic,
                guideline,
                localLimits,
                planning,
                treatments,
                sites,
                rooms,
                practitioners,
                patients,
                courses,
                booked,
                version,
                skills,
                travelMinutes,
                cohorts);
    }

    public ClinicBundle withLocalLimits(List<LocalLimit> localLimits) {
        return new ClinicBundle(
                clinic,
                guideline,
                localLimits,
                planning,
                treatments,
                sites,
                rooms,
                practitioners,
                patients,
                courses,
                booked,
                version,
                skills,
                travelMinutes,
                cohorts);
    }

    public ClinicBundle withSkills(List<String> skills) {
        return new ClinicBundle(
                clinic,
                guideline,
                localLimits,
                planning,
                treatments,
                sites,
                rooms,
                practitioners,
                patients,
                courses,
                booked,
                version,
                skills,
                travelMinutes,
                cohorts);
    }

    public ClinicBundle withTravelMinutes(List<TravelTime> travelMinutes) {
        return new ClinicBundle(
                clinic,
                guideline,
                localLimits,
                planning,
                treatments,
                sites,
                rooms,
                practitioners,
                patients,
                courses,
                booked,
                version,
                skills,
                travelMinutes,
                cohorts);
    }

    public ClinicBundle withCohorts(List<Cohort> cohorts) {
        return new ClinicBundle(
                clinic,
                guideline,
                localLimits,
                planning,
                treatments,
                sites,
                rooms,
                practitioners,
                patients,
                courses,
                booked,
                version,
                skills,
                travelMinutes,
                cohorts);
    }

    public ClinicBundle withPlanning(PlanningHorizon planning) {
        return new ClinicBundle(
                clinic,
                guideline,
                localLimits,
                planning,
                treatments,
                sites,
                rooms,
                practitioners,
                patients,
                courses,
                booked,
                version,
                skills,
                travelMinutes,
                cohorts);
    }

    public ClinicBundle withTreatments(List<Treatment> treatments) {
        return new ClinicBundle(
                clinic,
                guideline,
                localLimits,
                planning,
                treatments,
                sites,
                rooms,
                practitioners,
                patients,
                courses,
                booked,
                version,
                skills,
                travelMinutes,
                cohorts);
    }

    public ClinicBundle withSites(List<Site> sites) {
        return new ClinicBundle(
                clinic,
                guideline,
                localLimits,
                planning,
                treatments,
                sites,
                rooms,
                practitioners,
                patients,
                courses,
                booked,
                version,
                skills,
                travelMinutes,
                cohorts);
    }

    public ClinicBundle withRooms(List<Room> rooms) {
        return new ClinicBundle(
                clinic,
                guideline,
                localLimits,
                planning,
                treatments,
                sites,
                rooms,
                practitioners,
                patients,
                courses,
                booked,
                version,
                skills,
                travelMinutes,
                cohorts);
    }

    public ClinicBundle withPractitioners(List<Practitioner> practitioners) {
        return new ClinicBundle(
                clinic,
                guideline,
                localLimits,
                planning,
                treatments,
                sites,
                rooms,
                practitioners,
                patients,
                courses,
                booked,
                version,
                skills,
                travelMinutes,
                cohorts);
    }

    public ClinicBundle withPatients(List<Patient> patients) {
        return new ClinicBundle(
                clinic,
                guideline,
                localLimits,
                planning,
                treatments,
                sites,
                rooms,
                practitioners,
                patients,
                courses,
                booked,
                version,
                skills,
                travelMinutes,
                cohorts);
    }

    public ClinicBundle withCourses(List<Course> courses) {
        return new ClinicBundle(
                clinic,
                guideline,
                localLimits,
                planning,
                treatments,
                sites,
                rooms,
                practitioners,
                patients,
                courses,
                booked,
                version,
                skills,
                travelMinutes,
                cohorts);
    }

    public ClinicBundle withBooked(List<Session> booked) {
        return new ClinicBundle(
                clinic,
                guideline,
                localLimits,
                planning,
                treatments,
                sites,
                rooms,
                practitioners,
                patients,
                courses,
                booked,
                version,
                skills,
                travelMinutes,
                cohorts);
    }
}
