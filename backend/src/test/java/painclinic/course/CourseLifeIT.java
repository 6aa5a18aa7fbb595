package painclinic.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
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
import painclinic.clinic.FieldFault;
import painclinic.database.Refusal;
import painclinic.exchange.ClinicBundles;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** From the referral to the end of a course. It is Monday, 11 January. */
@StorageTest
class CourseLifeIT {

    private static final String ME = "a clinician";
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 11);

    @Autowired private CourseLife life;
    @Autowired private ReferralList list;
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
        for (String reason : new String[] {null, "the patient asks for it"}) {
            assertThat(against(accepted(), new NewCourse("TENS", 6, TODAY, reason)))
                    .containsExactly("DO_NOT_OFFER: TENS is not offered.");
        }
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
        assertThat(against(referral, new NewCourse("ACUPUNCTURE", 10, TODAY, null)))
                .containsExactly(
                        "ONE_COURSE_AT_A_TIME: There is a course of GROUP_EXERCISE already: one of"
                                + " them is offered at a time.");
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

    @ParameterizedTest(name = "pain since {0}, a course from {1}: {2}")
    @CsvSource({
        // more than six weeks
        "2026-11-30, 2027-01-11, false",
        "2026-11-29, 2027-01-11, true",
        "2026-11-30, 2027-01-12, true",
        // less than a year
        "2026-01-12, 2027-01-11, true",
        "2026-01-11, 2027-01-11, false",
        "2026-01-12, 2027-01-12, false",
        // nothing begins before today
        "2026-11-30, 2027-01-10, false",
        "2026-01-11, 2027-01-10, false"
    })
    void thePainHasLastedLongEnoughAndNotTooLong(
            LocalDate began, LocalDate start, boolean allowed) {
        ReferralId referral = accepted(began);
        NewCourse course = new NewCourse("GROUP_EXERCISE", 8, start, null);
        assertThat(life.objections(referral, course).orElseThrow().isEmpty()).isEqualTo(allowed);
        CourseAnswer answer = life.prescribe(referral, course, ME);
        assertThat(answer instanceof CourseAnswer.Prescribed)
                .as(answer.toString())
                .isEqualTo(allowed);
    }

    @Test
    void aClinicianMayDecideAgainstAGateAndThatIsKept() {
        CourseId course =
                prescribed(
                        accepted(TODAY.minusYears(3)),
                        new NewCourse("GROUP_EXERCISE", 8, TODAY, "flared up in October"));
        assertThat(overrides(course))
                .containsExactly("PAIN_DURATION flared up in October a clinician");
        // it stands alone all the same, and beside no other
        assertThat(
                        jdbc.sql(
                                        """
                                        select stands_alone and beside_override is null
                                        from course where id = ?
                                        """)
                                .param(course.value())
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void aFirstSessionThatIsBookedAheadDoesNotEndTheWaiting() {
        ReferralId referral = accepted();
        CourseId course = prescribed(referral, exercise());
        opened(course, TODAY.plusDays(1));
        assertThat(list.waiting(500)).extracting(ReferralLine::id).contains(referral.value());
        opened(course, TODAY);
        assertThat(list.waiting(500)).extracting(ReferralLine::id).doesNotContain(referral.value());
        assertThat(list.decided(500)).extracting(ReferralLine::id).contains(referral.value());
    }

    private void opened(CourseId course, LocalDate on) {
        jdbc.sql("update course set opened_on = ? where id = ?")
                .param(on)
                .param(course.value())
                .update();
    }

    @Test
    void anotherTreatmentIsOfferedAfterOneThatWasGiven() {
        ReferralId referral = accepted();
        CourseId first = prescribed(referral, exercise());
        opened(first, TODAY.minusDays(1));
        life.end(first, CourseStatus.STOPPED, "did not help", ME);
        assertThat(against(referral, exercise()))
                .containsExactly(
                        "ONE_COURSE_AT_A_TIME: There has been a course of GROUP_EXERCISE: after it"
                                + " another treatment is offered.");
        assertThat(prescribed(referral, new NewCourse("ACUPUNCTURE", 10, TODAY, null))).isNotNull();
    }

    @Test
    void manualTherapyIsOnlyBesideExerciseUnderNg59() {
        adopt("NICE-NG59-2020");
        ReferralId referral = accepted(TODAY.minusYears(3));
        NewCourse manual = new NewCourse("MANUAL_THERAPY", 6, TODAY, null);
        assertThat(against(referral, manual)).singleElement().asString().startsWith("ONLY_BESIDE");
        prescribed(referral, new NewCourse("GROUP_EXERCISE", 6, TODAY, null));
        prescribed(referral, manual);
    }

    @Test
    void acupunctureIsOneCourseUnderNg193() {
        adopt("NICE-NG193-2021");
        ReferralId referral = accepted(TODAY.minusYears(3));
        NewCourse acupuncture = new NewCourse("ACUPUNCTURE", 6, TODAY, null);
        CourseId first = prescribed(referral, acupuncture);
        jdbc.sql("update course set opened_on = ? where id = ?")
                .param(TODAY.minusDays(1))
                .param(first.value())
                .update();
        life.end(first, CourseStatus.STOPPED, "done", ME);
        assertThat(against(referral, acupuncture))
                .containsExactly(
                        "ONE_COURSE: There has been a course of ACUPUNCTURE: a single one is"
                                + " offered.");
    }

    @ParameterizedTest(name = "referred {0}, pain since {1}: {2}")
    @CsvSource({
        "2027-01-11, 2027-01-11,",
        "2027-01-12, 2027-01-11, referredOn",
        "2027-01-11, 2027-01-12, painBeganOn",
        "1850-01-01, 1850-01-01, referredOn painBeganOn",
        "9999-01-01, 2026-01-01, referredOn"
    })
    void aReferralHasDatesThatCanBe(LocalDate referred, LocalDate began, String faults) {
        CourseAnswer answer =
                life.refer(new NewReferral(newcomer(), referred, began, Priority.ROUTINE));
        if (faults == null) {
            assertThat(answer).isInstanceOf(CourseAnswer.Referred.class);
        } else {
            assertThat(((CourseAnswer.Faulty) answer).faults())
                    .extracting(FieldFault::path)
                    .containsExactly(faults.split(" "));
        }
    }

    @Test
    void whoIsNotThereIsNotReferred() {
        assertThat(life.refer(new NewReferral(UUID.randomUUID(), TODAY, TODAY, Priority.ROUTINE)))
                .isEqualTo(new CourseAnswer.NoSuchPatient());
    }

    @ParameterizedTest
    @CsvSource({"2027-01-07, false", "2027-01-08, true", "2029-01-11, true", "2029-01-12, false"})
    void aCourseBeginsAfterItsReferralAndSoonEnough(LocalDate start, boolean allowed) {
        CourseAnswer answer =
                life.prescribe(
                        accepted(), new NewCourse("GROUP_EXERCISE", 8, start, "decided"), ME);
        assertThat(answer instanceof CourseAnswer.Faulty).isEqualTo(!allowed);
    }

    private List<String> against(ReferralId referral, NewCourse course) {
        return ((CourseAnswer.AgainstTheGuideline) life.prescribe(referral, course, ME))
                .objections().stream().map(one -> one.rule() + ": " + one.text()).toList();
    }

    private List<@Nullable String> overrides(CourseId course) {
        return jdbc.sql(
                        """
                        select rule || ' ' || reason || ' ' || decided_by from override
                        where subject_id = ?
                        """)
                .param(course.value())
                .query(String.class)
                .list();
    }

    /** With limits of the clinic's own, where the guideline sets none. */
    private void adopt(String guideline) {
        jdbc.sql("update clinic set guideline = ?").param(guideline).update();
        for (String treatment : List.of("GROUP_EXERCISE", "MANUAL_THERAPY", "ACUPUNCTURE")) {
            jdbc.sql(
                            """
                            insert into local_limit (clinic_id, treatment, position, max_sessions,
                                window_days)
                            values (1, ?, 99, 6, 84) on conflict do nothing
                            """)
                    .param(treatment)
                    .update();
        }
    }

    private ReferralId accepted() {
        return accepted(TODAY.minusDays(90));
    }

    private ReferralId accepted(LocalDate painBegan) {
        ReferralId referral = referred(painBegan);
        life.decide(referral, ReferralStatus.ACCEPTED, "fits", ME);
        return referral;
    }

    private ReferralId referred() {
        return referred(TODAY.minusDays(90));
    }

    private ReferralId referred(LocalDate painBegan) {
        CourseAnswer answer =
                life.refer(
                        new NewReferral(
                                newcomer(), TODAY.minusDays(3), painBegan, Priority.ROUTINE));
        return ((CourseAnswer.Referred) answer).referral();
    }

    /** Somebody who has no course. */
    private UUID newcomer() {
        return jdbc.sql(
                        """
                        insert into patient (clinic_id, external_id, position, given_name, family_name,
                            date_of_birth, needs, states_availability)
                        values (1, uuidv7()::text, 999, 'New', 'Comer', '1980-01-01', '{}', false)
                        returning id
                        """)
                .query(UUID.class)
                .single();
    }

    private CourseId prescribed(ReferralId referral, NewCourse course) {
        return ((CourseAnswer.Prescribed) life.prescribe(referral, course, ME)).course();
    }

    private static NewCourse exercise() {
        return new NewCourse("GROUP_EXERCISE", 8, TODAY, null);
    }
}
