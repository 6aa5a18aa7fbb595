package painclinic.planner;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Priority;
import painclinic.bundle.Treatment;
import painclinic.bundle.WeeklyWindow;
import painclinic.fixtures.TestClinic;
import painclinic.guideline.Guidelines;
import painclinic.guideline.TreatmentLimits;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Patients and their courses for a clinic: with little or no time, with two courses at once, with
 * windows that are nearly over, and sometimes more of them than fit.
 */
final class RandomCourses {

    private final Chance chance;
    private final ClinicBundle clinic;
    private final LocalDate from;
    private final Map<String, TreatmentLimits> limits;

    RandomCourses(Chance chance, ClinicBundle clinic) {
        this.chance = chance;
        this.clinic = clinic;
        this.from = clinic.planning().from();
        this.limits = Guidelines.limits(clinic.guideline(), clinic.localLimits());
    }

    ClinicBundle bundle() {
        List<Patient> patients = chance.several(2, chance.pick(List.of(3, 8, 20)), this::patient);
        List<Course> courses = new ArrayList<>();
        for (Patient patient : patients) {
            for (Treatment treatment : clinic.treatments()) {
                if (chance.happens(0.3)) {
                    courses.add(course("c" + courses.size(), patient, treatment));
                }
            }
        }
        return new ClinicBundle(
                clinic.clinic(),
                clinic.guideline(),
                clinic.localLimits(),
                clinic.planning(),
                clinic.treatments(),
                clinic.sites(),
                clinic.rooms(),
                clinic.practitioners(),
                patients,
                courses,
                List.of());
    }

    private Patient patient(int n) {
        return new Patient(
                "patient" + n,
                TestClinic.nhsNumber(n),
                "Given",
                "Family",
                LocalDate.of(1960, 1, 1),
                chance.happens(0.15) ? List.of("STEP_FREE") : List.of(),
                chance.happens(0.2) ? chance.pick(List.of("FEMALE", "MALE")) : null,
                chance.happens(0.05) ? List.of() : chance.happens(0.4) ? weekly(0.6) : null,
                chance.happens(0.5) ? weekly(0.3) : List.of(),
                chance.ranges(from, clinic.planning().to(), chance.below(3)));
    }

    private Course course(String id, Patient patient, Treatment treatment) {
        TreatmentLimits limit = Objects.requireNonNull(limits.get(treatment.code()));
        int sessions = 1 + chance.below(limit.maxSessions(treatment.minutes()));
        List<LocalDate> delivered =
                chance.happens(0.4) ? delivered(sessions, limit.windowDays()) : List.of();
        List<Practitioner> practitioners = clinic.practitioners();
        return new Course(
                id,
                patient.id(),
                treatment.code(),
                sessions,
                from.minusDays(chance.below(150)),
                from.minusDays(400),
                from.plusDays(chance.below(40) - 25L),
                chance.happens(0.3) ? Priority.URGENT : Priority.ROUTINE,
                chance.happens(0.3) ? chance.pick(practitioners).id() : null,
                delivered);
    }

    private List<LocalDate> delivered(int sessions, int windowDays) {
        int first = 1 + chance.below(windowDays + 10);
        return IntStream.range(0, chance.below(sessions + 1))
                .mapToObj(unused -> from.minusDays(Math.max(1, first - chance.below(windowDays))))
                .distinct()
                .sorted()
                .toList();
    }

    private List<WeeklyWindow> weekly(double share) {
        List<WeeklyWindow> windows = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (chance.happens(share)) {
                int starts = 7 * 60 + 10 * chance.below(60);
                windows.add(RandomClinic.window(day, starts, starts + 30 + chance.below(300)));
            }
        }
        return windows;
    }
}
