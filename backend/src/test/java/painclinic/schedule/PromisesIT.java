package painclinic.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.ExampleBundles;
import painclinic.StorageTest;
import painclinic.clinic.ClinicTime;
import painclinic.database.Refusal;
import painclinic.exchange.ClinicBundles;
import painclinic.guideline.GuidelineLimit;
import painclinic.guideline.GuidelineRuleset;
import painclinic.guideline.Guidelines;
import painclinic.guideline.TreatmentGuideline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;

/** What the tables refuse, whoever writes. */
@StorageTest
class PromisesIT {

    /** An exercise course without a delivered session; 8 prescribed, which is the cap. */
    private static final String WAITING = "c0003";

    /** An exercise course with one delivered session, on 24 December; cap 8. */
    private static final String BEGUN = "c0001";

    private static final LocalDateTime NINE = LocalDateTime.parse("2027-01-12T09:00");

    @Autowired private ClinicBundles bundles;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionOperations transaction;

    private DirectWrites direct;

    @BeforeEach
    void importTheClinic() {
        jdbc.sql("truncate clinic cascade").update();
        bundles.importBundle(ExampleBundles.small());
        direct = new DirectWrites(jdbc);
    }

    @Nested
    class Cap {

        @BeforeEach
        void openTheSession() {
            direct.session("s", "p001", "site1-r1", NINE);
            direct.openWindow(WAITING, "2027-01-12");
        }

        @ParameterizedTest(name = "session {0} of at most 8: {1}")
        @CsvSource({"0, false", "1, true", "8, true", "9, false"})
        void isTheLastNumberAllowed(int number, boolean allowed) {
            assertThat(Attempts.of(() -> direct.appointment("s", WAITING, number, 1)).isEmpty())
                    .isEqualTo(allowed);
        }

        @ParameterizedTest(name = "session {0} after one delivered: {1}")
        @CsvSource({"1, false", "2, true", "8, true", "9, false"})
        void countsDeliveredSessions(int number, boolean allowed) {
            assertThat(Attempts.of(() -> direct.appointment("s", BEGUN, number, 1)).isEmpty())
                    .isEqualTo(allowed);
        }

        @Test
        void cannotBeLoweredUnderAPromise() {
            direct.appointment("s", WAITING, 8, 1);
            assertThat(
                            Attempts.of(() ->
                                    direct.update(
                                            "update course set prescribed = 7, cap = 7"
                                                    + " where external_id = 'c0003'")))
                    .contains(Refusal.COURSE_WITHIN_ITS_CAP);
        }

        @Test
        void cannotBeForged() {
            direct.appointment("s", WAITING, 8, 1);
            assertThat(
                            Attempts.of(() ->
                                    direct.update(
                                            "update appointment set prescribed = 9, ticket = 9")))
                    .contains(Refusal.OTHER);
        }
    }

    @Nested
    class Window {

        @BeforeEach
        void openTheWindow() {
            direct.openWindow(WAITING, "2027-01-12");
        }

        @ParameterizedTest(name = "{0} for {1} minutes: {2}")
        @CsvSource(
                textBlock =
                        """
                        2027-01-11T23:00, 60, false
                        2027-01-12T00:00, 60, true
                        # day 84 counts to its end, over the clocks going forward
                        2027-04-06T23:00, 60, true
                        2027-04-06T23:15, 60, false
                        2027-04-07T00:00, 60, false
                        """)
        void reachesFromTheFirstDateToTheEndOfDay84(
                LocalDateTime start, int minutes, boolean allowed) {
            direct.session("s", "p001", "site1-r1", start, minutes);
            assertThat(Attempts.of(() -> direct.appointment("s", WAITING, 1, 1)).isEmpty())
                    .isEqualTo(allowed);
        }

