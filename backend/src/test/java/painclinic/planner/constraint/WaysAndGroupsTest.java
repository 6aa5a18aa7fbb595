package painclinic.planner.constraint;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Delivery;
import painclinic.bundle.LeaderRole;
import painclinic.bundle.Priority;
import painclinic.bundle.ProgrammeSession;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.Site;
import painclinic.bundle.TravelTime;
import painclinic.bundle.Treatment;
import painclinic.fixtures.TestClinic;
import painclinic.guideline.LocalLimit;

import java.util.ArrayList;
import java.util.List;

/**
 * Rooms that are made ready, practitioners on the way between two sites half an hour apart, and a
 * group of a programme that meets on Monday from 10 to 11 in the gym with Ann and Bob.
 */
class WaysAndGroupsTest extends ConstraintFixture {

    private static final String PROGRAMME = "PAIN_PROGRAMME";

    private boolean groupMeets;

    WaysAndGroupsTest() {
        Site site = clinic.sites.getFirst();
        clinic.sites.add(new Site("annexe", "Annexe", site.openingHours(), List.of()));
        clinic.rooms.add(new Room("far", "annexe", "Far", 1, List.of("COUCH"), List.of()));
        clinic.course("member", PROGRAMME, 1);
    }

    @Override
    ClinicBundle bundle() {
        List<Treatment> treatments = new ArrayList<>(clinic.treatments);
        treatments.add(
                new Treatment(
                        PROGRAMME,
                        "Pain programme",
                        Delivery.PROGRAMME,
                        0,
                        List.of("GYM"),
                        null,
                        1,
                        7,
                        List.of(LeaderRole.always(PROGRAMME), LeaderRole.always("SUPPORT")),
                        1,
                        List.of(
                                new ProgrammeSession(
                                        "Pacing", 60, null, null, null, null, null, null, null,
                                        false))));
        Session meeting =
                new Session(
                        "group",
                        PROGRAMME,
                        TestClinic.MONDAY.atTime(10, 0),
                        60,
                        "gym",
                        "ann",
                        "spring",
                        List.of(new Attendee("member", 1)),
                        List.of("bob"));
        return clinic.bundle()
                .withVersion(2)
                .withTreatments(treatments)
                .withTravelMinutes(List.of(new TravelTime("site", "annexe", 30)))
                .withLocalLimits(List.of(new LocalLimit(PROGRAMME, 1, 28, null)))
                .withBooked(groupMeets ? List.of(meeting) : List.of());
    }

    private void theGroupMeets() {
        groupMeets = true;
    }

    private void makeReady(int room, int minutes) {
        Room one = clinic.rooms.get(room);
        clinic.rooms.set(
                room,
                new Room(
                        one.id(),
                        one.site(),
                        one.name(),
                        one.capacity(),
                        one.features(),
                        one.closedDuring(),
                        minutes));
    }

    @Nested
    class RoomDoubleBooked {

        @Test
        void allowsTheNextSessionWhenTheRoomIsReady() {
            makeReady(1, 15);

            penalises(
                    ClinicConstraints::roomDoubleBooked,
                    0,
                    back(0, "09:00"),
                    neck(0, "09:45", "bob"));
        }

        @Test
        void penalisesTheNextSessionAQuarterOfAnHourTooSoon() {
            makeReady(1, 15);

            penalises(
                    ClinicConstraints::roomDoubleBooked,
                    1,
                    back(0, "09:00"),
                    neck(0, "09:30", "bob"));
        }

        @Test
        void roundsUpWhatIsNoWholeUnit() {
            makeReady(1, 20);

            penalises(
                    ClinicConstraints::roomDoubleBooked,
                    1,
                    back(0, "09:00"),
                    neck(0, "09:45", "bob"));
        }

        @Test
        void asksNothingOfOtherRoomsAndDays() {
            makeReady(1, 15);

            penalises(
                    ClinicConstraints::roomDoubleBooked,
                    0,
                    back(0, "09:00"),
                    new Seat("neck", 0, "09:30", "bob", "far"),
                    neck(1, "09:30", "bob"));
        }

        @Test
        void keepsTheRoomOfAGroupFreeOnceForAllItsLeaders() {
            theGroupMeets();

            penalises(ClinicConstraints::roomDoubleBooked, 0, exercise("gym", 0, "11:00"));
            penalises(ClinicConstraints::roomDoubleBooked, 1, exercise("gym", 0, "10:30"));
        }
    }

    @Nested
    class PractitionerDoubleBooked {

        @Test
        void allowsASessionAtAnotherSiteAfterTheWay() {
            penalises(
                    ClinicConstraints::practitionerDoubleBooked,
                    0,
                    back(0, "09:00"),
                    new Seat("neck", 0, "10:00", "ann", "far"));
        }

        @Test
        void penalisesASessionAtAnotherSiteBeforeTheyAreThere() {
            penalises(
                    ClinicConstraints::practitionerDoubleBooked,
                    1,
                    back(0, "09:00"),
                    new Seat("neck", 0, "09:45", "ann", "far"));
        }

        @Test
        void asksForNoWayWithinASiteOrOfTwoPeople() {
            penalises(
                    ClinicConstraints::practitionerDoubleBooked,
                    0,
                    back(0, "09:00"),
                    neck(0, "09:30", "ann"));
            penalises(
                    ClinicConstraints::practitionerDoubleBooked,
                    0,
                    back(0, "09:00"),
                    new Seat("neck", 0, "09:30", "bob", "far"));
        }

        @Test
        void keepsEachLeaderOfAGroupBusyAndOnTheWayToIt() {
            theGroupMeets();

            penalises(ClinicConstraints::practitionerDoubleBooked, 1, neck(0, "10:30", "bob"));
            penalises(
                    ClinicConstraints::practitionerDoubleBooked,
                    1,
                    new Seat("neck", 0, "09:15", "bob", "far"));
            penalises(
                    ClinicConstraints::practitionerDoubleBooked,
                    0,
                    new Seat("neck", 0, "09:00", "bob", "far"));
        }
    }

    @Nested
    class PatientInAGroup {

        @Test
        void penalisesAnotherSessionOfAMemberWhileTheGroupMeets() {
            memberHasABackToo();

            penalises(ClinicConstraints::patientInAGroup, 1, back(0, "10:30"));
        }

        @Test
        void allowsItBeforeAndAfterAndOnOtherDays() {
            memberHasABackToo();

            penalises(
                    ClinicConstraints::patientInAGroup,
                    0,
                    back(0, "09:30"),
                    back(0, "11:00"),
                    back(1, "10:30"));
        }

        @Test
        void isNothingToOthers() {
            theGroupMeets();

            penalises(ClinicConstraints::patientInAGroup, 0, back(0, "10:30"));
        }

        private void memberHasABackToo() {
            theGroupMeets();
            changeCourse(0, "patient-member", Priority.ROUTINE, null, List.of());
        }
    }
}
