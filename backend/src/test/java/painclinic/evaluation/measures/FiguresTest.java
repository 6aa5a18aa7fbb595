package painclinic.evaluation.measures;

import static org.assertj.core.api.Assertions.assertThat;

import static painclinic.fixtures.TestClinic.EXERCISE;
import static painclinic.fixtures.TestClinic.MANUAL;
import static painclinic.fixtures.TestClinic.MONDAY;
import static painclinic.fixtures.TestClinic.exercise;
import static painclinic.fixtures.TestClinic.manual;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.CostWeights;
import painclinic.bundle.Course;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Priority;
import painclinic.bundle.Session;
import painclinic.fixtures.TestClinic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The figures that the yardstick does not know, worked out by hand. */
public class FiguresTest {

    private final TestClinic clinic = new TestClinic();

    private Figures figures(Session... sessions) {
        return ScheduleMeasures.of(
                        clinic.bundle(),
                        new ClinicSchedule(List.of(sessions), List.of()),
                        CostWeights.DEFAULT,
                        null)
                .figures();
    }

    /** Puts the last course added in the place of one referred then, so urgent, so preferring. */
    private void lastCourse(LocalDate referredOn, Priority priority, @Nullable String preferred) {
        Course last = clinic.courses.removeLast();
        clinic.courses.add(
                new Course(
                        last.id(),
                        last.patient(),
                        last.treatment(),
                        last.sessions(),
                        referredOn,
                        last.painBeganOn(),
                        last.startNotBefore(),
                        priority,
                        preferred,
                        last.deliveredOn()));
    }

    private static Session withBob(Session session) {
        return new Session(
                session.id(),
                session.treatment(),
                session.start(),
                session.minutes(),
                session.room(),
                "bob",
                session.classId(),
                session.attendees());
    }

    @Test
    void nothingIsMeasuredWhereThereIsNothing() {
        clinic.rooms.clear();
        clinic.practitioners.clear();

        Figures none = figures();

        assertThat(none.coursesCompleteInWindowPercent()).isNull();
        assertThat(none.urgentCoursesCompleteInWindowPercent()).isNull();
        assertThat(none.coursesWithoutFirstSession()).isZero();
        assertThat(none.referralToFirstSessionDaysMean()).isNull();
        assertThat(none.referralToFirstSessionDaysP90()).isNull();
        assertThat(none.gapsOnTargetPercent()).isNull();
        assertThat(none.preferredPractitionerPercent()).isNull();
        assertThat(none.roomUsePercent()).isNull();
        assertThat(none.roomUseSpread()).isNull();
    }

    @Nested
    class CoursesCompleteInWindow {

        @ParameterizedTest(name = "the last session on {0}: {1} %")
        @CsvSource(
                textBlock =
                        """
                        # 84 days after the first: the window's last day
                        2027-03-29, 100
                        2027-03-30, 0
                        """)
        void endOnTheWindowsLastDayAtTheLatest(LocalDate last, double percent) {
            clinic.course("c1", MANUAL, 2);

            Figures figures =
                    figures(
                            manual("s1", "2027-01-04T09:00", "c1", 1),
                            manual("s2", last + "T09:00", "c1", 2));

            assertThat(figures.coursesCompleteInWindowPercent()).isEqualTo(percent);
            assertThat(figures.coursesFullyPlannedPercent()).isEqualTo(100);
        }

        @ParameterizedTest(name = "begun on {0}: {1} %")
        @CsvSource(
                textBlock =
                        """
                        2026-10-12, 100
                        2026-10-11, 0
                        """)
        void countTheirWindowFromTheFirstDeliveredSession(LocalDate begun, double percent) {
            clinic.course("c1", MANUAL, 2, begun);

            assertThat(
                            figures(manual("s1", "2027-01-04T09:00", "c1", 2))
                                    .coursesCompleteInWindowPercent())
                    .isEqualTo(percent);
        }

        @Test
        void haveEverySessionThatIsPrescribed() {
            clinic.course("c1", MANUAL, 2).course("c2", MANUAL, 1, MONDAY.minusDays(7));

            assertThat(
                            figures(manual("s1", "2027-01-04T09:00", "c1", 1))
                                    .coursesCompleteInWindowPercent())
                    .isEqualTo(50);
        }

        @Test
        void areCountedApartWhereTheyAreUrgent() {
            clinic.course("c1", MANUAL, 1).course("c2", MANUAL, 1);
            lastCourse(MONDAY, Priority.URGENT, null);

            Figures routineOnly = figures(manual("s1", "2027-01-04T09:00", "c1", 1));
            Figures urgentOnly = figures(manual("s1", "2027-01-04T09:00", "c2", 1));

            assertThat(routineOnly.urgentCoursesCompleteInWindowPercent()).isZero();
            assertThat(urgentOnly.urgentCoursesCompleteInWindowPercent()).isEqualTo(100);
            assertThat(urgentOnly.coursesCompleteInWindowPercent()).isEqualTo(50);
        }
    }

