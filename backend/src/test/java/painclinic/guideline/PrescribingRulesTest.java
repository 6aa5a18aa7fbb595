package painclinic.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

class PrescribingRulesTest {

    private static final String CG88 = "NICE-CG88-2009";
    private static final String NG59 = "NICE-NG59-2020";
    private static final String NG193 = "NICE-NG193-2021";
    private static final LocalDate BEGAN = LocalDate.parse("2026-06-15");
    private static final LocalDate START = BEGAN.plusMonths(6);

    @Nested
    class HowLongThePainHasLasted {

        @ParameterizedTest(name = "{0}: pain since {1}, start {2}: {3}")
        @CsvSource(
                delimiter = '|',
                textBlock =
                        """
                        # more than six weeks: not on day 42, on day 43
                        NICE-CG88-2009  | 2027-01-04 | 2027-02-15 | more than 6 weeks
                        NICE-CG88-2009  | 2027-01-04 | 2027-02-16 |
                        NICE-NG59-2020  | 2027-01-04 | 2027-02-15 | more than 6 weeks
                        NICE-NG59-2020  | 2027-01-04 | 2027-02-16 |
                        # the clocks go forward on 28 March 2027
                        NICE-CG88-2009  | 2027-03-01 | 2027-04-12 | more than 6 weeks
                        NICE-CG88-2009  | 2027-03-01 | 2027-04-13 |
                        # less than a year: the day before the anniversary, not that day
                        NICE-CG88-2009  | 2026-03-01 | 2027-02-28 |
                        NICE-CG88-2009  | 2026-03-01 | 2027-03-01 | 1 year or more
                        NICE-CG88-2009  | 2028-02-29 | 2029-02-27 |
                        NICE-CG88-2009  | 2028-02-29 | 2029-02-28 | 1 year or more
                        # NG59 is for pain of any duration
                        NICE-NG59-2020  | 2010-03-01 | 2027-03-01 |
                        # NG193: more than three months
                        NICE-NG193-2021 | 2026-10-12 | 2027-01-12 | more than 3 months
                        NICE-NG193-2021 | 2026-10-12 | 2027-01-13 |
                        NICE-NG193-2021 | 2010-03-01 | 2027-03-01 |
                        # a course that would start before the pain did
                        NICE-CG88-2009  | 2027-01-04 | 2027-01-03 | more than 6 weeks
                        """)
        void isMeasuredAtTheStartOfTheCourse(
                String ruleset, LocalDate began, LocalDate start, String expected) {
            List<PrescribingObjection> objections =
                    objections(
                            ruleset,
                            new Prescription("GROUP_EXERCISE", began, start, Set.of(), Set.of()));

            if (expected == null) {
                assertThat(objections).isEmpty();
            } else {
                assertThat(objections).hasSize(1);
                assertThat(objections.getFirst().text())
                        .contains(expected)
                        .contains(began.toString());
                assertThat(objections.getFirst().mayBeOverridden()).isTrue();
            }
        }

        @Test
        void isCited() {
            Prescription early =
                    new Prescription(
                            "GROUP_EXERCISE", BEGAN, BEGAN.plusDays(1), Set.of(), Set.of());

            assertThat(objections(CG88, early).getFirst().source().text())
                    .isEqualTo("pain for longer than 6 weeks but less than a year");
            assertThat(objections(NG59, early).getFirst().source().label())
                    .isEqualTo("NHS Choices, Back pain: treatment (2013)");
        }
    }

    @Nested
    class OneOfTheThreeTreatments {

        @ParameterizedTest
        @ValueSource(strings = {"GROUP_EXERCISE", "MANUAL_THERAPY", "ACUPUNCTURE"})
        void isPrescribedFirst(String treatment) {
            assertThat(objections(CG88, now(treatment, Set.of(), Set.of()))).isEmpty();
        }

        @ParameterizedTest(name = "{0} beside {1}")
        @CsvSource({
            "GROUP_EXERCISE, MANUAL_THERAPY",
            "MANUAL_THERAPY, ACUPUNCTURE",
            "ACUPUNCTURE, ACUPUNCTURE"
        })
        void isNotPrescribedBesideAnother(String treatment, String running) {
            List<PrescribingObjection> objections =
                    objections(CG88, now(treatment, Set.of(running), Set.of()));

            assertThat(objections)
                    .extracting(PrescribingObjection::text)
                    .containsExactly(
                            "There is a course of %s already: one of them is offered at a time."
                                    .formatted(running));
            assertThat(objections.getFirst().source().recommendation()).isEqualTo("1.2.5");
            assertThat(objections.getFirst().mayBeOverridden()).isTrue();
        }

