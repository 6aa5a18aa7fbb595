package painclinic.planner.repair;

import static org.assertj.core.api.Assertions.assertThat;

import static painclinic.fixtures.TestClinic.EXERCISE;
import static painclinic.fixtures.TestClinic.MANUAL;
import static painclinic.fixtures.TestClinic.exercise;
import static painclinic.fixtures.TestClinic.manual;

import org.junit.jupiter.api.Test;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicChanges.Leave;
import painclinic.bundle.Course;
import painclinic.bundle.LeaderRole;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Priority;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.Treatment;

import java.time.LocalDate;
import java.util.List;

/** Ann leads manual therapy and Bob helps; exercise needs his help from three people on. */
class TeamRepairTest extends RepairCase {

    TeamRepairTest() {
        clinic.treatments.set(0, led(clinic.treatments.get(0), new LeaderRole("SUPPORT", 3)));
        clinic.treatments.set(1, led(clinic.treatments.get(1), LeaderRole.always("SUPPORT")));
        clinic.practitioners.set(1, clinic.practitioners.get(1).withSkills(List.of("SUPPORT")));
    }

    private static Treatment led(Treatment one, LeaderRole second) {
        return new Treatment(
                one.code(),
                one.name(),
                one.delivery(),
                one.minutes(),
                one.roomFeatures(),
                one.groupMax(),
                2,
                7,
                List.of(LeaderRole.always(one.code()), second),
                1,
                List.of());
    }

    @Override
    ClinicBundle bundle() {
        return clinic.bundle().withVersion(2).withSkills(List.of("SUPPORT"));
    }

    private void carolHelpsToo() {
        Practitioner bob = clinic.practitioners.get(1);
        clinic.practitioners.add(
                new Practitioner(
                        "carol",
                        "carol",
                        bob.profession(),
                        null,
                        List.of("SUPPORT"),
                        bob.gender(),
                        bob.workingHours(),
                        List.of(),
                        List.of(),
                        null));
    }

    private ClinicChanges bobIsIll(String date) {
        return changes(
                List.of(new Leave("bob", dates(date, date))),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Session withBob(Session session) {
        return session.withLeaders(List.of("ann", "bob"));
    }

    @Test
    void somebodyElseHelpsAtTheTimeThatWasTold() {
        carolHelpsToo();
        clinic.course("c1", MANUAL, 1);
        told(withBob(manual("s1", "2027-01-05T10:00", "c1", 1)));

        RepairResult result = repair(bobIsIll("2027-01-05"));

        assertThat(result.schedule().sessions())
                .containsExactly(told.getFirst().withLeaders(List.of("ann", "carol")));
        assertThat(result.sessionsHit()).isEqualTo(1);
    }

    @Test
    void aLaterDayIsFoundWhereNobodyElseHelps() {
        clinic.course("c1", MANUAL, 2);
        Session stays = withBob(manual("s2", "2027-01-12T10:00", "c1", 2));
        told(withBob(manual("s1", "2027-01-05T10:00", "c1", 1)), stays);

        RepairResult result = repair(bobIsIll("2027-01-05"));

        assertThat(result.schedule().unscheduled()).isEmpty();
        assertThat(result.schedule().sessions())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.leaders()).containsExactly("ann", "bob"));
        assertThat(result.schedule().sessions())
                .extracting(one -> one.start())
                .contains(stays.start());
    }

    @Test
    void whatNothingHitsStaysAsItIs() {
        clinic.course("c1", MANUAL, 1).course("c2", MANUAL, 1);
        Session other = withBob(manual("s2", "2027-01-06T10:00", "c2", 1));
        told(withBob(manual("s1", "2027-01-05T10:00", "c1", 1)), other);

        RepairResult result = repair(bobIsIll("2027-01-05"));

        assertThat(result.schedule().sessions()).contains(other);
        assertThat(result.placesHit()).isEqualTo(1);
    }

    @Test
    void aPlaceThatIsGivenBackIsFoundAgainOnAnotherDate() {
        clinic.course("c1", MANUAL, 1);
        told(withBob(manual("s1", "2027-01-05T10:00", "c1", 1)));

        RepairResult result = repair(givenBack(new ClinicChanges.PlaceInSession("s1", "c1")));

        assertThat(sessionOf("c1", result).start().toLocalDate()).isNotEqualTo("2027-01-05");
        assertThat(sessionOf("c1", result).leaders()).containsExactly("ann", "bob");
    }

    @Test
    void aClassKeepsAsManyAsOneLeaderMayHave() {
        clinic.course("c1", EXERCISE, 1).course("c2", EXERCISE, 1).course("c3", EXERCISE, 1);
        told(withBob(exercise("s1", "2027-01-05T10:00", 1, "c1", "c2", "c3")));

        RepairResult result = repair(bobIsIll("2027-01-05"));

        Session kept =
                result.schedule().sessions().stream()
                        .filter(one -> one.id().equals("s1"))
                        .findFirst()
                        .orElseThrow();
        assertThat(kept.start()).isEqualTo("2027-01-05T10:00");
        assertThat(kept.leaders()).containsExactly("ann");
        assertThat(kept.attendees()).extracting(Attendee::course).containsExactly("c1", "c2");
        assertThat(result.schedule().unscheduled()).isEmpty();
    }

    @Test
    void anotherRoomIsTakenWhereTheirsIsClosed() {
        clinic.rooms.add(new Room("couch2", "site", "couch2", 1, List.of("COUCH"), List.of()));
        clinic.course("c1", MANUAL, 1);
        told(withBob(manual("s1", "2027-01-05T10:00", "c1", 1)));

        RepairResult result = repair(roomClosed("couch", "2027-01-05T09:00", "2027-01-05T12:00"));

        assertThat(result.schedule().sessions())
                .containsExactly(told.getFirst().withRoom("couch2"));
    }

    @Test
    void whatIsToldForAfterThePlanningStays() {
        clinic.planning = clinic.planning.withTo(LocalDate.of(2027, 1, 8));
        clinic.course("c1", MANUAL, 1);
        Session later = withBob(manual("s1", "2027-01-12T10:00", "c1", 1));
        told(later);
        clinic.booked.add(later);

        RepairResult result = repair(bobIsIll("2027-01-05"));

        assertThat(result.schedule().sessions()).containsExactly(later);
    }

    @Test
    void theUrgentStayWhereNotAllCan() {
        clinic.course("c1", EXERCISE, 1).course("c2", EXERCISE, 1).course("c3", EXERCISE, 1);
        Course last = clinic.courses.get(2);
        clinic.courses.set(
                2,
                new Course(
                        "c3",
                        last.patient(),
                        EXERCISE,
                        1,
                        last.referredOn(),
                        last.painBeganOn(),
                        last.startNotBefore(),
                        Priority.URGENT,
                        null,
                        List.of()));
        told(withBob(exercise("s1", "2027-01-05T10:00", 1, "c1", "c2", "c3")));

        RepairResult result = repair(bobIsIll("2027-01-05"));

        assertThat(sessionOf("c3", result).start()).isEqualTo("2027-01-05T10:00");
    }
}
