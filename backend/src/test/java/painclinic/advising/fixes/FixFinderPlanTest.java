package painclinic.advising.fixes;

import static org.assertj.core.api.Assertions.assertThat;

import static painclinic.advising.OneCourseClinic.BACK;
import static painclinic.advising.OneCourseClinic.window;
import static painclinic.advising.OneCourseClinic.work;
import static painclinic.fixtures.TestClinic.ACUPUNCTURE;
import static painclinic.fixtures.TestClinic.MANUAL;
import static painclinic.fixtures.TestClinic.MONDAY;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import painclinic.advising.OneCourseClinic;
import painclinic.advising.steps.ReleasedSession;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Treatment;
import painclinic.bundle.WeeklyWindow;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;

/** What would help where plan and others would have to give way, and what is said of it all. */
class FixFinderPlanTest {

    private final OneCourseClinic clinic = new OneCourseClinic();

    @Nested
    class WhatIsAskedOfThePlan {

        @Test
        void aWeekMore() {
            clinic.course(BACK, MANUAL, 2);

            Fix fix = clinic.fix(FixKind.PLAN_FURTHER_AHEAD);

            assertThat(fix.bundle().planning().to()).isEqualTo(MONDAY.plusDays(13));
            assertThat(fix.ask().extent()).isEqualTo(FixAsk.Extent.PAPER);
        }

        @Test
        void anEarlierStart() {
            clinic.course(BACK, MANUAL, 1);
            clinic.clinic.courses.set(
                    0,
                    FixPatch.course(BACK, one -> one.withStartNotBefore(MONDAY.plusDays(2)))
                            .apply(clinic.clinic.bundle())
                            .courses()
                            .getFirst());

            assertThat(clinic.fix(FixKind.START_EARLIER).changes().getFirst().firstDate())
                    .isEqualTo(MONDAY);
        }

        @Test
        void nothingWhenThereIsAFreePlace() {
            clinic.course(BACK, MANUAL, 1);

            Fixes fixes = clinic.fixes();

            assertThat(fixes.tried()).isZero();
            assertThat(fixes.fixes()).extracting(Fix::kind).containsExactly(FixKind.NOTHING);
        }

        @Test
        void theCoursesOwnSessionsMove() {
            fewDays();

            Fixes fixes = clinic.fixes();

            assertThat(fixes.fixes())
                    .extracting(Fix::kind)
                    .containsExactly(FixKind.OWN_SESSIONS_MOVE);
            assertThat(fixes.fixes().getFirst().released()).hasSize(1);
        }

        @Test
        void theCoursesBookedSessionsStay() {
            fewDays();
            clinic.clinic.booked.addAll(clinic.schedule().sessions());

            assertThat(clinic.fixes().fixes())
                    .isNotEmpty()
                    .allSatisfy(fix -> assertThat(fix.released()).isEmpty());
        }

        /** Monday to Thursday, three days between sessions, and one of two on Tuesday. */
        private void fewDays() {
            Treatment one = clinic.clinic.treatments.get(1);
            clinic.clinic.treatments.set(
                    1,
                    new Treatment(
                            one.code(),
                            one.name(),
                            one.delivery(),
                            one.minutes(),
                            one.roomFeatures(),
                            null,
                            3,
                            7));
            clinic.days(4)
                    .practitioner(
                            0,
                            ann ->
                                    ann.withWorkingHours(
                                            List.of(
                                                    work(DayOfWeek.MONDAY, 9, 10),
                                                    work(DayOfWeek.TUESDAY, 9, 10),
                                                    work(DayOfWeek.THURSDAY, 9, 10))))
                    .course(BACK, MANUAL, 2)
                    .planned("2027-01-05T09:00", BACK);
        }
    }

    @Nested
    class WhatIsAskedOfOthers {

        @Test
        void oneSessionMovesToAnotherFreePlace() {
            inTheWay();

            Fix fix = clinic.fix(FixKind.OTHER_SESSION_MOVES);

            assertThat(fix.ask().othersMove()).isEqualTo(1);
            assertThat(fix.released()).extracting(ReleasedSession::course).containsExactly("other");
            assertThat(fix.text()).doesNotContain("other");
        }

        @Test
        void nothingWhenTheirSessionIsBooked() {
            inTheWay();
            clinic.clinic.booked.addAll(clinic.schedule().sessions());

            assertThat(clinic.fixes().fixes())
                    .extracting(Fix::kind)
                    .doesNotContain(FixKind.OTHER_SESSION_MOVES);
        }

        /** Half an hour on Monday is all the patient can use, and another has it. */
        private void inTheWay() {
            LocalTime nine = LocalTime.of(9, 0);
            LocalTime halfPast = LocalTime.of(9, 30);
            clinic.course(BACK, MANUAL, 1)
                    .course("other", MANUAL, 1)
                    .comesOn(0, new WeeklyWindow(DayOfWeek.MONDAY, nine, halfPast))
                    .practitioner(
                            0,
                            one ->
                                    one.withWorkingHours(
                                            List.of(
                                                    work(DayOfWeek.MONDAY, 9, 10),
                                                    work(DayOfWeek.TUESDAY, 9, 10))))
                    .planned("2027-01-04T09:00", "other");
            clinic.clinic.planning = new PlanningHorizon(MONDAY, MONDAY.plusDays(6), 15);
        }
    }

    @Test
    void takesTwoChangesWhenNoneAloneIsEnough() {
        clinic.course(BACK, ACUPUNCTURE, 1)
                .room(1, one -> one.withFeatures(List.of()))
                .practitioner(
                        0,
                        one ->
                                new Practitioner(
                                        one.id(),
                                        one.name(),
                                        one.profession(),
                                        null,
                                        List.of(MANUAL, ACUPUNCTURE),
                                        "FEMALE",
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        null));

        Fixes fixes = clinic.fixes();

        assertThat(fixes.fixes())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.changes()).hasSize(2));
    }

    @Test
    void ranksWhatAsksLessFirst() {
        clinic.course(BACK, MANUAL, 1).comesOn(0, window(DayOfWeek.TUESDAY, 9, 12));

        List<Fix> fixes = clinic.fixes().fixes();

        assertThat(fixes).hasSizeGreaterThan(1);
        assertThat(fixes).extracting(Fix::ask).isSortedAccordingTo(Comparator.naturalOrder());
    }

    @Test
    void saysSoWhenNothingHelps() {
        clinic.course(BACK, MANUAL, 2);
        clinic.clinic.courses.clear();
        clinic.clinic.patients.clear();
        clinic.clinic.course(BACK, MANUAL, 2, MONDAY.minusDays(90));

        Fixes fixes = clinic.fixes();

        assertThat(fixes.fixes()).isEmpty();
        assertThat(fixes.summary()).contains("tried; none gives a missing session a place");
    }

    @Test
    void hasNothingToSayOfACourseThatMissesNothing() {
        clinic.course(BACK, MANUAL, 1).planned("2027-01-04T09:00", BACK);

        assertThat(clinic.fixes().fixes()).isEmpty();
        assertThat(clinic.fixes().summary()).isEqualTo("Every session of the course has a place.");
    }

    @Test
    void hasNothingToSayOfACourseThatIsNotThere() {
        assertThat(clinic.fixes().summary()).isEqualTo("The clinic has no such course.");
    }
}