        @Test
        void isFollowedByAnotherOfThem() {
            assertThat(objections(CG88, now("ACUPUNCTURE", Set.of(), Set.of("MANUAL_THERAPY"))))
                    .isEmpty();
        }

        @Test
        void isNotFollowedByItself() {
            assertThat(objections(CG88, now("ACUPUNCTURE", Set.of(), Set.of("ACUPUNCTURE"))))
                    .extracting(PrescribingObjection::text)
                    .containsExactly(
                            "There has been a course of ACUPUNCTURE: after it another treatment is"
                                    + " offered.");
        }

        @Test
        void doesNotStandInTheWayOfWhatTheGuidelineIsSilentOn() {
            assertThat(objections(CG88, now("CBT", Set.of("GROUP_EXERCISE"), Set.of("CBT"))))
                    .isEmpty();
            assertThat(objections(CG88, now("GROUP_EXERCISE", Set.of("CBT"), Set.of()))).isEmpty();
        }
    }

    @Nested
    class Ng59 {

        @Test
        void offersManualTherapyOnlyBesideExercise() {
            assertThat(objections(NG59, now("MANUAL_THERAPY", Set.of("GROUP_EXERCISE"), Set.of())))
                    .isEmpty();
            List<PrescribingObjection> alone =
                    objections(
                            NG59, now("MANUAL_THERAPY", Set.of("CBT"), Set.of("GROUP_EXERCISE")));
            assertThat(alone)
                    .extracting(one -> one.source().label())
                    .containsExactly("NICE NG59 (2020), recommendation 1.2.7");
            assertThat(alone.getFirst().mayBeOverridden()).isTrue();
        }

        @Test
        void doesNotAskExerciseToStandBesideAnything() {
            assertThat(objections(NG59, now("GROUP_EXERCISE", Set.of(), Set.of()))).isEmpty();
        }

        @Test
        void doesNotOfferAcupunctureAndNobodyOverridesThat() {
            List<PrescribingObjection> objections =
                    objections(NG59, now("ACUPUNCTURE", Set.of("GROUP_EXERCISE"), Set.of()));

            assertThat(objections)
                    .extracting(PrescribingObjection::text, PrescribingObjection::mayBeOverridden)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(
                                    "ACUPUNCTURE is not offered.", false));
        }
    }

    @Nested
    class Ng193 {

        @Test
        void offersASingleCourseOfAcupuncture() {
            assertThat(objections(NG193, now("ACUPUNCTURE", Set.of(), Set.of("GROUP_EXERCISE"))))
                    .isEmpty();
            assertThat(objections(NG193, now("ACUPUNCTURE", Set.of(), Set.of("ACUPUNCTURE"))))
                    .extracting(one -> one.source().recommendation())
                    .containsExactly("1.2.5");
            assertThat(objections(NG193, now("ACUPUNCTURE", Set.of("ACUPUNCTURE"), Set.of())))
                    .hasSize(1);
        }

        @Test
        void letsOtherTreatmentsBeRepeated() {
            assertThat(objections(NG193, now("GROUP_EXERCISE", Set.of(), Set.of("GROUP_EXERCISE"))))
                    .isEmpty();
        }
    }

    @Nested
    class WhatIsNotRecommended {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "TENS",
                    "LASER",
                    "INTERFERENTIAL",
                    "ULTRASOUND",
                    "LUMBAR_SUPPORT",
                    "TRACTION",
                    "INJECTION"
                })
        void cannotBePrescribedUnderAnyGuideline(String treatment) {
            for (GuidelineRuleset ruleset : Guidelines.all()) {
                assertThat(ruleset.advisesAgainst(treatment)).as(ruleset.code()).isPresent();
                assertThat(ruleset.objections(now(treatment, Set.of(), Set.of())))
                        .as(ruleset.code())
                        .extracting(PrescribingObjection::mayBeOverridden)
                        .containsExactly(false);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"GROUP_EXERCISE", "MANUAL_THERAPY", "COMBINED_PROGRAMME", "CBT"})
        void isNothingElse(String treatment) {
            assertThat(Guidelines.all())
                    .allSatisfy(ruleset -> assertThat(ruleset.advisesAgainst(treatment)).isEmpty());
        }
    }

    private static Prescription now(String treatment, Set<String> running, Set<String> ended) {
        return new Prescription(treatment, BEGAN, START, running, ended);
    }

    private static List<PrescribingObjection> objections(
            String ruleset, Prescription prescription) {
        return Guidelines.find(ruleset).orElseThrow().objections(prescription);
    }
}