    @Nested
    class DaysFromReferral {

        @ParameterizedTest(name = "referred on {0}: {1} days, {2} %")
        @CsvSource(
                textBlock =
                        """
                        # 18 weeks are 126 days
                        2026-08-31, 126, 100
                        2026-08-30, 127, 0
                        2027-01-04, 0, 100
                        """)
        void endWithTheFirstSession(LocalDate referredOn, int days, double within) {
            clinic.course("c1", MANUAL, 2);
            lastCourse(referredOn, Priority.ROUTINE, null);

            Figures figures =
                    figures(
                            manual("s1", "2027-01-04T09:00", "c1", 1),
                            manual("s2", "2027-01-11T09:00", "c1", 2));

            assertThat(figures.referralToFirstSessionDaysMean()).isEqualTo(days);
            assertThat(figures.referralToFirstSessionDaysP90()).isEqualTo(days);
            assertThat(figures.within18WeeksOfReferralPercent()).isEqualTo(within);
        }

        @Test
        void areNotCountedForCoursesThatHaveBegunOrGetNoSession() {
            clinic.course("begun", MANUAL, 2, MONDAY.minusDays(7)).course("none", MANUAL, 2);

            Figures figures = figures(manual("s1", "2027-01-04T09:00", "begun", 2));

            assertThat(figures.referralToFirstSessionDaysMean()).isNull();
            assertThat(figures.coursesWithoutFirstSession()).isOne();
        }

        @ParameterizedTest(name = "of {0} courses nine in ten wait at most {1} days")
        @CsvSource({"1, 0", "10, 8", "11, 9"})
        void haveAValueThatNineInTenDoNotExceed(int courses, int days) {
            List<Session> sessions = new ArrayList<>();
            IntStream.range(0, courses)
                    .forEach(n -> {
                        clinic.course("c" + n, MANUAL, 1);
                        lastCourse(MONDAY, Priority.ROUTINE, null);
                        sessions.add(manual("s" + n, MONDAY.plusDays(n) + "T09:00", "c" + n, 1));
                    });

            assertThat(figures(sessions.toArray(Session[]::new)).referralToFirstSessionDaysP90())
                    .isEqualTo(days);
        }
    }

    @Test
    void aGapIsOnTargetOnTheVeryDay() {
        clinic.course("c1", MANUAL, 4, MONDAY.minusDays(7));

        Figures figures =
                figures(
                        manual("s1", "2027-01-04T09:00", "c1", 2),
                        manual("s2", "2027-01-11T15:00", "c1", 3),
                        manual("s3", "2027-01-19T09:00", "c1", 4));

        assertThat(figures.gapsOnTargetPercent()).isEqualTo(66.67);
        assertThat(figures.gapDaysOffTargetMean()).isEqualTo(0.333);
    }

    @Test
    void aPreferredPractitionerIsAMatterOfOneToOneCoursesThatNameOne() {
        clinic.course("c1", MANUAL, 2).course("c2", MANUAL, 1).course("c3", EXERCISE, 1);
        lastCourse(MONDAY, Priority.ROUTINE, "bob");
        Course anyone = clinic.courses.remove(1);
        Course choosy = clinic.courses.removeFirst();
        clinic.courses.add(choosy);
        lastCourse(MONDAY, Priority.ROUTINE, "bob");
        clinic.courses.add(anyone);

        Figures figures =
                figures(
                        manual("s1", "2027-01-04T09:00", "c1", 1),
                        withBob(manual("s2", "2027-01-11T09:00", "c1", 2)),
                        manual("s3", "2027-01-04T10:00", "c2", 1),
                        exercise("s4", "2027-01-04T11:00", 1, "c3"));

        assertThat(figures.preferredPractitionerPercent()).isEqualTo(50);
    }

    @Test
    void roomsAreUsedInTheirOpenMinutes() {
        clinic.planning = new PlanningHorizon(MONDAY, MONDAY.plusDays(4), 15);
        clinic.course("c1", MANUAL, 1).course("c2", EXERCISE, 1);

        Figures figures =
                figures(
                        new Session(
                                "s1",
                                MANUAL,
                                MONDAY.atTime(9, 0),
                                240,
                                "couch",
                                "ann",
                                null,
                                List.of(new Attendee("c1", 1))),
                        exercise("s2", "2027-01-04T13:00", 1, "c2"));

        // five days of eight hours: 240 and 60 of 2400 minutes
        assertThat(figures.roomUsePercent()).isEqualTo(6.25);
        assertThat(figures.roomUseSpread()).isEqualTo(7.5);
    }
}
