package painclinic.evaluation.measures;

import static org.assertj.core.api.Assertions.assertThat;

import static painclinic.fixtures.TestClinic.EXERCISE;
import static painclinic.fixtures.TestClinic.MANUAL;
import static painclinic.fixtures.TestClinic.MONDAY;
import static painclinic.fixtures.TestClinic.exercise;
import static painclinic.fixtures.TestClinic.manual;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.CostWeights;
import painclinic.bundle.DateRange;
import painclinic.bundle.MomentRange;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.Site;
import painclinic.bundle.WeeklyWindow;
import painclinic.evaluation.RandomClinic;
import painclinic.evaluation.RandomSchedule;
import painclinic.fixtures.TestClinic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;

/** Use of practitioners and rooms week by week, worked out by hand. */
class UsageTest {

    private static final int RANDOM_CLINICS = 50;

    private final TestClinic clinic = new TestClinic().course("c1", MANUAL, 4);

    private Usage usage(Session... sessions) {
        return measures(sessions).usage();
    }

    private Measures measures(Session... sessions) {
        return ScheduleMeasures.of(
                clinic.bundle(),
                new ClinicSchedule(List.of(sessions), List.of()),
                CostWeights.DEFAULT,
                null);
    }

    private void horizon(String from, String to) {
        clinic.planning = new PlanningHorizon(LocalDate.parse(from), LocalDate.parse(to), 15);
    }

    @Nested
    class Weeks {

        @Test
        void runFromMondayToSunday() {
            horizon("2027-01-04", "2027-01-17");

            assertThat(usage().weeks())
                    .extracting(week -> new DateRange(week.from(), week.to()))
                    .containsExactly(
                            new DateRange(MONDAY, MONDAY.plusDays(6)),
                            new DateRange(MONDAY.plusDays(7), MONDAY.plusDays(13)));
        }

        @Test
        void areCutWhereTheHorizonBeginsAndEnds() {
            horizon("2027-01-10", "2027-01-18");

            assertThat(usage().weeks())
                    .extracting(week -> new DateRange(week.from(), week.to()))
                    .containsExactly(
                            new DateRange(MONDAY.plusDays(6), MONDAY.plusDays(6)),
                            new DateRange(MONDAY.plusDays(7), MONDAY.plusDays(13)),
                            new DateRange(MONDAY.plusDays(14), MONDAY.plusDays(14)));
        }

        @Test
        void holdTheSessionsFromTheirMondayToTheirSunday() {
            horizon("2027-01-04", "2027-01-17");

            List<WeekFigures> weeks =
                    usage(
                                    manual("s1", "2027-01-04T09:00", "c1", 1),
                                    manual("s2", "2027-01-10T23:45", "c1", 2),
                                    manual("s3", "2027-01-11T00:00", "c1", 3))
                            .weeks();

            assertThat(weeks)
                    .extracting(one -> one.rooms().bookedMinutes())
                    .containsExactly(60L, 30L);
        }

        @Test
        void leaveOutWhatIsBookedOutsideTheHorizon() {
            horizon("2027-01-05", "2027-01-10");

            Usage usage =
                    usage(
                            manual("s1", "2027-01-04T09:00", "c1", 1),
                            manual("s2", "2027-01-05T09:00", "c1", 2),
                            manual("s3", "2027-01-10T09:00", "c1", 3),
                            manual("s4", "2027-01-11T09:00", "c1", 4));

            assertThat(usage.practitioners().bookedMinutes()).isEqualTo(60);
            assertThat(usage.rooms().bookedMinutes()).isEqualTo(60);
            assertThat(usage.weeks()).hasSize(1);
        }

        @ParameterizedTest(name = "the clocks change on {0}")
        @ValueSource(strings = {"2026-10-25", "2027-03-28"})
        void areAsLongWhereTheClocksChange(LocalDate sunday) {
            clinic.planning = new PlanningHorizon(sunday.minusDays(6), sunday.plusDays(7), 15);
            everyDayAllDay();

            List<WeekFigures> weeks =
                    usage(
                                    manual("s1", sunday + "T00:30", "c1", 1),
                                    manual("s2", sunday + "T02:00", "c1", 2),
                                    manual("s3", sunday + "T23:00", "c1", 3))
                            .weeks();

            assertThat(weeks)
                    .extracting(one -> one.rooms().availableMinutes())
                    .containsExactly(2L * 7 * 1380, 2L * 7 * 1380);
            assertThat(weeks)
                    .extracting(one -> one.rooms().bookedMinutes())
                    .containsExactly(90L, 0L);
        }