        @ParameterizedTest(name = "opened on {0}")
        @CsvSource({"2027-01-12", "2027-03-27", "2027-03-28", "2027-08-09", "2027-10-31"})
        void isTheOneTheClinicsClockGives(LocalDate opened) {
            direct.openWindow(WAITING, opened.toString());
            ClinicTime london = ClinicTime.in("Europe/London");
            assertThat(
                            jdbc.sql(
                                            "select lower(treatment_window) from course"
                                                    + " where external_id = 'c0003'")
                                    .query(OffsetDateTime.class)
                                    .single()
                                    .toInstant())
                    .isEqualTo(london.startOf(opened));
            assertThat(
                            jdbc.sql(
                                            "select upper(treatment_window) from course"
                                                    + " where external_id = 'c0003'")
                                    .query(OffsetDateTime.class)
                                    .single()
                                    .toInstant())
                    .isEqualTo(london.startOf(opened.plusDays(85)));
        }

        @Test
        void holdsNothingBeforeASessionHasOpenedIt() {
            direct.update("update course set opened_on = null where external_id = 'c0003'");
            direct.session("s", "p001", "site1-r1", NINE);
            assertThat(Attempts.of(() -> direct.appointment("s", WAITING, 1, 1)))
                    .contains(Refusal.COURSE_WITHIN_ITS_WINDOW);
        }

        @Test
        void cannotShrinkUnderAPromise() {
            direct.session("s", "p001", "site1-r1", NINE.plusDays(70));
            direct.appointment("s", WAITING, 1, 1);
            assertThat(
                            Attempts.of(() ->
                                    direct.update(
                                            "update course set window_days = 42"
                                                    + " where external_id = 'c0003'")))
                    .contains(Refusal.COURSE_WITHIN_ITS_WINDOW);
        }

        @Test
        void doesNotLetASessionMoveOut() {
            direct.session("s", "p001", "site1-r1", NINE);
            direct.appointment("s", WAITING, 1, 1);
            assertThat(
                            Attempts.of(() ->
                                    direct.update(
                                            "update session set"
                                                    + " starts_at = starts_at + interval '90 days',"
                                                    + " ends_at = ends_at + interval '90 days'")))
                    .contains(Refusal.COURSE_WITHIN_ITS_WINDOW);
        }

        @Test
        void cannotBeForged() {
            direct.session("s", "p001", "site1-r1", NINE);
            direct.appointment("s", WAITING, 1, 1);
            assertThat(
                            Attempts.of(() ->
                                    direct.update(
                                            "update appointment set treatment_window = '(,)'")))
                    .contains(Refusal.OTHER);
        }
    }

    @Nested
    class ClassSize {

        @BeforeEach
        void holdAClass() {
            direct.session("s", "p001", "site1-r1", NINE);
        }

        @Test
        void isAtMostTheGuidelines() {
            assertThat(Attempts.of(() -> direct.update("update session set places = 11")))
                    .contains(Refusal.CLASS_WITHIN_THE_LIMITS);
        }

        @Test
        void isAtMostTheRooms() {
            assertThat(Attempts.of(() -> direct.update("update room set capacity = 9")))
                    .contains(Refusal.CLASS_WITHIN_THE_LIMITS);
        }

        @Test
        void cannotBeLoweredUnderASeatTaken() {
            direct.appointment("s", BEGUN, 2, 10);
            assertThat(Attempts.of(() -> direct.update("update session set places = 9")))
                    .contains(Refusal.PLACE_WITHIN_THE_SESSION);
        }
    }

