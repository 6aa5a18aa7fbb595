package painclinic.planner.constraint;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import painclinic.bundle.Course;
import painclinic.bundle.MomentRange;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Priority;
import painclinic.bundle.Room;
import painclinic.fixtures.TestClinic;

import java.util.List;
import java.util.stream.IntStream;

/** What must never be, and what is missing: each rule at its two edges. */
class ClinicConstraintsTest extends ConstraintFixture {

    @Nested
    class PractitionerCannotGive {

        @Test
        void allowsTheLastStartThatEndsWithTheWorkingBlock() {
            penalises(ClinicConstraints::practitionerCannotGive, 0, back(0, "11:30"));
        }

        @Test
        void penalisesASessionThatRunsIntoTheBreak() {
            penalises(ClinicConstraints::practitionerCannotGive, 1, back(0, "11:45"));
        }

        @Test
        void penalisesADayOffWork() {
            penalises(ClinicConstraints::practitionerCannotGive, 1, back(5, "09:00"));
        }
    }

    @Nested
    class RoomUnsuitable {

        @Test
        void allowsARoomUntilItClosesAndFromWhenItOpens() {
            closeCouchFromTenToEleven();

            penalises(ClinicConstraints::roomUnsuitable, 0, back(0, "09:30"), back(0, "11:00"));
        }

        @Test
        void penalisesASessionThatRunsIntoAClosure() {
            closeCouchFromTenToEleven();

            penalises(ClinicConstraints::roomUnsuitable, 1, back(0, "09:45"));
        }

        @Test
        void penalisesARoomWithoutWhatTheTreatmentNeeds() {
            penalises(
                    ClinicConstraints::roomUnsuitable,
                    1,
                    new Seat("back", 0, "09:00", "ann", "gym"));
        }

        private void closeCouchFromTenToEleven() {
            Room couch = clinic.rooms.get(1);
            MomentRange closure =
                    new MomentRange(
                            TestClinic.MONDAY.atTime(10, 0), TestClinic.MONDAY.atTime(11, 0));
            clinic.rooms.set(
                    1,
                    new Room(
                            couch.id(),
                            couch.site(),
                            couch.name(),
                            couch.capacity(),
                            couch.features(),
                            List.of(closure)));
        }
    }

    @Nested
    class PatientCannotCome {

        @Test
        void allowsTheLastStartThatFitsTheirTime() {
            comesOnMondaysFromTenToEleven();

            penalises(ClinicConstraints::patientCannotCome, 0, back(0, "10:30"));
        }

        @Test
        void penalisesASessionThatOutlastsTheirTime() {
            comesOnMondaysFromTenToEleven();

            penalises(ClinicConstraints::patientCannotCome, 1, back(0, "10:45"));
        }

        private void comesOnMondaysFromTenToEleven() {
            changePatientOfBack(List.of(mondayFromTenToEleven()), List.of());
        }
    }

    @Nested
    class PatientDoubleBooked {

        @Test
        void allowsTwoCoursesOfOnePatientBackToBack() {
            onePatientForBackAndNeck();

            penalises(
                    ClinicConstraints::patientDoubleBooked,
                    0,
                    back(0, "09:00"),
                    neck(0, "09:30", "bob"));
        }

        @Test
        void penalisesTwoCoursesOfOnePatientAtOnce() {
            onePatientForBackAndNeck();

            penalises(
                    ClinicConstraints::patientDoubleBooked,
                    1,
                    back(0, "09:00"),
                    neck(0, "09:15", "bob"));
        }

        @Test
        void allowsTwoPatientsAtOnce() {
            penalises(
                    ClinicConstraints::patientDoubleBooked,
                    0,
                    back(0, "09:00"),
                    neck(0, "09:15", "bob"));
        }

        private void onePatientForBackAndNeck() {
            changeCourse(1, clinic.courses.get(0).patient(), Priority.ROUTINE, null, List.of());
        }
    }

    @Nested
    class PractitionerDoubleBooked {

        @Test
        void allowsSessionsBackToBack() {
            penalises(
                    ClinicConstraints::practitionerDoubleBooked,
                    0,
                    back(0, "09:00"),
                    neck(0, "09:30", "ann"));
        }

        @Test
        void penalisesSessionsThatOverlap() {
            penalises(
                    ClinicConstraints::practitionerDoubleBooked,
                    1,
                    back(0, "09:00"),
                    neck(0, "09:15", "ann"));
        }

        @Test
        void countsAClassOnceHoweverManyAttend() {
            clinic.course("gym2", TestClinic.EXERCISE, 8);

            penalises(
                    ClinicConstraints::practitionerDoubleBooked,
                    0,
                    exercise("gym", 0, "09:00"),
                    exercise("gym2", 0, "09:00"));
        }
    }

    @Nested
    class RoomDoubleBooked {

        @Test
        void allowsSessionsBackToBack() {
            penalises(
                    ClinicConstraints::roomDoubleBooked,
                    0,
                    back(0, "09:00"),
                    neck(0, "09:30", "bob"));
        }

        @Test
        void penalisesTwoPractitionersInOneRoomAtOnce() {
            penalises(
                    ClinicConstraints::roomDoubleBooked,
                    1,
                    back(0, "09:00"),
                    neck(0, "09:15", "bob"));
        }
    }

