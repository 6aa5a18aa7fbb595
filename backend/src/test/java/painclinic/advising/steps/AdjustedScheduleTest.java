package painclinic.advising.steps;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import painclinic.advising.AdviceTruthTest;
import painclinic.advising.AdvisedClinic;
import painclinic.advising.AdvisedClinic.Owed;
import painclinic.advising.ScheduleAdvisor;
import painclinic.advising.desk.CostChange;
import painclinic.advising.desk.CostDifferenceTest;
import painclinic.advising.desk.NumberedPlace;
import painclinic.advising.desk.Place;
import painclinic.advising.desk.Seat;
import painclinic.advising.places.CourseSuggestion;
import painclinic.advising.places.Suggestion;
import painclinic.advising.why.Objections;
import painclinic.advising.why.WantedPlace;
import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Session;
import painclinic.bundle.UnscheduledSession;
import painclinic.evaluation.check.ScheduleCheck;
import painclinic.evaluation.measures.Measures;
import painclinic.evaluation.measures.ScheduleMeasures;
import painclinic.fixtures.TestClinic;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Advice that is followed, session by session, and what the independent evaluation says of it. */
class AdjustedScheduleTest {

    private static final String FIRST = "2027-01-05T09:00";
    private static final String SECOND = "2027-01-12T09:00";
    private static final String THIRD = "2027-01-19T09:00";

    private final TestClinic clinic = new TestClinic();

    @Nested
    class Moved {

        @Test
        void keepsItsIdAndEverybodyElse() {
            clinic.course("c", TestClinic.MANUAL, 2).course("other", TestClinic.MANUAL, 1);
            Session others = TestClinic.manual("s3", "2027-01-05T11:00", "other", 1);
            ClinicSchedule after =
                    adjusted(manual("s1", FIRST, 1), manual("s2", SECOND, 2), others)
                            .moved("c", 1, place("2027-01-05T10:00"));
            assertThat(after.sessions())
                    .containsExactly(
                            manual("s1", "2027-01-05T10:00", 1), others, manual("s2", SECOND, 2));
            assertThat(after.unscheduled()).isEmpty();
        }

        @Test
        void isNumberedByItsNewDate() {
            clinic.course("c", TestClinic.MANUAL, 2);
            ClinicSchedule after =
                    adjusted(manual("s1", FIRST, 1), manual("s2", SECOND, 2))
                            .moved("c", 1, place(THIRD));
            assertThat(after.sessions())
                    .containsExactly(manual("s2", SECOND, 1), manual("s1", THIRD, 2));
        }

        @Test
        void leavesItsClassForAnother() {
            clinic.course("a", TestClinic.EXERCISE, 1).course("b", TestClinic.EXERCISE, 1);
            Session joined = TestClinic.exercise("s2", SECOND, 1, "b");
            ClinicSchedule after =
                    adjusted(TestClinic.exercise("s1", FIRST, 1, "a"), joined)
                            .moved("a", 1, place(joined, Seat.JOINS_SESSION));
            assertThat(after.sessions())
                    .as("a class session that nobody attends is not held")
                    .containsExactly(TestClinic.exercise("s2", SECOND, 1, "b", "a"));
        }
    }

    @Nested
    class Placed {

        @Test
        void isNoLongerAmongThoseWithoutAPlace() {
            clinic.course("c", TestClinic.MANUAL, 3);
            ClinicSchedule after =
                    adjusted(manual("s1", FIRST, 1), manual("s2", THIRD, 2))
                            .moved("c", 3, place(SECOND));
            assertThat(after.sessions())
                    .containsExactly(
                            manual("s1", FIRST, 1),
                            manual("s00001", SECOND, 2),
                            manual("s2", THIRD, 3));
            assertThat(after.unscheduled()).isEmpty();
        }

        @Test
        void leavesTheLastNumbersOfItsCourseWithoutAPlace() {
            clinic.course("c", TestClinic.MANUAL, 3).course("other", TestClinic.MANUAL, 1);
            ClinicSchedule after = adjusted().moved("c", 3, place(FIRST));
            assertThat(after.sessions()).containsExactly(manual("s00001", FIRST, 1));
            assertThat(after.unscheduled())
                    .containsExactly(full("other", 1), full("c", 2), full("c", 3));
        }
    }

    @Nested
    class PlacedAnew {

        @Test
        void givesUpWhatIsNotPromised() {
            clinic.course("c", TestClinic.MANUAL, 3);
            clinic.booked.add(manual("s1", FIRST, 1));
            ClinicSchedule after =
                    adjusted(manual("s1", FIRST, 1), manual("s2", THIRD, 2))
                            .placedAnew("c", List.of(place(SECOND), place("2027-01-26T09:00")));
            assertThat(after.sessions())
                    .containsExactly(
                            manual("s1", FIRST, 1),
                            manual("s2", SECOND, 2),
                            manual("s00001", "2027-01-26T09:00", 3));
            assertThat(after.unscheduled()).isEmpty();
        }

