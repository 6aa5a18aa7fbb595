package painclinic.planner.repair;

import static org.assertj.core.api.Assertions.assertThat;

import static painclinic.fixtures.TestClinic.MANUAL;
import static painclinic.fixtures.TestClinic.MONDAY;
import static painclinic.fixtures.TestClinic.manual;

import org.junit.jupiter.api.Test;

import painclinic.bundle.ClinicChanges;
import painclinic.bundle.ClinicChanges.Leave;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Session;
import painclinic.evaluation.check.ScheduleCheck;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/** A practitioner who is away for a part of a day. */
class HoursAwayTest extends RepairCase {

    @Test
    void whoGoesHomeAtNoonHasGivenTheMorning() {
        clinic.course("c1", MANUAL, 1).course("c2", MANUAL, 1);
        told(manual("s1", "2027-01-05T11:30", "c1", 1), manual("s2", "2027-01-05T13:00", "c2", 1));

        RepairResult result = repair(annIsAway("2027-01-05T12:00", "2027-01-06T00:00"));

        assertThat(result.bundle().practitioners().getFirst().awayDuring())
                .containsExactly(range("2027-01-05T12:00", "2027-01-06T00:00"));
        assertThat(sessionOf("c1", result).practitioner()).isEqualTo("ann");
        assertThat(sessionOf("c2", result).practitioner()).isEqualTo("bob");
        assertThat(result.patients()).extracting(PatientNotice::course).containsExactly("c2");
    }

    @Test
    void whoIsInASessionGoesHomeAfterIt() {
        asOf = LocalDateTime.parse("2027-01-05T11:40");
        clinic.course("c1", MANUAL, 1).course("c2", MANUAL, 1);
        Session running = manual("s1", "2027-01-05T11:30", "c1", 1);
        told(running, manual("s2", "2027-01-05T13:00", "c2", 1));

        RepairResult result = repair(annIsAway("2027-01-05T11:00", "2027-01-05T17:00"));

        assertThat(result.bundle().practitioners().getFirst().awayDuring())
                .containsExactly(range("2027-01-05T12:00", "2027-01-05T17:00"));
        assertThat(result.schedule().sessions()).contains(running);
        assertThat(sessionOf("c2", result).practitioner()).isEqualTo("bob");
    }

    @Test
    void hoursAwayAcrossDaysAreLeaveInBetween() {
        clinic.course("c1", MANUAL, 1);

        RepairResult result = repair(annIsAway("2027-01-05T12:00", "2027-01-07T10:00"));

        Practitioner ann = result.bundle().practitioners().getFirst();
        assertThat(ann.leave()).containsExactly(dates("2027-01-06", "2027-01-06"));
        assertThat(ann.awayDuring())
                .containsExactly(
                        range("2027-01-05T12:00", "2027-01-06T00:00"),
                        range("2027-01-07T00:00", "2027-01-07T10:00"));
    }

    @Test
    void aSessionInHoursThatWereKnownToBeAwayIsGivenUp() {
        clinic.away(0, "2027-01-05T10:15", "2027-01-05T12:00").course("c1", MANUAL, 1);
        told(manual("s1", "2027-01-05T10:00", "c1", 1));

        RepairResult result = repair(ClinicChanges.none(asOf));

        assertThat(result.sessionsHit()).isEqualTo(1);
        assertThat(sessionOf("c1", result).practitioner()).isEqualTo("bob");
    }

    @Test
    void theNextRepairOfTheDayKeepsOutOfTheHoursAway() {
        asOf = LocalDateTime.parse("2027-01-05T11:50");
        clinic.course("c1", MANUAL, 1).course("c2", MANUAL, 1);
        told(
                manual("s1", "2027-01-05T11:00", "c1", 1),
                with(manual("s2", "2027-01-05T14:00", "c2", 1), "bob", "couch"));
        RepairResult first = repair(annIsAway("2027-01-05T12:00", "2027-01-06T00:00"));
        assertThat(sessionOf("c2", first).practitioner()).isEqualTo("bob");

        RepairResult second =
                new Repair(
                                first.bundle(),
                                first.schedule(),
                                changes(
                                        List.of(
                                                new Leave(
                                                        "bob", dates("2027-01-05", "2027-01-05"))),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of()),
                                new RepairOptions(0, Duration.ofSeconds(60), 0, 50))
                        .run();

        assertThat(ScheduleCheck.brokenRules(second.bundle(), second.schedule())).isEmpty();
        assertThat(sessionOf("c2", second).start()).isAfter("2027-01-06T00:00");
    }

    @Test
    void theNextPlanKeepsOutOfTheHoursAway() {
        clinic.planning = new PlanningHorizon(MONDAY, MONDAY, 15);
        clinic.practitioners.removeLast();
        clinic.course("c1", MANUAL, 1);

        RepairResult result = repair(annIsAway("2027-01-04T09:00", "2027-01-04T16:30"));

        assertThat(planned(result.bundle()).sessions())
                .singleElement()
                .satisfies(session -> assertThat(session.start()).isEqualTo(MONDAY.atTime(16, 30)));
    }

    @Test
    void illFromThisMorningOnIsLeave() {
        clinic.course("c1", MANUAL, 1);
        told(manual("s1", "2027-01-05T10:00", "c1", 1));
        asOf = LocalDateTime.parse("2027-01-05T07:50");

        RepairResult result = repair(annIsIll("2027-01-05"));

        assertThat(result.bundle().practitioners().getFirst().leave())
                .containsExactly(dates("2027-01-05", "2027-01-05"));
    }
}