    @Nested
    class ClassDoubleBooked {

        @Test
        void allowsASessionThatBeginsWhenAnotherEnds() {
            penalises(
                    ClinicConstraints::classDoubleBooked,
                    0,
                    exercise("gym", 0, "09:00"),
                    new Seat("gym", 0, "10:00", "bob", "couch"));
        }

        @Test
        void penalisesTwoSessionsOfAClassAtOnceWhoeverLeadsThem() {
            penalises(
                    ClinicConstraints::classDoubleBooked,
                    1,
                    exercise("gym", 0, "09:00"),
                    new Seat("gym", 0, "09:00", "bob", "couch"));
        }
    }

    @Nested
    class SessionOverfull {

        @Test
        void allowsAsManyAsTheRoomHolds() {
            penalises(ClinicConstraints::sessionOverfull, 0, classOf(4));
        }

        @Test
        void penalisesEachPersonTooMany() {
            penalises(ClinicConstraints::sessionOverfull, 2, classOf(6));
        }

        @Test
        void penalisesTwoPeopleInAOneToOneSession() {
            clinic.course("back2", TestClinic.MANUAL, 9);

            penalises(
                    ClinicConstraints::sessionOverfull,
                    1,
                    back(0, "09:00"),
                    new Seat("back2", 0, "09:00", "ann", "couch"));
        }

        private Seat[] classOf(int people) {
            return IntStream.range(0, people)
                    .mapToObj(i -> {
                        clinic.course("gym-" + i, TestClinic.EXERCISE, 8);
                        return exercise("gym-" + i, 0, "09:00");
                    })
                    .toArray(Seat[]::new);
        }
    }

    @Nested
    class ClinicalMinutesExceeded {

        @Test
        void allowsAsManyMinutesAsTheCap() {
            capAnnAtAnHour();

            penalises(
                    ClinicConstraints::clinicalMinutesExceeded,
                    0,
                    back(0, "09:00"),
                    back(0, "10:00"));
        }

        @Test
        void penalisesEachMinutePastTheCap() {
            capAnnAtAnHour();

            penalises(
                    ClinicConstraints::clinicalMinutesExceeded,
                    30,
                    back(0, "09:00"),
                    back(0, "10:00"),
                    back(0, "11:00"));
        }

        private void capAnnAtAnHour() {
            Practitioner ann = clinic.practitioners.get(0);
            clinic.practitioners.set(
                    0,
                    new Practitioner(
                            ann.id(),
                            ann.name(),
                            ann.profession(),
                            null,
                            ann.skills(),
                            ann.gender(),
                            ann.workingHours(),
                            List.of(),
                            List.of(),
                            60));
        }
    }

    @Nested
    class WindowExceeded {

        @Test
        void allowsDay84() {
            penalises(ClinicConstraints::windowExceeded, 0, back(0, "09:00"), back(84, "09:00"));
        }

        @Test
        void penalisesDay85() {
            penalises(ClinicConstraints::windowExceeded, 1, back(0, "09:00"), back(85, "09:00"));
        }

        @Test
        void countsFromTheFirstDeliveredSession() {
            deliveredToBack(TestClinic.MONDAY.minusDays(7));

            penalises(ClinicConstraints::windowExceeded, 3, back(80, "09:00"));
        }
    }

    @Nested
    class SpacingTooShort {

        @Test
        void allowsTheFewestDays() {
            penalises(ClinicConstraints::spacingTooShort, 0, back(0, "09:00"), back(1, "09:00"));
        }

        @Test
        void penalisesTwoSessionsOnOneDay() {
            penalises(ClinicConstraints::spacingTooShort, 1, back(0, "09:00"), back(0, "15:00"));
        }
    }

    @Nested
    class StartsTooSoon {

        @Test
        void allowsTheStartDate() {
            startBackOnDay(3);

            penalises(ClinicConstraints::startsTooSoon, 0, back(3, "09:00"));
        }

        @Test
        void penalisesEachDayBeforeTheStartDate() {
            startBackOnDay(3);

            penalises(ClinicConstraints::startsTooSoon, 2, back(1, "09:00"));
        }

        private void startBackOnDay(int day) {
            Course back = clinic.courses.get(0);
            clinic.courses.set(
                    0,
                    new Course(
                            back.id(),
                            back.patient(),
                            back.treatment(),
                            back.sessions(),
                            back.referredOn(),
                            back.painBeganOn(),
                            TestClinic.MONDAY.plusDays(day),
                            back.priority(),
                            null,
                            List.of()));
        }
    }

    @Nested
    class Unplanned {

        @Test
        void allowsAPlacedAppointment() {
            penalises(ClinicConstraints::unplanned, 0, back(0, "09:00"));
        }

        @Test
        void penalisesAMissingOne() {
            penalises(ClinicConstraints::unplanned, 1, Seat.missing("back"));
        }

        @Test
        void penalisesAMissingUrgentOneThreeTimes() {
            makeBackUrgent();

            penalises(ClinicConstraints::unplanned, 3, Seat.missing("back"));
        }
    }
}
