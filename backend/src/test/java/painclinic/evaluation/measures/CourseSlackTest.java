package painclinic.evaluation.measures;

import static org.assertj.core.api.Assertions.assertThat;

import static painclinic.fixtures.TestClinic.MANUAL;
import static painclinic.fixtures.TestClinic.manual;

import org.junit.jupiter.api.Test;

import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Session;
import painclinic.fixtures.TestClinic;

import java.time.LocalDate;
import java.util.List;

/** Slack worked out by hand: manual therapy has 84 days, one day between at least, seven wished. */
class CourseSlackTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 7);
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 1);

    private static List<CourseSlack> slack(TestClinic clinic, String today, Session... sessions) {
        return CourseSlack.of(
                clinic.bundle(),
                new ClinicSchedule(List.of(sessions), List.of()),
                LocalDate.parse(today));
    }

    @Test
    void ofACourseWithAPlaceForEverySessionItIsTheDaysAfterTheLast() {
        TestClinic clinic = new TestClinic().course("c1", MANUAL, 3, FIRST);

        assertThat(
                        slack(
                                clinic,
                                "2027-01-04",
                                manual("s1", "2027-01-05T09:00", "c1", 2),
                                manual("s2", "2027-02-20T09:00", "c1", 3)))
                .containsExactly(new CourseSlack("patient-c1", "c1", 3, 2, 2, LAST_DAY, 9, true));
        assertThat(slack(clinic, "2027-01-04", manual("s1", "2027-03-01T09:00", "c1", 2)))
                .extracting(CourseSlack::text)
                .containsExactly("2 of 3 left, 0 days of slack");
    }

    @Test
    void sessionsWithoutAPlaceAreTakenToComeAtTheirRhythm() {
        TestClinic clinic = new TestClinic().course("c1", MANUAL, 3, FIRST);

        // the second no earlier than 15 February, the third a week after it
        assertThat(slack(clinic, "2027-02-15")).extracting(CourseSlack::days).containsExactly(7);
        assertThat(slack(clinic, "2027-02-22")).extracting(CourseSlack::days).containsExactly(0);
        assertThat(slack(clinic, "2027-02-23")).extracting(CourseSlack::days).containsExactly(-1);
        assertThat(slack(clinic, "2027-02-23"))
                .extracting(CourseSlack::text)
                .containsExactly("2 of 3 left, -1 day of slack");
    }

    @Test
    void theyFitAsLongAsTheyCanComeAsCloseAsTheTreatmentAllows() {
        TestClinic clinic = new TestClinic().course("c1", MANUAL, 3, FIRST);

        assertThat(slack(clinic, "2027-02-28")).extracting(CourseSlack::fits).containsExactly(true);
        assertThat(slack(clinic, "2027-03-01"))
                .extracting(CourseSlack::fits)
                .containsExactly(false);
    }

    @Test
    void aSessionBeforeTodayHasBeenGiven() {
        TestClinic clinic = new TestClinic().course("c1", MANUAL, 2);
        Session first = manual("s1", "2027-01-05T09:00", "c1", 1);
        Session second = manual("s2", "2027-01-12T09:00", "c1", 2);

        assertThat(slack(clinic, "2027-01-05", first, second))
                .extracting(CourseSlack::left)
                .containsExactly(2);
        assertThat(slack(clinic, "2027-01-06", first, second))
                .extracting(CourseSlack::left)
                .containsExactly(1);
        assertThat(slack(clinic, "2027-01-13", first, second)).isEmpty();
    }

    @Test
    void aCourseThatHasNotBegunAndHasNoPlaceHasNoWindowYet() {
        assertThat(slack(new TestClinic().course("c1", MANUAL, 2), "2027-01-04")).isEmpty();
    }

    @Test
    void theCourseNearestToItsEndComesFirst() {
        TestClinic clinic =
                new TestClinic()
                        .course("c1", MANUAL, 3, FIRST)
                        .course("c2", MANUAL, 3, FIRST.minusDays(10));

        assertThat(slack(clinic, "2027-01-04"))
                .extracting(CourseSlack::course)
                .containsExactly("c2", "c1");
    }
}
