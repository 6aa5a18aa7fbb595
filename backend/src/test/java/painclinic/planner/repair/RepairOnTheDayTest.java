package painclinic.planner.repair;

import static org.assertj.core.api.Assertions.assertThat;

import static painclinic.fixtures.TestClinic.EXERCISE;
import static painclinic.fixtures.TestClinic.MANUAL;
import static painclinic.fixtures.TestClinic.MONDAY;
import static painclinic.fixtures.TestClinic.exercise;
import static painclinic.fixtures.TestClinic.manual;

import org.junit.jupiter.api.Test;

import painclinic.bundle.ClinicChanges;
import painclinic.bundle.PlanningHorizon;

import java.time.LocalDateTime;

/** What may still be changed on the day on which something comes in between. */
class RepairOnTheDayTest extends RepairCase {

    @Test
    void nothingBeforeTheMomentIsTouchedAndNothingIsPutThere() {
        asOf = LocalDateTime.parse("2027-01-05T11:10");
        clinic.course("c1", MANUAL, 1).course("c2", MANUAL, 1);
        told(manual("s1", "2027-01-05T11:00", "c1", 1), manual("s2", "2027-01-05T13:00", "c2", 1));

        RepairResult result = repair(annIsIll("2027-01-05"));

        assertThat(sessionOf("c1", result).practitioner()).isEqualTo("ann");
        assertThat(sessionOf("c2", result).practitioner()).isEqualTo("bob");
        assertThat(sessionOf("c2", result).start()).isEqualTo("2027-01-05T13:00");
    }

    @Test
    void nobodyIsGivenAnotherTimeOnTheDayItself() {
        asOf = LocalDateTime.parse("2027-01-05T09:30");
        clinic.course("c1", MANUAL, 1).course("c2", EXERCISE, 1);
        told(
                manual("s1", "2027-01-05T10:00", "c1", 1),
                with(exercise("s2", "2027-01-05T10:00", 1, "c2"), "bob", "gym"));

        RepairResult result = repair(annIsIll("2027-01-05"));

        assertThat(result.lost()).isEmpty();
        assertThat(sessionOf("c1", result).start()).isAfter("2027-01-06T00:00");
        assertThat(sessionOf("c2", result).start()).isEqualTo("2027-01-05T10:00");
    }

    @Test
    void aClassIsNotHeldLaterOnTheDayItself() {
        asOf = LocalDateTime.parse("2027-01-05T09:30");
        clinic.course("c1", EXERCISE, 1).course("c2", EXERCISE, 1).course("c3", MANUAL, 1);
        told(
                exercise("s1", "2027-01-05T10:00", 1, "c1", "c2"),
                with(manual("s2", "2027-01-05T10:00", "c3", 1), "bob", "couch"));

        RepairResult result = repair(annIsIll("2027-01-05"));

        assertThat(result.lost()).isEmpty();
        assertThat(sessionOf("c1", result).start()).isAfter("2027-01-06T00:00");
        assertThat(sessionOf("c2", result).start()).isAfter("2027-01-06T00:00");
    }

    @Test
    void whatIsOwedIsGivenFromTheNextDayOn() {
        clinic.course("c1", MANUAL, 1);
        asOf = LocalDateTime.parse("2027-01-04T23:59");
        LocalDateTime tomorrow = repairedStart();
        asOf = LocalDateTime.parse("2027-01-05T00:00");
        LocalDateTime dayAfter = repairedStart();

        assertThat(tomorrow.toLocalDate()).isEqualTo("2027-01-05");
        assertThat(dayAfter.toLocalDate()).isEqualTo("2027-01-06");
    }

    private LocalDateTime repairedStart() {
        return sessionOf("c1", repair(ClinicChanges.none(asOf))).start();
    }

    @Test
    void whatSavesSomebodyLaterIsNoPlaceOnTheDayItself() {
        clinic.planning = new PlanningHorizon(MONDAY, MONDAY.plusDays(1), 15);
        asOf = LocalDateTime.parse("2027-01-05T09:30");
        clinic.course("c1", MANUAL, 1).course("c2", EXERCISE, 1);
        told(
                manual("s1", "2027-01-05T10:00", "c1", 1),
                with(exercise("s2", "2027-01-05T10:00", 1, "c2"), "bob", "gym"));

        RepairResult result = repair(annIsIll("2027-01-05"));

        assertThat(result.lost())
                .singleElement()
                .satisfies(lost -> {
                    assertThat(lost.course()).isEqualTo("c1");
                    assertThat(lost.reasons()).isNotEmpty();
                });
    }
}
