package painclinic.planner.diary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import painclinic.bundle.CostWeights;
import painclinic.bundle.Treatment;
import painclinic.fixtures.TestClinic;
import painclinic.planner.PlacedClinic;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A course of manual therapy: a week between sessions is wished, a day is the least. */
class CoursePathTest {

    private final CoursePath path = new CoursePath(CostWeights.DEFAULT);

    @Nested
    class Window {

        @ParameterizedTest(name = "{0} sessions fit days 0 and {1}")
        @CsvSource({"2, 83", "2, 84", "1, 85"})
        void isCountedFromTheFirstPlacedSession(int sessions, int day) {
            solve(new Owed(2), 0, day);

            assertThat(path.count()).isEqualTo(sessions);
        }

        @ParameterizedTest(name = "{0} sessions fit days 1 and {1} after a session on day -4")
        @CsvSource({"2, 79", "2, 80", "1, 81"})
        void isCountedFromTheFirstDeliveredSession(int sessions, int day) {
            solve(new Owed(2).delivered(-4), 1, day);

            assertThat(path.count()).isEqualTo(sessions);
        }

        @ParameterizedTest(name = "{0} sessions fit day {1} before one that stays on day 100")
        @CsvSource({"1, 16", "0, 15"})
        void reachesBackFromASessionThatStays(int sessions, int day) {
            solve(new Owed(2).placed(100), day);

            assertThat(path.count()).isEqualTo(sessions);
        }

        @Test
        void mayOpenLaterWhenMoreSessionsFitThen() {
            solve(new Owed(3), 0, 90, 97, 104);

            assertThat(path.days()).containsExactly(90, 97, 104);
        }

        @Test
        void staysOpenAcrossASessionThatStays() {
            solve(new Owed(3).placed(50), 0, 84, 85, 134);

            assertThat(path.days()).containsExactly(0, 84);
        }
    }

    @Nested
    class FewestDaysBetween {

        @ParameterizedTest(name = "{0} session fits day {1} after a session on day -1")
        @CsvSource({"1, 2", "0, 1"})
        void countFromTheLastDeliveredSession(int sessions, int day) {
            solve(new Owed(1).delivered(-1).daysApart(3), day);

            assertThat(path.count()).isEqualTo(sessions);
        }

        @ParameterizedTest(name = "{0} sessions fit days 0 and {1}")
        @CsvSource({"2, 3", "1, 2"})
        void countBetweenPlacedSessions(int sessions, int day) {
            solve(new Owed(2).daysApart(3), 0, day);

            assertThat(path.count()).isEqualTo(sessions);
        }

        @ParameterizedTest(name = "{0} session fits day {1} beside one that stays on day 10")
        @CsvSource({"1, 7", "0, 8", "0, 10", "0, 12", "1, 13"})
        void countOnBothSidesOfASessionThatStays(int sessions, int day) {
            solve(new Owed(2).placed(10).daysApart(3), day);

            assertThat(path.count()).isEqualTo(sessions);
        }

        @ParameterizedTest(name = "{0} session fits day {1} between days 10 and 16")
        @CsvSource({"0, 12", "1, 13", "0, 14"})
        void countBetweenTwoSessionsThatStay(int sessions, int day) {
            solve(new Owed(3).placed(10, 16).daysApart(3), day);

            assertThat(path.count()).isEqualTo(sessions);
        }
    }

    @Nested
    class Price {

        @Test
        void isTheWaitAndTheDaysOffTheRhythm() {
            solve(new Owed(2), 4, 12);

            assertThat(path.cost()).isEqualTo((2 * 4 + 3 * 1) * Offers.SCALE);
        }

        @Test
        void countsTheRhythmFromTheLastDeliveredSession() {
            solve(new Owed(1).delivered(-2), 3);

            assertThat(path.cost()).isEqualTo(3 * 2 * Offers.SCALE);
        }

        @Test
        void choosesTheCheaperDay() {
            solve(new Owed(2), 0, 6, 7, 8);

            assertThat(path.days()).containsExactly(0, 7);
        }

        @Test
        void putsMoreSessionsBeforeCheaperOnes() {
            solve(new Owed(2), 0, 70);

            assertThat(path.days()).containsExactly(0, 70);
        }
    }

    @Nested
    class Bound {

        private static final int COST = (2 * 4 + 3 * 1) * Offers.SCALE;

        @Test
        void letsACheaperPathThrough() {
            path.solve(new Owed(2).frame(), new OnDays(new int[] {4, 12, 20}), 0, COST + 1);

            assertThat(path.days()).containsExactly(4, 12);
            assertThat(path.cost()).isEqualTo(COST);
        }

        @Test
        void keepsOutOneThatCostsAsMuch() {
            path.solve(new Owed(2).frame(), new OnDays(new int[] {4, 12, 20}), 0, COST);

            assertThat(path.count()).isLessThan(2);
        }
    }

    @Nested
    class AgainstEveryOtherPath {

        private static final int SESSIONS = 3;

