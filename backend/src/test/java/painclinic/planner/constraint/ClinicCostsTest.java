package painclinic.planner.constraint;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Priority;
import painclinic.fixtures.TestClinic;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

/** What a plan costs, in the units that the clinic's weights multiply: each cost at its edges. */
class ClinicCostsTest extends ConstraintFixture {

    @Nested
    class Waiting {

        @Test
        void allowsAStartOnTheFirstDay() {
            penalises(ClinicConstraints::waiting, 0, back(0, "09:00"), back(28, "09:00"));
        }

        @Test
        void penalisesAMonthTwiceAsMuchAsItsDays() {
            penalises(ClinicConstraints::waiting, 28 + 28, back(28, "09:00"));
        }

        @Test
        void penalisesUrgentCoursesTwice() {
            makeBackUrgent();

            penalises(ClinicConstraints::waiting, 2 * (28 + 28), back(28, "09:00"));
        }

        @Test
        void penalisesACourseWithoutSessionsUntilTheHorizonEnds() {
            penalises(ClinicConstraints::waiting, 182 + 182 * 182 / 28, Seat.missing("back"));
        }

        @Test
        void leavesOutCoursesThatHaveBegun() {
            deliveredToBack(TestClinic.MONDAY.minusDays(7));

            penalises(ClinicConstraints::waiting, 0, back(28, "09:00"));
        }
    }

    @Nested
    class Rhythm {

        @Test
        void allowsAGapOfAWeek() {
            penalises(ClinicConstraints::rhythm, 0, back(0, "09:00"), back(7, "15:00"));
        }

        @Test
        void penalisesEachDayOffOnEitherSide() {
            penalises(
                    ClinicConstraints::rhythm,
                    1 + 2,
                    back(0, "09:00"),
                    back(8, "09:00"),
                    back(13, "09:00"));
        }

        @Test
        void countsFromTheLastDeliveredSession() {
            deliveredToBack(TestClinic.MONDAY.minusDays(5));

            penalises(ClinicConstraints::rhythm, 2, back(0, "09:00"));
        }
    }

    @Nested
    class Continuity {

        @Test
        void allowsOnePractitioner() {
            penalises(ClinicConstraints::continuity, 0, back(0, "09:00"), back(7, "10:00"));
        }

        @Test
        void penalisesTheSecondPractitionerOnce() {
            penalises(
                    ClinicConstraints::continuity,
                    1,
                    back(0, "09:00"),
                    backWithBob(7),
                    backWithBob(14));
        }
    }

    @Nested
    class Regularity {

        @Test
        void allowsOneWeekdayAndTime() {
            penalises(ClinicConstraints::regularity, 0, back(0, "09:00"), back(7, "09:00"));
        }

        @Test
        void penalisesEachFurtherWeekdayOrTime() {
            penalises(
                    ClinicConstraints::regularity,
                    2,
                    back(0, "09:00"),
                    back(7, "09:15"),
                    back(15, "09:00"));
        }
    }

    @Nested
    class Preference {

        @Test
        void allowsASessionThatFitsThePreferredTime() {
            changePatientOfBack(null, List.of(mondayFromTenToEleven()));

            penalises(ClinicConstraints::preference, 0, back(0, "10:30"));
        }

        @Test
        void penalisesASessionThatOutlastsThePreferredTime() {
            changePatientOfBack(null, List.of(mondayFromTenToEleven()));

            penalises(ClinicConstraints::preference, 1, back(0, "10:45"));
        }

        @Test
        void penalisesAnotherThanThePreferredPractitioner() {
            changeCourse(0, clinic.courses.get(0).patient(), Priority.ROUTINE, "bob", List.of());

            penalises(ClinicConstraints::preference, 1, back(0, "09:00"), backWithBob(7));
        }
    }

    @Nested
    class ClassRun {

        @Test
        void leavesOutOneToOneSessions() {
            penalises(ClinicConstraints::classRun, 0, back(0, "09:00"));
        }

        @Test
        void countsEachSessionOfAClassOnce() {
            clinic.course("gym2", TestClinic.EXERCISE, 8);

            penalises(
                    ClinicConstraints::classRun,
                    2,
                    exercise("gym", 0, "09:00"),
                    exercise("gym2", 0, "09:00"),
                    exercise("gym", 7, "09:00"));
        }
    }

    @Nested
    class ClassChange {

        @Test
        void allowsAClassThatKeepsItsHabit() {
            penalises(
                    ClinicConstraints::classChange,
                    0,
                    exercise("gym", 0, "09:00"),
                    exercise("gym", 14, "09:00"));
        }

        @Test
        void penalisesEachSessionOffTheMostCommonHabit() {
            penalises(
                    ClinicConstraints::classChange,
                    2,
                    exercise("gym", 0, "09:00"),
                    exercise("gym", 7, "09:00"),
                    exercise("gym", 15, "09:00"),
                    exercise("gym", 21, "10:00"));
        }
    }

    @Nested
    class Idle {

        @Test
        void allowsLessThanAQuarterAndTheLunchBreak() {
            penalises(
                    ClinicConstraints::idle,
                    0,
                    back(0, "11:00"),
                    back(0, "11:30"),
                    back(0, "13:30"));
        }

        @Test
        void penalisesEachFullQuarterInsideABlock() {
            penalises(
                    ClinicConstraints::idle,
                    1 + 2,
                    back(0, "09:00"),
                    back(0, "09:45"),
                    back(0, "10:45"));
        }
    }

    @Nested
    class RoomSwitch {

        @Test
        void allowsAnotherRoomOnAnotherDay() {
            penalises(
                    ClinicConstraints::roomSwitch,
                    0,
                    back(0, "09:00"),
                    exercise("gym", 1, "10:00"));
        }

        @Test
        void penalisesTheSecondRoomOfADayOnce() {
            penalises(
                    ClinicConstraints::roomSwitch,
                    1,
                    back(0, "09:00"),
                    exercise("gym", 0, "10:00"),
                    back(0, "11:00"));
        }
    }

    /** On one Monday Ann works 420 minutes: 12 sessions are 85.7 percent, 13 are 92.9. */
    @Nested
    class Overload {

        @Test
        void allowsLessThanAFullPointAbove85Percent() {
            penalises(ClinicConstraints::overload, 0, sessionsOnTheOnlyDay(12));
        }

        @Test
        void penalisesEachFullPointAbove85Percent() {
            penalises(ClinicConstraints::overload, 7, sessionsOnTheOnlyDay(13));
        }

        private Seat[] sessionsOnTheOnlyDay(int count) {
            clinic.planning = new PlanningHorizon(TestClinic.MONDAY, TestClinic.MONDAY, 15);
            return IntStream.range(0, count)
                    .mapToObj(i -> back(0, LocalTime.of(9, 0).plusMinutes(30L * i).toString()))
                    .toArray(Seat[]::new);
        }
    }
}