    /** Each would let the schedule go past the guideline without touching it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "update course set cap = 9 where external_id = 'c0003'",
                "update course set prescribed = 9, cap = 9 where external_id = 'c0003'",
                "update course set window_days = 85 where external_id = 'c0003'",
                "update course set guideline = 'MINE', cap = 50 where external_id = 'c0003'",
                "update treatment set most_people = 11 where code = 'GROUP_EXERCISE'",
                "update treatment set guideline = 'MINE' where code = 'GROUP_EXERCISE'",
                "update clinic set guideline = 'MINE'"
            })
    void noNumberGoesPastTheGuideline(String statement) {
        assertThat(Attempts.of(() -> direct.update(statement))).isPresent();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {2026-12-24,2026-12-31}       | true
                    {2026-12-31,2026-12-24}       | false
                    {2026-12-24,2026-12-24}       | false
                    {2026-12-24,NULL,2026-12-31}  | false
                    {2026-12-24,2027-04-01,2026-12-31} | false
                    [5:5]={2026-12-24}            | false
                    {{2026-12-24,2026-12-31}}     | false
                    """)
    void carriedDatesAscend(String dates, boolean allowed) {
        String statement =
                "update course set opened_on = '2026-12-24', carried_on = '%s' where external_id = 'c0003'"
                        .formatted(dates);
        assertThat(Attempts.of(() -> direct.update(statement)).isEmpty()).isEqualTo(allowed);
    }

    @Test
    void noSessionIsGivenInAnotherTreatmentsCourse() {
        direct.session("s", "p001", "site1-r1", NINE);
        direct.openWindow("c0002", "2027-01-12");
        assertThat(Attempts.of(() -> direct.appointment("s", "c0002", 1, 1)))
                .contains(Refusal.OTHER);
        direct.appointment("s", BEGUN, 2, 1);
        assertThat(
                        Attempts.of(() ->
                                direct.update(
                                        "update course set treatment = 'ACUPUNCTURE'"
                                                + " where external_id = 'c0001'")))
                .contains(Refusal.OTHER);
    }

    @Test
    void theTablesKnowTheRulesetsNumbers() {
        for (GuidelineRuleset ruleset : Guidelines.all()) {
            for (TreatmentGuideline treatment : ruleset.treatments()) {
                if (treatment.hours() != null) {
                    continue; // the tables have no programmes yet
                }
                assertThat(limit("guideline_sessions", ruleset, treatment))
                        .isEqualTo(most(treatment.sessionCap()));
                assertThat(limit("guideline_window_days", ruleset, treatment))
                        .isEqualTo(most(treatment.window()));
                assertThat(limit("guideline_people", ruleset, treatment))
                        .isEqualTo(most(treatment.groupSize()));
            }
        }
    }

    private @Nullable Integer limit(
            String function, GuidelineRuleset ruleset, TreatmentGuideline treatment) {
        return jdbc.sql("select %s(?, ?) as most".formatted(function))
                .params(ruleset.code(), treatment.treatment())
                .query((row, n) -> Optional.ofNullable(row.getObject("most", Integer.class)))
                .single()
                .orElse(null);
    }

    private static @Nullable Integer most(@Nullable GuidelineLimit limit) {
        return limit == null ? null : limit.most();
    }

    @Nested
    class Exchange {

        @BeforeEach
        void holdTwoSessions() {
            direct.session("a", "p001", "site1-r1", NINE);
            direct.session("b", "p001", "site1-r1", NINE.plusHours(1));
        }

        @Test
        void oneTransactionMaySwapTwoSessions() {
            transaction.executeWithoutResult(status -> {
                direct.update("set constraints all deferred");
                move("a", "+ interval '1 hour'");
                move("b", "- interval '1 hour'");
            });
            assertThat(
                            jdbc.sql("select external_id from session order by starts_at")
                                    .query(String.class)
                                    .list())
                    .containsExactly("b", "a");
        }

        @Test
        void aTransactionThatLeavesTwoInOnePlaceIsRefusedAtItsEnd() {
            assertThat(
                            Attempts.of(() ->
                                    transaction.executeWithoutResult(status -> {
                                        direct.update("set constraints all deferred");
                                        move("a", "+ interval '1 hour'");
                                    })))
                    .isPresent();
            assertThat(
                            jdbc.sql("select external_id from session order by starts_at")
                                    .query(String.class)
                                    .list())
                    .containsExactly("a", "b");
        }

        private void move(String session, String by) {
            direct.update(
                    "update session set starts_at = starts_at %s, ends_at = ends_at %s where external_id = '%s'"
                            .formatted(by, by, session));
        }
    }
}
