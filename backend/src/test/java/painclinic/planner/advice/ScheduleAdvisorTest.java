package painclinic.planner.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.planner.advice.AdvisedClinic.Owed;
import painclinic.planner.advice.Refusal.Kind;

import java.time.LocalDateTime;
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
