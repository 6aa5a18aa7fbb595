package painclinic.advising;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import painclinic.advising.AdvisedClinic.Owed;
import painclinic.advising.desk.CostDifferenceTest;
import painclinic.advising.desk.NumberedPlace;
import painclinic.advising.desk.Place;
import painclinic.advising.places.CourseSuggestion;
import painclinic.advising.places.Explanation;
import painclinic.advising.places.Suggestion;
import painclinic.advising.why.Objection;
import painclinic.advising.why.Objections;
import painclinic.advising.why.PlaceOption;
import painclinic.advising.why.WantedPlace;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Session;
import painclinic.evaluation.check.BrokenRule;
import painclinic.evaluation.check.ScheduleCheck;
import painclinic.evaluation.measures.Measures;
import painclinic.evaluation.measures.ScheduleMeasures;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What the advisor says, held against the independent evaluation of a schedule to which its advice
 * has been applied. No statement may be false.
 */
public class AdviceTruthTest {

    private static final int STATEMENTS = 1000;
    private static final int QUESTIONS = 4;
    private static final int MOST = 6;

    private static int statements;

    static LongStream seeds() {
        return LongStream.range(700, 730);
    }

    @AfterAll
    static void sampledEnough() {
        assertThat(statements).isGreaterThanOrEqualTo(STATEMENTS);
    }

    @ParameterizedTest(name = "clinic {0}")
    @MethodSource("seeds")
    void saysNothingFalse(long seed) {
        saysNothingFalse(AdvisedClinic.of(seed));
    }

    @ParameterizedTest(name = "clinic {0} with groups")
    @MethodSource("seeds")
    void saysNothingFalseBesideGroupsOfAProgramme(long seed) {
        saysNothingFalse(AdvisedClinic.withGroups(seed));
    }

    private static void saysNothingFalse(AdvisedClinic clinic) {
        if (clinic.isEmpty()) {
            return;
        }
        Checked checked = new Checked(clinic);
        for (int i = 0; i < QUESTIONS; i++) {
            Owed owed = clinic.anyOwed();
            checked.slots(owed);
            checked.why(owed);
            checked.whyNot(owed);
            checked.wholeCourse(owed.course());
        }
    }

    private static final class Checked {

        private final AdvisedClinic clinic;
        private final ScheduleAdvisor advisor;
        private final Measures now;

        Checked(AdvisedClinic clinic) {
            this.clinic = clinic;
            this.advisor = ScheduleAdvisor.of(clinic.bundle(), clinic.schedule());
            this.now = measures(clinic.schedule());
        }

        private Measures measures(ClinicSchedule schedule) {
            return ScheduleMeasures.of(clinic.bundle(), schedule, clinic.bundle().weights(), null);
        }

        void slots(Owed owed) {
            for (Suggestion suggestion :
                    given(advisor.slotsFor(owed.course(), owed.number(), MOST))) {
                holds(owed, suggestion);
            }
        }

        private void holds(Owed owed, Suggestion suggestion) {
            statements++;
            AppliedAdvice applied = moved(owed, suggestion.place());
            ClinicSchedule schedule = applied.schedule(owed.course());
            assertThat(ScheduleCheck.brokenRules(applied.bundle(), schedule)).isEmpty();
            CostDifferenceTest.assertChange(suggestion.change(), now, measures(schedule));
            Session session = attended(schedule, owed.course(), suggestion.number());
            assertThat(session.start()).isEqualTo(suggestion.place().start());
            new ReasonTruth(clinic.bundle(), schedule, owed.course(), suggestion.number())
                    .holds(suggestion.reasons());
        }

        /** Moves a session, and gives its promise up if there is one. */
        private AppliedAdvice moved(Owed owed, Place place) {
            AppliedAdvice applied = new AppliedAdvice(clinic.bundle(), clinic.schedule());
            clinic.schedule().sessions().stream()
                    .filter(session -> attends(session, owed))
                    .filter(session -> !session.id().equals(place.session()))
                    .forEach(session -> applied.released(owed.course(), session.start()));
            return applied.without(owed.course(), owed.number()).with(owed.course(), place);
        }

        void why(Owed owed) {
            if (!(advisor.why(owed.course(), owed.number())
                    instanceof Answer.Given<Explanation>(var explanation))) {
                assertThat(clinic.schedule().sessions())
                        .noneMatch(session -> attends(session, owed));
                return;
            }
            statements++;
            Session session = attended(clinic.schedule(), owed.course(), owed.number());
            assertThat(explanation.session()).isEqualTo(session.id());
            assertThat(explanation.place().start()).isEqualTo(session.start());
            assertThat(explanation.place().classId()).isEqualTo(session.classId());
            new ReasonTruth(clinic.bundle(), clinic.schedule(), owed.course(), owed.number())
                    .holds(explanation.reasons());
            explanation.alternatives().forEach(alternative -> holds(owed, alternative));
        }

