package painclinic.planner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.DateRange;
import painclinic.bundle.Patient;
import painclinic.bundle.Priority;
import painclinic.bundle.WeeklyWindow;
import painclinic.fixtures.TestClinic;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Courses that are easily overlooked. */
class CrampedCoursesTest {

    private final TestClinic clinic = new TestClinic();

    @Test
    void plansNothingForAClinicWithoutCourses() {
        assertThat(planned().sessions()).isEmpty();
    }

    @Test
    void placesASessionThatCanOnlyBeLateAndUnwished() {
        clinic.course("back", TestClinic.MANUAL, 1);
        Patient patient = clinic.patients.getFirst();
        clinic.patients.set(
                0,
                new Patient(
                        patient.id(),
                        patient.nhsNumber(),
                        patient.givenName(),
                        patient.familyName(),
                        patient.dateOfBirth(),
                        List.of(),
                        null,
                        null,
                        List.of(
                                new WeeklyWindow(
                                        DayOfWeek.SUNDAY, LocalTime.of(9, 0), LocalTime.of(12, 0))),
                        List.of(new DateRange(TestClinic.MONDAY, TestClinic.MONDAY.plusDays(60)))));

        assertThat(planned().unscheduled()).isEmpty();
    }

    @Test
    void placesACourseThatHasWaitedForACentury() {
        clinic.course("back", TestClinic.MANUAL, 3);
        Course course = clinic.courses.getFirst();
        clinic.courses.set(
                0,
                new Course(
                        course.id(),
                        course.patient(),
                        course.treatment(),
                        course.sessions(),
                        course.referredOn(),
                        course.painBeganOn(),
                        LocalDate.of(1900, 1, 4),
                        Priority.URGENT,
                        null,
                        List.of()));

        assertThat(planned().unscheduled()).isEmpty();
    }

    private ClinicSchedule planned() {
        return new Planner(
                        clinic.bundle(),
                        new PlannerOptions(Duration.ofSeconds(20), 1, 50),
                        progress -> {})
                .plan();
    }
}