        private void everyDayAllDay() {
            List<WeeklyWindow> open =
                    List.of(DayOfWeek.values()).stream()
                            .map(day -> new WeeklyWindow(day, LocalTime.MIN, LocalTime.of(23, 0)))
                            .toList();
            clinic.sites.set(0, new Site("site", "Site", open, List.of()));
        }
    }

    @Nested
    class Practitioners {

        @Test
        void canBeBookedInTheirWorkingHours() {
            horizon("2027-01-04", "2027-01-10");

            Use use = usage(manual("s1", "2027-01-04T09:00", "c1", 1)).practitioners();

            // seven hours on five days, twice
            assertThat(use.availableMinutes()).isEqualTo(2 * 2100);
            assertThat(use.bookedMinutes()).isEqualTo(30);
            assertThat(use.percent()).isEqualTo(0.71);
            assertThat(use.spread()).isEqualTo(1.43);
            assertThat(use.each())
                    .containsExactly(
                            new Load("ann", "ann", 30, 2100, 1.43),
                            new Load("bob", "bob", 0, 2100, 0.0));
        }

        @ParameterizedTest(name = "away from {0} to {1}: {2} minutes are left")
        @CsvSource(
                textBlock =
                        """
                        # working from 09:00 to 12:00 and from 13:00 to 17:00
                        2027-01-04T08:00, 2027-01-04T09:00, 420
                        2027-01-04T08:00, 2027-01-04T09:01, 419
                        2027-01-04T12:00, 2027-01-04T13:00, 420
                        2027-01-04T11:00, 2027-01-04T14:00, 300
                        2027-01-03T12:00, 2027-01-04T10:00, 360
                        2027-01-04T16:00, 2027-01-06T10:00, 360
                        2027-01-03T00:00, 2027-01-05T00:00, 0
                        2027-01-05T00:00, 2027-01-06T00:00, 420
                        """)
        void cannotBeBookedWhileAway(String from, String to, long minutes) {
            horizon("2027-01-04", "2027-01-04");
            clinic.away(0, from, to).away(0, from, to);

            assertThat(usage().practitioners().each())
                    .contains(new Load("bob", "bob", 0, 420, 0.0))
                    .filteredOn(one -> one.id().equals("ann"))
                    .extracting(Load::availableMinutes)
                    .isEqualTo(minutes == 0 ? List.of() : List.of(minutes));
        }

        @Test
        void areNamedFromTheMostBookedToTheLeast() {
            clinic.practitioners.add(0, clinic.practitioners.removeLast());

            assertThat(usage(manual("s1", "2027-01-04T09:00", "c1", 1)).practitioners().each())
                    .extracting(Load::id)
                    .containsExactly("ann", "bob");
        }

        @Test
        void whoAreAwayAllWeekCountForNothing() {
            horizon("2027-01-04", "2027-01-10");
            clinic.sites.set(
                    0,
                    new Site(
                            "site",
                            "Site",
                            clinic.sites.getFirst().openingHours(),
                            MONDAY.datesUntil(MONDAY.plusDays(7)).toList()));

            Use use = usage().weeks().getFirst().practitioners();

            assertThat(use.percent()).isNull();
            assertThat(use.spread()).isNull();
            assertThat(use.each()).isEmpty();
        }

        @Test
        void bookedWithoutAMinuteToBookComeLastAndHaveNoShare() {
            horizon("2027-01-09", "2027-01-10");

            Use use = usage(manual("s1", "2027-01-09T09:00", "c1", 1)).practitioners();

            assertThat(use.percent()).isNull();
            assertThat(use.each()).containsExactly(new Load("ann", "ann", 30, 0, null));
        }
    }

    @Nested
    class Rooms {