        @ParameterizedTest(name = "case {0}")
        @MethodSource("painclinic.planner.diary.CoursePathTest#seeds")
        void isTheCheapest(long seed) {
            Random random = new Random(seed);
            int daysApart = 1 + random.nextInt(9);
            AtRandom offers = AtRandom.of(random);
            CourseFrame frame =
                    random.nextBoolean()
                            ? new Owed(SESSIONS).daysApart(daysApart).frame()
                            : new Owed(SESSIONS).delivered(-3).daysApart(daysApart).frame();

            path.solve(frame, offers, 0);

            int least = cheapest(frame, offers, daysApart, -1, 0);
            if (least == Offers.NONE) {
                assertThat(path.count()).isLessThan(SESSIONS);
            } else {
                assertThat(path.count()).isEqualTo(SESSIONS);
                assertThat(path.cost()).isEqualTo(least);
            }
        }

        private int cheapest(
                CourseFrame frame, Offers offers, int daysApart, int previous, int placed) {
            if (placed == SESSIONS) {
                return 0;
            }
            int least = Offers.NONE;
            int first = placed > 0 ? previous + daysApart : Math.max(frame.first(), previous + 1);
            for (int day = first; day < AtRandom.DAYS; day++) {
                int offer = offers.cost(0, day);
                int rest =
                        offer == Offers.NONE
                                ? Offers.NONE
                                : cheapest(frame, offers, daysApart, day, placed + 1);
                if (rest != Offers.NONE) {
                    int begun = placed > 0 ? previous : frame.previous();
                    int reached =
                            begun == CourseFacts.NONE
                                    ? 2 * (day + day * day / 28)
                                    : 3 * Math.abs(day - begun - 7);
                    least = Math.min(least, reached * Offers.SCALE + offer + rest);
                }
            }
            return least;
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    /** On some days with the usual practitioner, on others with a stranger only, or with both. */
    private record AtRandom(int[] own, int[] strange) implements Offers {

        static final int DAYS = 40;

        static AtRandom of(Random random) {
            return new AtRandom(prices(random), prices(random));
        }

        private static int[] prices(Random random) {
            int in = 2 + random.nextInt(6);
            return IntStream.range(0, DAYS)
                    .map(day -> random.nextInt(in) == 0 ? random.nextInt(20) * SCALE : NONE)
                    .toArray();
        }

        @Override
        public int variants() {
            return 1;
        }

        @Override
        public int cost(int variant, int day) {
            int stranger = at(strange, day);
            return Math.min(
                    ownCost(variant, day), stranger == NONE ? NONE : stranger + strangerCost());
        }

        @Override
        public int ownCost(int variant, int day) {
            return at(own, day);
        }

        private static int at(int[] prices, int day) {
            return day < DAYS ? prices[day] : NONE;
        }

        @Override
        public int strangerCost() {
            return 35 * SCALE;
        }

        @Override
        public Slot take(int variant, int day) {
            throw new UnsupportedOperationException("A path takes nothing.");
        }
    }

    private void solve(Owed owed, int... days) {
        path.solve(owed.frame(), new OnDays(days), 0);
    }

    /** How many sessions a course owes, and what it has. */
    private static final class Owed {

        private final int sessions;
        private int[] delivered = {};
        private int[] placed = {};
        private int daysApart = 1;

        Owed(int sessions) {
            this.sessions = sessions;
        }

        Owed delivered(int... days) {
            delivered = days;
            return this;
        }

        Owed placed(int... days) {
            placed = days;
            return this;
        }

        Owed daysApart(int days) {
            daysApart = days;
            return this;
        }

        CourseFrame frame() {
            TestClinic clinic = new TestClinic();
            LocalDate[] dates =
                    Arrays.stream(delivered)
                            .mapToObj(TestClinic.MONDAY::plusDays)
                            .toArray(LocalDate[]::new);
            clinic.course("back", TestClinic.MANUAL, sessions + dates.length, dates);
            clinic.treatments.replaceAll(this::apart);
            PlacedClinic facts = new PlacedClinic(clinic.bundle());
            List<Slot> slots =
                    IntStream.of(placed)
                            .mapToObj(day -> facts.slot(day, "09:00", 30, "ann", "couch"))
                            .toList();
            return CourseFrame.of(facts.facts().grid(), facts.course("back"), slots);
        }

        private Treatment apart(Treatment treatment) {
            return new Treatment(
                    treatment.code(),
                    treatment.name(),
                    treatment.delivery(),
                    treatment.minutes(),
                    treatment.roomFeatures(),
                    treatment.groupMax(),
                    daysApart,
                    treatment.targetDaysBetween());
        }
    }

    /** Free of charge with the usual practitioner on some days, not to be had on others. */
    private record OnDays(int[] days) implements Offers {

        @Override
        public int variants() {
            return 1;
        }

        @Override
        public int cost(int variant, int day) {
            return ownCost(variant, day);
        }

        @Override
        public int ownCost(int variant, int day) {
            return IntStream.of(days).anyMatch(free -> free == day) ? 0 : NONE;
        }

        @Override
        public int strangerCost() {
            return 0;
        }

        @Override
        public Slot take(int variant, int day) {
            throw new UnsupportedOperationException("A path takes nothing.");
        }
    }
}
