package painclinic.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import painclinic.ExampleBundles;
import painclinic.StorageTest;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Priority;
import painclinic.clinic.ClinicId;
import painclinic.database.Refusal;
import painclinic.exchange.ClinicBundles;

import java.time.LocalDate;
import java.util.UUID;

/** From the referral to the end of a course. It is Monday, 11 January. */
@StorageTest
class CourseLifeIT {

    private static final String ME = "a clinician";
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 11);

    @Autowired private CourseLife life;
    @Autowired private Courses courses;
    @Autowired private ClinicBundles bundles;
    @Autowired private JdbcClient jdbc;

    private final ClinicBundle small = ExampleBundles.small();

    @BeforeEach
    void importTheClinic() {
        jdbc.sql("truncate clinic cascade").update();
        bundles.importBundle(small);
    }

    @Test
    void nothingIsPrescribedBeforeTheReferralIsAccepted() {
        ReferralId referral = referred();
        assertThat(life.prescribe(referral, exercise(), ME))
                .isEqualTo(new CourseAnswer.NotAccepted(ReferralStatus.RECEIVED));
        assertThat(life.decide(referral, ReferralStatus.ACCEPTED, "fits", ME))
                .isEqualTo(new CourseAnswer.Done());
        assertThat(life.prescribe(referral, exercise(), ME))
                .isInstanceOf(CourseAnswer.Prescribed.class);
    }

    @Test
    void aReferralIsDecidedOnOnce() {
        ReferralId referral = referred();
        life.decide(referral, ReferralStatus.DECLINED, "elsewhere", ME);
        assertThat(life.decide(referral, ReferralStatus.ACCEPTED, "after all", ME))
                .isEqualTo(new CourseAnswer.NotTheNextStep("DECLINED", "ACCEPTED"));
    }

    @Test
    void aPrescribedCourseIsPlannedAndPinsItsRuleset() {
        CourseId course = prescribed(accepted(), exercise());
        assertThat(
                        jdbc.sql(
                                        """
                                        select guideline || ' ' || cap || ' ' || window_days || ' ' || status
                                        from course where id = ?
                                        """)
                                .param(course.value())
                                .query(String.class)
                                .single())
                .isEqualTo("NICE-CG88-2009 8 84 WAITING");
        assertThat(bundles.current().orElseThrow().bundle().courses())
                .extracting(Course::id)
                .contains(course.value().toString());
    }

    @Test
    void whatTheGuidelineAdvisesAgainstIsNotPrescribed() {
        jdbc.sql(
                        """
                        insert into treatment (clinic_id, code, guideline, position, name, delivery,
                            minutes, room_features, min_days_between, target_days_between, most_people)
                        values (1, 'TENS', 'NICE-CG88-2009', 99, 'TENS', 'ONE_TO_ONE', 30, '{}', 1, 7, 1)
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into local_limit (clinic_id, treatment, position, max_sessions, window_days)
                        values (1, 'TENS', 99, 6, 84)
                        """)
                .update();
        assertThat(life.prescribe(accepted(), new NewCourse("TENS", 6, TODAY, null), ME))
                .isEqualTo(new CourseAnswer.Refused(Refusal.COURSE_IS_NOT_ADVISED_AGAINST));
    }

    @Test
    void aRunningCourseKeepsItsRulesetWhenTheClinicAdoptsAnother() {
        CourseId course = prescribed(accepted(), exercise());
        jdbc.sql("update clinic set guideline = 'NICE-NG59-2020'").update();
        assertThat(courses.of(ClinicId.ONLY))
                .filteredOn(one -> one.id().equals(course.value().toString()))
                .extracting(Course::guideline)
                .containsExactly("NICE-CG88-2009");
    }

    @ParameterizedTest(name = "{0} exercise sessions: {1}")
    @CsvSource({"8, true", "9, false"})
    void noMoreIsPrescribedThanTheGuidelineAllows(int sessions, boolean allowed) {
        CourseAnswer answer =
                life.prescribe(
                        accepted(), new NewCourse("GROUP_EXERCISE", sessions, TODAY, null), ME);
        assertThat(answer instanceof CourseAnswer.Prescribed).isEqualTo(allowed);
    }

    @Test
    void aSecondCourseOfATreatmentBeginsAfterTheFirstHasEnded() {
        ReferralId referral = accepted();
        CourseId first = prescribed(referral, exercise());
        assertThat(life.prescribe(referral, exercise(), ME))
                .isEqualTo(new CourseAnswer.Refused(Refusal.ONE_ACTIVE_COURSE_OF_A_TREATMENT));
        life.end(first, CourseStatus.STOPPED, "moved away", ME);
        assertThat(life.prescribe(referral, exercise(), ME))
                .isInstanceOf(CourseAnswer.Prescribed.class);
    }

    @Test
    void anotherTreatmentBesideItNeedsAClinician() {
        ReferralId referral = accepted();
        prescribed(referral, exercise());
        assertThat(life.prescribe(referral, new NewCourse("ACUPUNCTURE", 10, TODAY, null), ME))
                .isEqualTo(new CourseAnswer.Refused(Refusal.ONE_ACTIVE_COURSE_OF_A_REFERRAL));
        assertThat(
                        life.prescribe(
                                referral,
                                new NewCourse("ACUPUNCTURE", 10, TODAY, "severe pain at night"),
                                ME))
                .isInstanceOf(CourseAnswer.Prescribed.class);
        assertThat(
                        jdbc.sql(
                                        """
                                        select o.reason || ' ' || o.decided_by
                                        from override o join course c on c.beside_override = o.id
                                        """)
                                .query(String.class)
                                .single())
                .isEqualTo("severe pain at night a clinician");
    }

    @Test
    void aPausedCourseAsksForNothingUntilItGoesOn() {
        CourseId course = prescribed(accepted(), exercise());
        int owed = courses.owed(ClinicId.ONLY);
        life.pause(course);
        assertThat(courses.owed(ClinicId.ONLY)).isEqualTo(owed - 8);
        assertThat(bundles.current().orElseThrow().bundle().courses())
                .extracting(Course::id)
                .doesNotContain(course.value().toString());
        life.resume(course);
        assertThat(courses.owed(ClinicId.ONLY)).isEqualTo(owed);
    }

    @Test
    void whatHasEndedHasEnded() {
        CourseId course = prescribed(accepted(), exercise());
        assertThat(life.end(course, CourseStatus.STOPPED, "moved away", ME))
                .isEqualTo(new CourseAnswer.Done());
        assertThat(life.resume(course))
                .isEqualTo(new CourseAnswer.NotTheNextStep("STOPPED", "ACTIVE"));
        assertThat(life.end(new CourseId(UUID.randomUUID()), CourseStatus.STOPPED, "", ME))
                .isEqualTo(new CourseAnswer.NoSuchCourse());
    }

    @Test
    void aCourseThatHasEndedOutlivesAFile() {
        CourseId course = prescribed(accepted(), exercise());
        life.end(course, CourseStatus.STOPPED, "well", ME);
        bundles.importBundle(small);
        assertThat(
                        jdbc.sql("select status || ' ' || end_reason from course where id = ?")
                                .param(course.value())
                                .query(String.class)
                                .single())
                .isEqualTo("STOPPED well");
    }

    private ReferralId accepted() {
        ReferralId referral = referred();
        life.decide(referral, ReferralStatus.ACCEPTED, "fits", ME);
        return referral;
    }

    /** Of somebody who has no course of exercise. */
    private ReferralId referred() {
        UUID patient =
                jdbc.sql(
                                """
                                select id from patient p where not exists (
                                    select from course c where c.patient_id = p.id
                                        and c.treatment in ('GROUP_EXERCISE', 'ACUPUNCTURE'))
                                order by position limit 1
                                """)
                        .query(UUID.class)
                        .single();
        CourseAnswer answer =
                life.refer(
                        new NewReferral(
                                patient,
                                TODAY.minusDays(3),
                                TODAY.minusDays(90),
                                Priority.ROUTINE));
        return ((CourseAnswer.Referred) answer).referral();
    }

    private CourseId prescribed(ReferralId referral, NewCourse course) {
        return ((CourseAnswer.Prescribed) life.prescribe(referral, course, ME)).course();
    }

    private static NewCourse exercise() {
        return new NewCourse("GROUP_EXERCISE", 8, TODAY, null);
    }
}
