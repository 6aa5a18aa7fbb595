package painclinic.planner.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import painclinic.bundle.Course;
import painclinic.bundle.Priority;
import painclinic.fixtures.TestClinic;
import painclinic.planner.PlacedClinic;
import painclinic.planner.model.Appointment;
import painclinic.planner.model.ClinicPlan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** "out" has no session; "in" has the only one that is planned. */
class PassedOverTest {

    private static final LocalDate MONDAY = TestClinic.MONDAY;

    private final TestClinic clinic = new TestClinic();

    @Test
    void anUrgentCourseLeftOutIsNamed() {
        course("out", Priority.URGENT, MONDAY);
        course("in", Priority.ROUTINE, MONDAY);

        assertThat(passedOver())
                .isEqualTo(
                        "This course is urgent, and 1 session of MANUAL_THERAPY that is not urgent"
                                + " is planned.");
    }

    @Test
    void anUrgentCourseBesideUrgentOnesIsNot() {
        course("out", Priority.URGENT, MONDAY);
        course("in", Priority.URGENT, MONDAY);

        assertThat(passedOver()).isNull();
    }

    @Test
    void whoCouldHaveBegunFirstIsNamed() {
        course("out", Priority.ROUTINE, MONDAY);
        course("in", Priority.ROUTINE, MONDAY.plusDays(1));

        assertThat(passedOver())
                .isEqualTo(
                        "Of all who wait for MANUAL_THERAPY without a first session nobody could"
                            + " have begun before this patient (4 January 2027), and 1 session is"
                            + " planned for people who could begin later.");
    }

    @Test
    void whoCouldBeginOnTheSameDayIsNot() {
        course("out", Priority.ROUTINE, MONDAY);
        course("in", Priority.ROUTINE, MONDAY);

        assertThat(passedOver()).isNull();
    }

    @Test
    void whoWaitsLessThanAnotherWithoutASessionIsNot() {
        course("longer", Priority.ROUTINE, MONDAY);
        course("out", Priority.ROUTINE, MONDAY.plusDays(1));
        course("in", Priority.ROUTINE, MONDAY.plusDays(2));

        assertThat(passedOver()).isNull();
    }

    private @Nullable String passedOver() {
        PlacedClinic placed = new PlacedClinic(clinic.bundle());
        List<Appointment> appointments = new ArrayList<>();
        clinic.courses.forEach(course ->
                appointments.add(
                        placed.appointment(
                                course.id(),
                                course.id().equals("in")
                                        ? placed.slot(4, "09:00", 30, "ann", "couch")
                                        : null)));
        return new PassedOver(new ClinicPlan(placed.facts(), appointments))
                .of(placed.course("out"));
    }

    private void course(String id, Priority priority, LocalDate startNotBefore) {
        clinic.course(id, TestClinic.MANUAL, 1);
        Course made = clinic.courses.removeLast();
        clinic.courses.add(
                new Course(
                        made.id(),
                        made.patient(),
                        made.treatment(),
                        made.sessions(),
                        made.referredOn(),
                        made.painBeganOn(),
                        startNotBefore,
                        priority,
                        made.preferredPractitioner(),
                        made.deliveredOn()));
    }
}
