package painclinic.bundle;

import org.jspecify.annotations.Nullable;

import painclinic.guideline.ClinicLimits;
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
 * @param ownWeights what the clinic minds by its own measure, or null for the usual weights
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
        List<Cohort> cohorts,
        @Nullable CostWeights ownWeights) {

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
        courses = courses.stream().map(course -> pinned(course, guideline)).toList();
        version = courses.stream().allMatch(one -> one.guideline() == null) ? version : 2;
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
                List.of(),
                null);
    }

    /** What makes a schedule of it good. */
    public CostWeights weights() {
        return ownWeights == null ? CostWeights.DEFAULT : ownWeights;
    }

    public ClinicBundle withOwnWeights(@Nullable CostWeights ownWeights) {
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
                cohorts,
                ownWeights);
    }

    /** The value of its {@code format} key. */
    public String format() {
        return version == 1 ? FORMAT : FORMAT_2;
    }

    /**
     * A pin to the ruleset that the clinic has adopted says nothing, and is left out. Any other is
     * known in version 2 only.
     */
    private static Course pinned(Course course, String adopted) {
        return adopted.equals(course.guideline()) ? course.withGuideline(null) : course;
    }

    /** The limits that hold by the ruleset adopted, by treatment. */
    public Map<String, TreatmentLimits> limits() {
        return clinicLimits().adopted();
    }

    /** The limits that hold for courses, whichever ruleset they are pinned to. */
    public ClinicLimits clinicLimits() {
        return new ClinicLimits(guideline, localLimits, version);
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
                cohorts,
                ownWeights);
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
                cohorts,
                ownWeights);
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
                cohorts,
                ownWeights);
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
                cohorts,
                ownWeights);
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
                cohorts,
                ownWeights);
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
                cohorts,
                ownWeights);
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
                cohorts,
                ownWeights);
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
                cohorts,
                ownWeights);
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
                cohorts,
                ownWeights);
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
                cohorts,
                ownWeights);
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
                cohorts,
                ownWeights);
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
                cohorts,
                ownWeights);
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
                cohorts,
                ownWeights);
    }
}
