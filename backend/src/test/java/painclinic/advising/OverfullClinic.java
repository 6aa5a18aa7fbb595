package painclinic.advising;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.fixtures.TestClinic;
import painclinic.planner.Planner;
import painclinic.planner.PlannerOptions;
import painclinic.planner.RandomBookings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A random clinic with several times the people it was made for, and a plan of it. */
public record OverfullClinic(ClinicBundle bundle, ClinicSchedule schedule) {

    private static final int TIMES = 4;

    public static OverfullClinic of(long seed) {
        ClinicBundle bundle = crowded(RandomBookings.bundle(seed));
        return new OverfullClinic(
                bundle,
                new Planner(
                                bundle,
                                new PlannerOptions(Duration.ofSeconds(20), seed, 5),
                                progress -> {})
                        .plan());
    }

    /** The courses that miss sessions, each once. */
    public List<String> coursesMissingSessions() {
        return schedule.unscheduled().stream().map(one -> one.course()).distinct().toList();
    }

    private static ClinicBundle crowded(ClinicBundle bundle) {
        List<Patient> patients = new ArrayList<>(bundle.patients());
        List<Course> courses = new ArrayList<>(bundle.courses());
        for (int copy = 1; copy < TIMES; copy++) {
            for (Patient one : bundle.patients()) {
                patients.add(again(one, "-" + copy, TestClinic.nhsNumber(patients.size())));
            }
            for (Course one : bundle.courses()) {
                courses.add(again(one, "-" + copy));
            }
        }
        return new ClinicBundle(
                bundle.clinic(),
                bundle.guideline(),
                bundle.localLimits(),
                bundle.planning(),
                bundle.treatments(),
                bundle.sites(),
                bundle.rooms(),
                bundle.practitioners(),
                patients,
                courses,
                bundle.booked());
    }

    private static Patient again(Patient one, String suffix, String nhsNumber) {
        return new Patient(
                one.id() + suffix,
                nhsNumber,
                one.givenName(),
                one.familyName(),
                one.dateOfBirth(),
                one.needs(),
                one.practitionerGender(),
                one.available(),
                one.preferred(),
                one.unavailable());
    }

    private static Course again(Course one, String suffix) {
        return new Course(
                one.id() + suffix,
                one.patient() + suffix,
                one.treatment(),
                one.sessions(),
                one.referredOn(),
                one.painBeganOn(),
                one.startNotBefore(),
                one.priority(),
                one.preferredPractitioner(),
                one.deliveredOn());
    }
}