        @ParameterizedTest(name = "closed from {0} to {1}: {2} minutes are left")
        @CsvSource(
                textBlock =
                        """
                        # the site is open from 09:00 to 17:00
                        2027-01-04T08:00, 2027-01-04T09:00, 480
                        2027-01-04T08:00, 2027-01-04T09:01, 479
                        2027-01-04T16:59, 2027-01-04T18:00, 479
                        2027-01-04T17:00, 2027-01-04T18:00, 480
                        2027-01-04T10:00, 2027-01-04T11:00, 420
                        2027-01-03T12:00, 2027-01-04T10:00, 420
                        2027-01-04T16:00, 2027-01-06T10:00, 420
                        2027-01-03T00:00, 2027-01-05T00:00, 0
                        2027-01-05T00:00, 2027-01-06T00:00, 480
                        """)
        void cannotBeBookedWhileClosed(LocalDateTime from, LocalDateTime to, long minutes) {
            horizon("2027-01-04", "2027-01-04");
            clinic.rooms.set(
                    0,
                    new Room(
                            "gym",
                            "site",
                            "gym",
                            4,
                            List.of("GYM"),
                            List.of(new MomentRange(from, to), new MomentRange(from, to))));

            assertThat(usage().rooms().each())
                    .contains(new Load("couch", "couch", 0, 480, 0.0))
                    .filteredOn(room -> room.id().equals("gym"))
                    .extracting(Load::availableMinutes)
                    .isEqualTo(minutes == 0 ? List.of() : List.of(minutes));
        }

        @Test
        void cannotBeBookedOnClosedDays() {
            horizon("2027-01-04", "2027-01-05");
            clinic.sites.set(
                    0,
                    new Site(
                            "site",
                            "Site",
                            clinic.sites.getFirst().openingHours(),
                            List.of(MONDAY)));

            assertThat(usage().rooms().availableMinutes()).isEqualTo(2 * 480);
        }

        @Test
        void areOpenOnceWhereOpeningHoursOverlap() {
            horizon("2027-01-04", "2027-01-04");
            WeeklyWindow morning =
                    new WeeklyWindow(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0));
            WeeklyWindow day =
                    new WeeklyWindow(DayOfWeek.MONDAY, LocalTime.of(11, 0), LocalTime.of(15, 0));
            clinic.sites.set(0, new Site("site", "Site", List.of(morning, day), List.of()));

            assertThat(usage().rooms().availableMinutes()).isEqualTo(2 * 360);
        }
    }

    @Test
    void idleMinutesBelongToTheirWeek() {
        horizon("2027-01-04", "2027-01-17");
        clinic.course("c2", MANUAL, 4);

        Measures measures =
                measures(
                        manual("s1", "2027-01-04T09:00", "c1", 1),
                        manual("s2", "2027-01-04T09:45", "c2", 1),
                        manual("s3", "2027-01-15T09:00", "c1", 2),
                        manual("s4", "2027-01-15T10:30", "c2", 2),
                        manual("s5", "2027-01-18T09:00", "c1", 3),
                        manual("s6", "2027-01-18T09:40", "c2", 3));

        assertThat(measures.usage().weeks())
                .extracting(WeekFigures::idleMinutes)
                .containsExactly(15L, 60L);
        // the last gap lies outside the horizon
        assertThat(measures.figures().idleMinutes()).isEqualTo(85);
    }

    @Test
    void classesAreFilledWeekByWeek() {
        horizon("2027-01-04", "2027-01-17");
        clinic.course("e1", EXERCISE, 3).course("e2", EXERCISE, 3);

        List<WeekFigures> weeks =
                usage(
                                exercise("s1", "2027-01-04T09:00", 1, "e1", "e2"),
                                exercise("s2", "2027-01-06T09:00", 2, "e1"))
                        .weeks();

        // two and one of the gym's four places
        assertThat(weeks.getFirst().classSessions()).isEqualTo(2);
        assertThat(weeks.getFirst().classFillPercent()).isEqualTo(37.5);
        assertThat(weeks.getLast().classSessions()).isZero();
        assertThat(weeks.getLast().classFillPercent()).isNull();
    }

    @Test
    void theWeeksAddUpToTheWhole() {
        for (int seed = 0; seed < RANDOM_CLINICS; seed++) {
            Random random = new Random(seed);
            ClinicBundle bundle = new RandomClinic(random).bundle();
            ClinicSchedule schedule = new RandomSchedule(random, bundle, 0.1).schedule();

            Usage usage = ScheduleMeasures.of(bundle, schedule, CostWeights.DEFAULT, null).usage();

            assertSumsOf(
                    usage.practitioners(),
                    usage.weeks().stream().map(WeekFigures::practitioners).toList());
            assertSumsOf(usage.rooms(), usage.weeks().stream().map(WeekFigures::rooms).toList());
        }
    }

    private static void assertSumsOf(Use whole, List<Use> weeks) {
        assertThat(weeks.stream().mapToLong(Use::bookedMinutes).sum())
                .isEqualTo(whole.bookedMinutes());
        assertThat(weeks.stream().mapToLong(Use::availableMinutes).sum())
                .isEqualTo(whole.availableMinutes());
    }
}
