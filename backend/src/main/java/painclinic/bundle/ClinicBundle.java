package painclinic.bundle;

import painclinic.guideline.LocalLimit;

import java.util.List;

/**
 * A planning problem as {@code clinic-bundle/1} carries it: the clinic, its people and rooms, and
 * the courses to plan. Lists are never null; a bundle obtained from the reader has no faults, so
 * every reference in it resolves.
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
        List<Session> booked) {

    /** The value of the {@code format} key. */
    public static final String FORMAT = "clinic-bundle/1";

    public ClinicBundle {
        localLimits = List.copyOf(localLimits);
        treatments = List.copyOf(treatments);
        sites = List.copyOf(sites);
        rooms = List.copyOf(rooms);
        practitioners = List.copyOf(practitioners);
        patients = List.copyOf(patients);
        courses = List.copyOf(courses);
        booked = List.copyOf(booked);
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
                booked);
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
                booked);
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
                booked);
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
                booked);
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
                booked);
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
                booked);
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
                booked);
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
                booked);
    }
}
