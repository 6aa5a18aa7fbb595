package painclinic.planner;

import static org.assertj.core.api.Assertions.assertThat;

import static painclinic.fixtures.TestClinic.MANUAL;
import static painclinic.fixtures.TestClinic.MONDAY;
import static painclinic.fixtures.TestClinic.manual;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.MomentRange;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Site;
import painclinic.bundle.WeeklyWindow;
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

/** Nobody treats while away, be it for an hour; the planner and the evaluation see it alike. */
class HoursAwayTest {

    private final TestClinic clinic = new TestClinic().course("c1", MANUAL, 1);

    @ParameterizedTest(name = "away from {0} to {1}, half an hour at {2} is possible: {3}")
    @CsvSource(
            textBlock =
                    """
                    # until the absence begins, and not a minute of the grid longer
                    2027-01-05T10:00, 2027-01-05T11:00, 2027-01-05T09:30, true
                    2027-01-05T10:00, 2027-01-05T11:00, 2027-01-05T09:45, false
                    # from when it is over, and not before
                    2027-01-05T10:00, 2027-01-05T11:00, 2027-01-05T11:00, true
                    2027-01-05T10:00, 2027-01-05T11:00, 2027-01-05T10:45, false
                    # off the grid
                    2027-01-05T10:14, 2027-01-05T11:01, 2027-01-05T09:45, false
                    2027-01-05T10:15, 2027-01-05T11:01, 2027-01-05T09:45, true
                    2027-01-05T10:15, 2027-01-05T11:01, 2027-01-05T11:00, false
                    2027-01-05T10:15, 2027-01-05T11:00, 2027-01-05T11:00, true
                    # across days
                    2027-01-04T16:00, 2027-01-06T10:00, 2027-01-04T15:30, true
                    2027-01-04T16:00, 2027-01-06T10:00, 2027-01-05T10:00, false
                    2027-01-04T16:00, 2027-01-06T10:00, 2027-01-06T09:45, false
                    2027-01-04T16:00, 2027-01-06T10:00, 2027-01-06T10:00, true
                    """)
    void begin(String from, String to, LocalDateTime start, boolean possible) {
        assertPossible(clinic.away(0, from, to).bundle(), start, possible);
    }

    @ParameterizedTest(name = "{0}: half an hour at {1} is possible: {2}")
    @CsvSource({
        "2027-03-28, 00:30, true",
        "2027-03-28, 00:45, false",
        "2027-03-28, 02:45, false",
        "2027-03-28, 03:00, true",
        "2027-10-31, 00:30, true",
        "2027-10-31, 00:45, false",
        "2027-10-31, 02:45, false",
        "2027-10-31, 03:00, true"
    })
    void keepTheirWallClockWhereTheClocksChange(
            LocalDate sunday, LocalTime start, boolean possible) {
        openAtNight(sunday);
        clinic.away(0, sunday + "T01:00", sunday + "T03:00");

        assertPossible(clinic.bundle(), sunday.atTime(start), possible);
    }

    @Test
    void areKeptByAPlan() {
        clinic.planning = new PlanningHorizon(MONDAY, MONDAY, 15);
        clinic.practitioners.removeLast();
        clinic.away(0, "2027-01-04T09:00", "2027-01-04T11:30")
                .away(0, "2027-01-04T12:00", "2027-01-04T17:00")
                .course("c2", MANUAL, 1);
        ClinicBundle bundle = clinic.bundle();

        ClinicSchedule schedule =
                new Planner(
                                bundle,
                                new PlannerOptions(Duration.ofSeconds(20), 1, 20),
                                progress -> {})
                        .plan();

        assertThat(ScheduleCheck.brokenRules(bundle, schedule)).isEmpty();
        assertThat(schedule.sessions())
                .singleElement()
                .satisfies(session -> assertThat(session.start()).isEqualTo(MONDAY.atTime(11, 30)));
        assertThat(schedule.unscheduled())
                .singleElement()
                .satisfies(missing -> assertThat(missing.reasons()).isNotEmpty());
    }

    @Test
    void areNoWorkingTime() {
        clinic.planning = new PlanningHorizon(MONDAY, MONDAY, 15);
        clinic.away(0, "2027-01-04T11:00", "2027-01-04T14:00");

        assertThat(ClinicFactsReader.read(clinic.bundle()).practitioners())
                .extracting(one -> one.workingMinutes())
                .containsExactly(300, 420);
    }

    @Test
    void countOnceWhereTheyOverlap() {
        LocalDateTime noon = MONDAY.atTime(12, 0);
        List<MomentRange> ranges =
                List.of(
                        new MomentRange(noon.plusMinutes(20), noon.plusMinutes(30)),
                        new MomentRange(noon.plusMinutes(10), noon.plusMinutes(50)),
                        new MomentRange(noon.plusMinutes(40), noon.plusMinutes(55)));

        assertThat(MomentRange.minutesOutside(ranges, noon, noon.plusMinutes(60))).isEqualTo(15);
        assertThat(MomentRange.minutesOutside(ranges, noon, noon)).isZero();
        assertThat(MomentRange.minutesOutside(ranges, noon, noon.minusMinutes(5))).isZero();
    }

    private void openAtNight(LocalDate sunday) {
        clinic.planning = new PlanningHorizon(sunday.minusDays(6), sunday.plusDays(1), 15);
        LocalTime four = LocalTime.of(4, 0);
        clinic.sites.set(
                0,
                new Site(
                        "site",
                        "Site",
                        List.of(new WeeklyWindow(DayOfWeek.SUNDAY, LocalTime.MIN, four)),
                        List.of()));
        Practitioner ann = clinic.practitioners.getFirst();
        clinic.practitioners.set(
                0,
                new Practitioner(
                        ann.id(),
                        ann.name(),
                        ann.profession(),
                        null,
                        ann.skills(),
                        null,
                        List.of(new WorkingBlock("site", DayOfWeek.SUNDAY, LocalTime.MIN, four)),
                        List.of(),
                        List.of(),
                        null));
    }

    private static void assertPossible(ClinicBundle bundle, LocalDateTime start, boolean possible) {
        ClinicFacts facts = ClinicFactsReader.read(bundle);
        int day = facts.grid().day(start.toLocalDate());
        assertThat(
                        Bits.get(
                                facts.masks().practitioner(0, 1, 0),
                                day * facts.grid().words(),
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
                .isEqualTo(possible ? List.of() : List.of("leave"));
    }
}
