package painclinic.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class CourseLimitTest {

    private static final LocalDate FIRST = LocalDate.parse("2027-01-11");

    @Nested
    class SessionCap {

        @ParameterizedTest(name = "{1} sessions of {0} are {2} past the cap")
        @CsvSource(
                textBlock =
                        """
                        GROUP_EXERCISE,  0, 0
                        # the last one allowed, the first one refused
                        GROUP_EXERCISE,  8, 0
                        GROUP_EXERCISE,  9, 1
                        MANUAL_THERAPY,  9, 0
                        MANUAL_THERAPY, 10, 1
                        ACUPUNCTURE,    10, 0
                        ACUPUNCTURE,    11, 1
                        ACUPUNCTURE,    13, 3
                        """)
        void countsSessionsPastTheCap(String treatment, int sessions, long expected) {
            List<LocalDate> dates =
                    Stream.iterate(FIRST, date -> date.plusDays(3)).limit(sessions).toList();

            assertThat(past(requireNonNull(cg88(treatment).sessionCap()).breach(dates, 30)))
                    .isEqualTo(expected);
        }
    }

    @Nested
    class SessionWindow {

        @ParameterizedTest(name = "from {0} to {1} is {2} days past the window")
        @CsvSource(
                textBlock =
                        """
                        # day 84 is allowed, day 85 is not
                        2027-06-07, 2027-08-30, 0
                        2027-06-07, 2027-08-31, 1
                        # the clocks go forward on 28 March 2027
                        2027-03-15, 2027-06-07, 0
                        2027-03-15, 2027-06-08, 1
                        # the clocks go back on 25 October 2026
                        2026-09-07, 2026-11-30, 0
                        2026-09-07, 2026-12-01, 1
                        # a leap day is a day like any other
                        2028-02-01, 2028-04-25, 0
                        2028-02-01, 2028-04-26, 1
                        """)
        void countsDatesFromTheFirstSessionToTheLast(
                LocalDate first, LocalDate last, long expected) {
            for (String code : List.of("GROUP_EXERCISE", "MANUAL_THERAPY", "ACUPUNCTURE")) {
                TreatmentGuideline treatment = cg88(code);
                assertThat(
                                past(
                                        requireNonNull(treatment.window())
                                                .breach(List.of(first, last), 30)))
                        .as(treatment.treatment())
                        .isEqualTo(expected);
            }
        }

        @Test
        void doesNotMindTheOrderOfTheDates() {
            List<LocalDate> dates = List.of(FIRST.plusDays(90), FIRST, FIRST.plusDays(7));

            assertThat(past(requireNonNull(cg88("ACUPUNCTURE").window()).breach(dates, 30)))
                    .isEqualTo(6);
        }

        @Test
        void isKeptByACourseThatHasNotBegun() {
            assertThat(requireNonNull(cg88("ACUPUNCTURE").window()).breach(List.of(), 30))
                    .isEmpty();
        }
    }

    @Nested
    class GroupSize {

        @ParameterizedTest(name = "{0} people are {1} too many")
        @CsvSource({"0, 0", "10, 0", "11, 1", "14, 4"})
        void countsPeoplePastTheLimit(int people, long expected) {
            assertThat(past(requireNonNull(cg88("GROUP_EXERCISE").groupSize()).breach(people)))
                    .isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({"MANUAL_THERAPY", "ACUPUNCTURE"})
        void isAbsentWhereTheGuidelineIsSilent(String treatment) {
            assertThat(cg88(treatment).groupSize()).isNull();
        }
    }

    @Nested
    class Time {

        @ParameterizedTest(
                name = "{1} sessions of {2} minutes of {3} are {4} minutes past the cap of {0}")
        @CsvSource(
                textBlock =
                        """
                        # five hours of acupuncture: the tenth half-hour is allowed, an eleventh is not
                        NICE-NG193-2021, 10, 30, ACUPUNCTURE,          0
                        NICE-NG193-2021, 11, 30, ACUPUNCTURE,         30
                        NICE-NG193-2021, 20, 15, ACUPUNCTURE,          0
                        NICE-NG193-2021,  6, 50, ACUPUNCTURE,          0
                        NICE-NG193-2021,  6, 51, ACUPUNCTURE,          6
                        # a hundred hours of the combined programme
                        NICE-CG88-2009,  40, 150, COMBINED_PROGRAMME,  0
                        NICE-CG88-2009,  40, 151, COMBINED_PROGRAMME, 40
                        """)
        void countsMinutesPastTheCap(
                String ruleset, int sessions, int minutes, String treatment, long expected) {
            List<LocalDate> dates = Collections.nCopies(sessions, FIRST);
            TreatmentGuideline guideline =
                    Guidelines.find(ruleset).orElseThrow().treatment(treatment).orElseThrow();

            assertThat(past(requireNonNull(guideline.hours()).breach(dates, minutes)))
                    .isEqualTo(expected);
        }

        @Test
        void doesNotOverflow() {
            List<LocalDate> dates = Collections.nCopies(3, FIRST);

            assertThat(past(new HoursLimit(1, Citation.CLINIC).breach(dates, 2_000_000_000)))
                    .isEqualTo(5_999_999_940L);
        }
    }

    private static long past(Optional<Breach> breach) {
        return breach.map(Breach::excess).orElse(0L);
    }

    private static TreatmentGuideline cg88(String treatment) {
        return NiceCg88.RULESET.treatment(treatment).orElseThrow();
    }
}