        @Test
        void saysOfWhatHasNoPlaceAnyMoreThatItWasGivenUp() {
            clinic.course("c", TestClinic.MANUAL, 2);
            ClinicSchedule after =
                    adjusted(manual("s1", FIRST, 1), manual("s2", SECOND, 2))
                            .placedAnew("c", List.of(place(THIRD)));
            assertThat(after.unscheduled())
                    .containsExactly(
                            new UnscheduledSession(
                                    "c", 2, List.of("Its place was given up by hand.")));
        }
    }

    private static int movesFollowed;
    private static int waysFollowed;

    @AfterAll
    static void adviceWasFollowed() {
        assertThat(movesFollowed).isGreaterThan(50);
        assertThat(waysFollowed).isGreaterThan(10);
    }

    static LongStream seeds() {
        return LongStream.range(800, 812);
    }

    @ParameterizedTest(name = "clinic {0}")
    @MethodSource("seeds")
    void keepsEveryRuleAndCostsWhatWasSaidStepAfterStep(long seed) {
        AdvisedClinic random = AdvisedClinic.of(seed);
        ClinicSchedule schedule = random.schedule();
        for (int i = 0; i < 8 && !random.isEmpty(); i++) {
            schedule = after(random.bundle(), schedule, random.anyOwed(), i % 3 == 2);
        }
    }

    private static ClinicSchedule after(
            ClinicBundle bundle, ClinicSchedule schedule, Owed owed, boolean wholeCourse) {
        ScheduleAdvisor advisor = ScheduleAdvisor.of(bundle, schedule);
        AdjustedSchedule adjusted = new AdjustedSchedule(bundle, schedule);
        ClinicSchedule after = schedule;
        if (wholeCourse) {
            for (CourseSuggestion way :
                    AdviceTruthTest.given(advisor.wholeCourse(owed.course(), 3))) {
                after =
                        adjusted.placedAnew(
                                owed.course(),
                                way.places().stream().map(NumberedPlace::place).toList());
                assertFollowed(bundle, schedule, after, way.change());
                waysFollowed++;
            }
            return after;
        }
        for (Suggestion one :
                AdviceTruthTest.given(advisor.slotsFor(owed.course(), owed.number(), 4))) {
            Objections asked = asked(advisor, owed, one.place());
            if (asked.promised()) {
                assertThat(asked.isAllowed()).isFalse();
                return after;
            }
            assertThat(asked.options().getFirst().place())
                    .as("asked for by time, practitioner and room")
                    .isEqualTo(one.place());
            after = adjusted.moved(owed.course(), owed.number(), one.place());
            assertFollowed(bundle, schedule, after, one.change());
            movesFollowed++;
            assertThat(AdviceTruthTest.attended(after, owed.course(), one.number()).start())
                    .isEqualTo(one.place().start());
        }
        return after;
    }

    private static Objections asked(ScheduleAdvisor advisor, Owed owed, Place place) {
        return AdviceTruthTest.given(
                advisor.whyNot(
                        owed.course(),
                        owed.number(),
                        new WantedPlace(place.start(), place.practitioner(), place.room())));
    }

    private static void assertFollowed(
            ClinicBundle bundle, ClinicSchedule before, ClinicSchedule after, CostChange change) {
        assertThat(ScheduleCheck.brokenRules(bundle, after)).isEmpty();
        CostDifferenceTest.assertChange(change, measures(bundle, before), measures(bundle, after));
    }

    private static Measures measures(ClinicBundle bundle, ClinicSchedule schedule) {
        return ScheduleMeasures.of(bundle, schedule, bundle.weights(), null);
    }

    /**
     * The schedule of these sessions; whatever has no place is said to be so because it is full.
     */
    private AdjustedSchedule adjusted(Session... sessions) {
        List<UnscheduledSession> unscheduled =
                clinic.courses.stream()
                        .flatMap(course ->
                                IntStream.rangeClosed(1, course.sessions())
                                        .filter(number ->
                                                Arrays.stream(sessions)
                                                        .noneMatch(session ->
                                                                session.attendees()
                                                                        .contains(
                                                                                new Attendee(
                                                                                        course.id(),
                                                                                        number))))
                                        .mapToObj(number -> full(course.id(), number)))
                        .toList();
        return new AdjustedSchedule(
                clinic.bundle(), new ClinicSchedule(List.of(sessions), unscheduled));
    }

    private static UnscheduledSession full(String course, int number) {
        return new UnscheduledSession(course, number, List.of("Full."));
    }

    private static Session manual(String id, String start, int number) {
        return TestClinic.manual(id, start, "c", number);
    }

    private static Place place(String start) {
        return place(TestClinic.manual("", start, "c", 1), Seat.ONE_TO_ONE);
    }

    private static Place place(Session session, Seat seat) {
        @Nullable String joined = seat == Seat.JOINS_SESSION ? session.id() : null;
        return new Place(
                session.start(),
                session.minutes(),
                session.practitioner(),
                session.room(),
                seat,
                session.classId(),
                joined);
    }
}
