package painclinic.planner.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Delivery;
import painclinic.bundle.LeaderRole;
import painclinic.bundle.Patient;
import painclinic.bundle.Priority;
import painclinic.bundle.ProgrammeSession;
import painclinic.bundle.Treatment;
import painclinic.bundle.WeeklyWindow;
import painclinic.fixtures.TestClinic;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Two groups of one session, on Monday and on Tuesday at ten, each for two people. */
class SeatsTest {

    private static final String CODE = "PAIN_PROGRAMME";
    private static final int TEN = 600;

    private final TestClinic clinic = new TestClinic();
    private final Treatment programme =
            new Treatment(
                    CODE,
                    "Pain programme",
                    Delivery.PROGRAMME,
                    0,
                    List.of("GYM"),
                    2,
                    1,
                    7,
                    List.of(LeaderRole.always(CODE)),
                    1,
                    List.of(
                            new ProgrammeSession(
                                    "Pacing", 60, null, null, 1, null, null, null, null, false)));

    /** People who come on one day only, or on any. */
    private SeatedClinic people(@Nullable DayOfWeek... only) {
        for (int i = 0; i < only.length; i++) {
            clinic.course("c" + i, CODE, 1);
            DayOfWeek day = only[i];
            if (day != null) {
                Patient patient = clinic.patients.get(i);
                clinic.patients.set(
                        i,
                        patient.withAvailable(
                                List.of(
                                        new WeeklyWindow(
                                                day, LocalTime.of(9, 0), LocalTime.of(17, 0)))));
            }
        }
        return new SeatedClinic();
    }

    @Test
    void moveAMemberWhoCanComeToAnotherGroupForOneWhoCannot() {
        SeatedClinic seated = people(null, null, DayOfWeek.MONDAY).onMonday(0, 1);

        seated.seat(2);

        assertThat(seated.monday.members).contains(seated.course(2)).hasSize(2);
        assertThat(seated.tuesday.members).hasSize(1);
    }

    @Test
    void leaveEverybodyWhereNobodyCanMove() {
        SeatedClinic seated =
                people(DayOfWeek.MONDAY, DayOfWeek.MONDAY, DayOfWeek.MONDAY).onMonday(0, 1);

        seated.seat(2);

        assertThat(seated.monday.members).containsExactly(seated.course(0), seated.course(1));
        assertThat(seated.tuesday.members).isEmpty();
    }

    @Test
    void giveTheSeatOfSomebodyRoutineToWhoIsUrgent() {
        SeatedClinic seated =
                people(DayOfWeek.MONDAY, DayOfWeek.MONDAY, DayOfWeek.MONDAY).onMonday(0, 1);

        seated.seat(seated.urgent(2));

        assertThat(seated.monday.members).containsExactly(seated.course(0), seated.urgent(2));
    }

    @Test
    void neverTakeASeatFromWhoIsUrgentToo() {
        SeatedClinic seated = people(DayOfWeek.MONDAY, DayOfWeek.MONDAY, DayOfWeek.MONDAY);
        seated.seat(seated.urgent(0));
        seated.seat(seated.urgent(1));

        seated.seat(seated.urgent(2));

        assertThat(seated.monday.members).containsExactly(seated.urgent(0), seated.urgent(1));
    }

    @Test
    void freeTheTimesOfWhomTheyMove() {
        SeatedClinic seated = people(null, null, DayOfWeek.MONDAY).onMonday(0, 1);

        seated.seat(2);

        Course moved = seated.tuesday.members.getFirst();
        int patient = seated.calendar.patientOf(moved.id());
        assertThat(seated.calendar.patientIsFree(patient, 0, TEN, TEN + 60)).isTrue();
        assertThat(seated.calendar.patientIsFree(patient, 1, TEN, TEN + 60)).isFalse();
    }

    private final class SeatedClinic {

        private final ClinicBundle bundle;
        private final Calendar calendar;
        private final CohortPlan monday;
        private final CohortPlan tuesday;

        private SeatedClinic() {
            List<Treatment> treatments = new ArrayList<>(clinic.treatments);
            treatments.add(programme);
            bundle = clinic.bundle().withVersion(2).withTreatments(treatments);
            calendar = new Calendar(bundle);
            monday = group(0);
            tuesday = group(1);
        }

        private CohortPlan group(int day) {
            CohortPlan plan = new CohortPlan(programme, null, List.of(), new int[0], false);
            plan.places[1] = new Place(day, TEN, 60, 0, new int[0], 2);
            return plan;
        }

        private SeatedClinic onMonday(int... numbers) {
            for (int number : numbers) {
                monday.members.add(course(number));
                calendar.attend(calendar.patientOf(course(number).id()), monday.place(1));
            }
            return this;
        }

        private Course course(int number) {
            return bundle.courses().get(number);
        }

        private Course urgent(int number) {
            Course one = course(number);
            return new Course(
                    one.id(),
                    one.patient(),
                    CODE,
                    1,
                    one.referredOn(),
                    one.painBeganOn(),
                    one.startNotBefore(),
                    Priority.URGENT,
                    null,
                    List.of());
        }

        private void seat(int number) {
            seat(course(number));
        }

        private void seat(Course course) {
            new Seats(bundle, calendar, List.of(monday, tuesday), 2).seat(List.of(course));
        }
    }
}