        void whyNot(Owed owed) {
            for (int i = 0; i < 3; i++) {
                Objections objections =
                        given(advisor.whyNot(owed.course(), owed.number(), wanted()));
                for (PlaceOption option : objections.options()) {
                    holds(owed, objections, option);
                }
            }
        }

        private WantedPlace wanted() {
            var random = clinic.random();
            LocalDateTime start =
                    clinic.bundle()
                            .planning()
                            .from()
                            .plusDays(random.nextInt(40) - 3)
                            .atTime(7 + random.nextInt(12), 5 * random.nextInt(12));
            List<Session> sessions = clinic.schedule().sessions();
            if (random.nextBoolean() && !sessions.isEmpty()) {
                start = sessions.get(random.nextInt(sessions.size())).start();
            }
            var practitioners = clinic.bundle().practitioners();
            var rooms = clinic.bundle().rooms();
            return new WantedPlace(
                    start,
                    random.nextBoolean()
                            ? null
                            : practitioners.get(random.nextInt(practitioners.size())).id(),
                    random.nextBoolean() ? null : rooms.get(random.nextInt(rooms.size())).id());
        }

        private void holds(Owed owed, Objections objections, PlaceOption option) {
            statements++;
            AppliedAdvice applied =
                    new AppliedAdvice(clinic.bundle(), clinic.schedule())
                            .without(owed.course(), owed.number())
                            .with(owed.course(), option.place());
            ClinicSchedule schedule = applied.schedule(owed.course());
            Set<String> broken =
                    ScheduleCheck.brokenRules(clinic.bundle(), schedule).stream()
                            .map(BrokenRule::rule)
                            .collect(Collectors.toCollection(TreeSet::new));
            Set<String> named =
                    option.objections().stream()
                            .map(Objection::rule)
                            .collect(Collectors.toCollection(TreeSet::new));
            if (broken.contains("patient-overlap")) {
                broken.remove("session-number");
            }
            assertThat(named).as("%s %s", objections.wanted(), option.text()).isEqualTo(broken);
            assertThat(option.objections()).containsAll(objections.always());
            if (option.change() != null) {
                CostDifferenceTest.assertChange(option.change(), now, measures(schedule));
            }
        }

        void wholeCourse(String course) {
            List<CourseSuggestion> suggestions = given(advisor.wholeCourse(course, MOST));
            assertThat(given(advisor.wholeCourse(course, MOST))).isEqualTo(suggestions);
            for (CourseSuggestion suggestion : suggestions) {
                statements++;
                AppliedAdvice applied = new AppliedAdvice(clinic.bundle(), clinic.schedule());
                for (Session session : clinic.schedule().sessions()) {
                    session.attendees().stream()
                            .filter(place -> place.course().equals(course))
                            .filter(place -> !isPromised(session, course))
                            .forEach(place -> applied.without(course, place.number()));
                }
                suggestion.places().forEach(one -> applied.with(course, one.place()));
                ClinicSchedule schedule = applied.schedule(course);
                assertThat(ScheduleCheck.brokenRules(clinic.bundle(), schedule)).isEmpty();
                CostDifferenceTest.assertChange(suggestion.change(), now, measures(schedule));
                boolean same =
                        placesOf(schedule, course).equals(placesOf(clinic.schedule(), course));
                assertThat(suggestion.present()).isEqualTo(same);
                for (NumberedPlace one : suggestion.places()) {
                    assertThat(attended(schedule, course, one.number()).start())
                            .isEqualTo(one.place().start());
                }
                assertThat(
                                schedule.unscheduled().stream()
                                        .filter(one -> one.course().equals(course)))
                        .hasSize(suggestion.missing());
            }
        }

        private static Set<String> placesOf(ClinicSchedule schedule, String course) {
            return schedule.sessions().stream()
                    .filter(session ->
                            session.attendees().stream()
                                    .anyMatch(one -> one.course().equals(course)))
                    .map(one -> one.start() + " " + one.practitioner() + " " + one.room())
                    .collect(Collectors.toSet());
        }

        private boolean isPromised(Session session, String course) {
            return clinic.bundle().booked().stream()
                    .filter(booked -> booked.id().equals(session.id()))
                    .flatMap(booked -> booked.attendees().stream())
                    .anyMatch(place -> place.course().equals(course));
        }
    }

    static boolean attends(Session session, Owed owed) {
        return session.attendees().stream()
                .anyMatch(place ->
                        place.course().equals(owed.course()) && place.number() == owed.number());
    }

    public static Session attended(ClinicSchedule schedule, String course, int number) {
        return schedule.sessions().stream()
                .filter(session -> attends(session, new Owed(course, number)))
                .findFirst()
                .orElseThrow();
    }

    public static <T> T given(Answer<T> answer) {
        if (answer instanceof Answer.Given<T>(T value)) {
            return value;
        }
        throw new AssertionError(answer.toString());
    }
}
