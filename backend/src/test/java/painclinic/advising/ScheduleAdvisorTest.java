package painclinic.advising;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import painclinic.advising.AdvisedClinic.Owed;
import painclinic.advising.Refusal.Kind;
import painclinic.advising.fixes.FixFinder;
import painclinic.advising.steps.FixedSession;
import painclinic.advising.why.Objection;
import painclinic.advising.why.WantedPlace;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.PlanningHorizon;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Questions about what is not there. */
class ScheduleAdvisorTest {

    private static final LocalDateTime TEN = LocalDateTime.of(2027, 1, 5, 10, 0);

    private final AdvisedClinic clinic = AdvisedClinic.of(704);
    private final Owed owed = clinic.owed().getFirst();
    private final ScheduleAdvisor advisor =
            ScheduleAdvisor.of(clinic.bundle(), new ClinicSchedule(List.of(), List.of()));

    @Test
    void refusesACourseThatTheBundleDoesNotHave() {
        assertRefused(Kind.UNKNOWN_COURSE, advisor.why("nobody", 1));
        assertRefused(Kind.UNKNOWN_COURSE, advisor.slotsFor("nobody", 1, 5));
        assertRefused(Kind.UNKNOWN_COURSE, advisor.wholeCourse("nobody", 5));
        assertRefused(Kind.UNKNOWN_COURSE, advisor.whyNot("nobody", 1, wanted(null, null)));
    }

    @Test
    void refusesNumbersBeforeAndBehindThoseThatAreOwed() {
        Course course = clinic.bundle().courses().getFirst();
        int first = course.deliveredOn().size() + 1;

        assertRefused(Kind.NOT_OWED, advisor.slotsFor(course.id(), first - 1, 5));
        assertRefused(Kind.NOT_OWED, advisor.slotsFor(course.id(), course.sessions() + 1, 5));
        assertThat(advisor.slotsFor(course.id(), first, 5)).isInstanceOf(Answer.Given.class);
        assertThat(advisor.slotsFor(course.id(), course.sessions(), 5))
                .isInstanceOf(Answer.Given.class);
    }

    @Test
    void refusesToSayWhyASessionWithoutAPlaceIsWhereItIs() {
        assertRefused(Kind.NOT_PLACED, advisor.why(owed.course(), owed.number()));
    }

    @Test
    void refusesPractitionersAndRoomsThatTheBundleDoesNotHave() {
        assertRefused(
                Kind.UNKNOWN_PRACTITIONER,
                advisor.whyNot(owed.course(), owed.number(), wanted("nobody", null)));
        assertRefused(
                Kind.UNKNOWN_ROOM,
                advisor.whyNot(owed.course(), owed.number(), wanted(null, "nowhere")));
    }

    @Test
    void suggestsNothingBeforeTheFirstDayAhead() {
        ScheduleAdvisor late = ScheduleAdvisor.of(clinic.bundle(), clinic.schedule(), ahead());
        ScheduleAdvisor early = ScheduleAdvisor.of(clinic.bundle(), clinic.schedule());

        assertThat(suggested(early)).anyMatch(start -> start.isBefore(ahead().atStartOfDay()));
        assertThat(suggested(late))
                .isNotEmpty()
                .noneMatch(start -> start.isBefore(ahead().atStartOfDay()));
    }

    @Test
    void fixesPutNothingBeforeTheFirstDayAhead() {
        FixFinder finder = FixFinder.of(clinic.bundle(), clinic.schedule(), ahead());
        List<LocalDateTime> starts =
                clinic.owed().stream()
                        .map(Owed::course)
                        .distinct()
                        .flatMap(course -> finder.fixes(course).fixes().stream())
                        .flatMap(fix -> fix.sessions().stream())
                        .map(FixedSession::start)
                        .toList();

        assertThat(starts).isNotEmpty().noneMatch(start -> start.isBefore(ahead().atStartOfDay()));
    }

    @Test
    void saysOfThePastThatItIsPast() {
        ScheduleAdvisor late = ScheduleAdvisor.of(clinic.bundle(), clinic.schedule(), ahead());

        assertThat(against(late, ahead().minusDays(1)))
                .anyMatch(text -> text.startsWith("It lies in the past"));
        assertThat(against(late, ahead()))
                .noneMatch(text -> text.startsWith("It lies in the past"));
    }

    /** A day in the middle of those planned. */
    private LocalDate ahead() {
        PlanningHorizon planning = clinic.bundle().planning();
        return planning.from()
                .plusDays(ChronoUnit.DAYS.between(planning.from(), planning.to()) / 2);
    }

    private List<LocalDateTime> suggested(ScheduleAdvisor asked) {
        List<LocalDateTime> starts = new ArrayList<>();
        for (Owed one : clinic.owed()) {
            given(asked.slotsFor(one.course(), one.number(), 20))
                    .forEach(suggestion -> starts.add(suggestion.place().start()));
            given(asked.wholeCourse(one.course(), 5)).stream()
                    .flatMap(way -> way.places().stream())
                    .forEach(place -> starts.add(place.place().start()));
        }
        return starts;
    }

    private List<String> against(ScheduleAdvisor asked, LocalDate date) {
        WantedPlace place = new WantedPlace(date.atTime(10, 0), null, null);
        return given(asked.whyNot(owed.course(), owed.number(), place)).always().stream()
                .map(Objection::text)
                .toList();
    }

    private static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(T value) -> value;
            case Answer.Refused<T>(Refusal refusal) -> throw new AssertionError(refusal.toString());
        };
    }

    private static WantedPlace wanted(@Nullable String practitioner, @Nullable String room) {
        return new WantedPlace(TEN, practitioner, room);
    }

    private static void assertRefused(Kind kind, Answer<?> answer) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.refusal().kind()).isEqualTo(kind));
    }
}
