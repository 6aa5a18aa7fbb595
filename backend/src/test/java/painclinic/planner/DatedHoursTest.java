package painclinic.planner;

import static org.assertj.core.api.Assertions.assertThat;

import static painclinic.fixtures.TestClinic.MANUAL;
import static painclinic.fixtures.TestClinic.MONDAY;
import static painclinic.fixtures.TestClinic.manual;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.WorkingBlock;
import painclinic.evaluation.check.ScheduleCheck;
import painclinic.fixtures.TestClinic;
import painclinic.planner.model.Bits;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.ClinicFactsReader;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** Hours hold from a date and to a date; the planner and the evaluation see it alike. */
class DatedHoursTest {

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    private final TestClinic clinic = new TestClinic().course("c1", MANUAL, 1);

    /** Tuesday mornings until the 12th, Tuesdays all day on the 19th, afternoons from the 26th. */
    @BeforeEach
    void otherHoursFromADateOn() {
        clinic.practitioners.set(
                0,
                clinic.practitioners
                        .getFirst()
                        .withWorkingHours(
                                List.of(
                                        tuesdays(NINE, NOON, null, "2027-01-12"),
                                        tuesdays(
                                                LocalTime.of(11, 0),
                                                LocalTime.of(16, 0),
                                                "2027-01-19",
                                                "2027-01-19"),
                                        tuesdays(NOON, FIVE, "2027-01-26", null))));
    }

    @ParameterizedTest(name = "half an hour at {0} is possible: {1}")
    @CsvSource({
        "2027-01-05T09:00, true",
        "2027-01-05T13:00, false",
        "2027-01-12T11:30, true",
        "2027-01-12T11:45, false",
        "2027-01-19T09:00, false",
        "2027-01-19T11:00, true",
        "2027-01-19T15:30, true",
        "2027-01-19T16:30, false",
        "2027-01-26T11:30, false",
        "2027-01-26T12:00, true"
    })
    void holdBetweenTheirDates(LocalDateTime start, boolean possible) {
        ClinicBundle bundle = clinic.bundle();
        ClinicFacts facts = ClinicFactsReader.read(bundle);
        assertThat(
                        Bits.get(
                                facts.masks().practitioner(0, 1, 0),
                                facts.grid().day(start.toLocalDate()) * facts.grid().words(),
                                facts.grid().unit(start.toLocalTime())))
                .as("the planner's answer")
                .isEqualTo(possible);
        assertThat(
                        ScheduleCheck.brokenRules(
                                bundle,
                                new ClinicSchedule(
                                        List.of(manual("s1", start.toString(), "c1", 1)),
                                        List.of())))
                .as("the evaluation's answer")
                .extracting(broken -> broken.rule())
                .isEqualTo(possible ? List.of() : List.of("working-hours"));
    }

    @Test
    void areWorkedAsLongAsTheyHold() {
        clinic.planning = new PlanningHorizon(MONDAY, LocalDate.parse("2027-01-31"), 15);

        assertThat(ClinicFactsReader.read(clinic.bundle()).practitioners()[0].workingMinutes())
                .isEqualTo(2 * 180 + 300 + 300);
    }

    @Test
    void areKeptByAPlan() {
        clinic.planning =
                new PlanningHorizon(LocalDate.parse("2027-01-19"), MONDAY.plusDays(22), 15);
        clinic.practitioners.removeLast();
        ClinicBundle bundle = clinic.bundle();

        ClinicSchedule schedule =
                new Planner(
                                bundle,
                                new PlannerOptions(Duration.ofSeconds(20), 1, 20),
                                progress -> {})
                        .plan();

        assertThat(ScheduleCheck.brokenRules(bundle, schedule)).isEmpty();
        assertThat(schedule.unscheduled()).isEmpty();
    }

    private static WorkingBlock tuesdays(
            LocalTime from, LocalTime to, @Nullable String first, @Nullable String last) {
        return new WorkingBlock(
                "site",
                DayOfWeek.TUESDAY,
                from,
                to,
                first == null ? null : LocalDate.parse(first),
                last == null ? null : LocalDate.parse(last));
    }
}
