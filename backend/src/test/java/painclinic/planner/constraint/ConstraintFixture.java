package painclinic.planner.constraint;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.test.ConstraintVerifier;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.bundle.Priority;
import painclinic.bundle.WeeklyWindow;
import painclinic.fixtures.TestClinic;
import painclinic.planner.PlacedClinic;
import painclinic.planner.model.Appointment;
import painclinic.planner.model.ClinicPlan;
import painclinic.planner.model.Slot;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** Ann and Bob work from 9 to 12 and from 13 to 17 on weekdays; day 0 is a Monday. */
abstract class ConstraintFixture {

    private static final ConstraintVerifier<ClinicConstraints, ClinicPlan> VERIFIER =
            ConstraintVerifier.build(new ClinicConstraints(), ClinicPlan.class, Appointment.class);

    final TestClinic clinic =
            new TestClinic()
                    .course("back", TestClinic.MANUAL, 9)
                    .course("neck", TestClinic.ACUPUNCTURE, 10)
                    .course("gym", TestClinic.EXERCISE, 8);

    static Seat back(int day, String time) {
        return new Seat("back", day, time, "ann", "couch");
    }

    static Seat backWithBob(int day) {
        return new Seat("back", day, "09:00", "bob", "couch");
    }

    static Seat neck(int day, String time, String practitioner) {
        return new Seat("neck", day, time, practitioner, "couch");
    }

    static Seat exercise(String course, int day, String time) {
        return new Seat(course, day, time, "ann", "gym");
    }

    void makeBackUrgent() {
        changeCourse(0, clinic.courses.get(0).patient(), Priority.URGENT, null, List.of());
    }

    void deliveredToBack(LocalDate date) {
        changeCourse(0, clinic.courses.get(0).patient(), Priority.ROUTINE, null, List.of(date));
    }

    void changeCourse(
            int index,
            String patient,
            Priority priority,
            @Nullable String preferred,
            List<LocalDate> delivered) {
        Course course = clinic.courses.get(index);
        clinic.courses.set(
                index,
                new Course(
                        course.id(),
                        patient,
                        course.treatment(),
                        course.sessions(),
                        course.referredOn(),
                        course.painBeganOn(),
                        course.startNotBefore(),
                        priority,
                        preferred,
                        delivered));
    }

    void changePatientOfBack(@Nullable List<WeeklyWindow> available, List<WeeklyWindow> preferred) {
        Patient patient = clinic.patients.get(0);
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
                        available,
                        preferred,
                        List.of()));
    }

    static WeeklyWindow mondayFromTenToEleven() {
        return new WeeklyWindow(DayOfWeek.MONDAY, LocalTime.of(10, 0), LocalTime.of(11, 0));
    }

    ClinicBundle bundle() {
        return clinic.bundle();
    }

    void penalises(
            BiFunction<ClinicConstraints, ConstraintFactory, Constraint> constraint,
            int by,
            Seat... seats) {
        PlacedClinic placed = new PlacedClinic(bundle());
        List<Object> given = new ArrayList<>(List.of(placed.facts()));
        given.addAll(placed.facts().held().slots());
        given.addAll(placed.facts().held().places());
        Arrays.stream(seats).forEach(seat -> given.add(seat.in(placed)));
        VERIFIER.verifyThat(constraint).given(given.toArray()).penalizesBy(by);
    }

    /** An appointment in words; the classes of exercise are all one class. */
    record Seat(String course, int day, String time, String practitioner, String room) {

        private static final int NOWHERE = -1;

        static Seat missing(String course) {
            return new Seat(course, NOWHERE, "", "", "");
        }

        Appointment in(PlacedClinic clinic) {
            if (day == NOWHERE) {
                return clinic.appointment(course, null);
            }
            boolean group = clinic.course(course).treatment().group();
            Slot slot = clinic.slot(day, time, group ? 60 : 30, practitioner, room);
            return clinic.appointment(course, group ? PlacedClinic.inClass(slot, 0) : slot);
        }
    }
}
