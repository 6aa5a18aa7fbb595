package painclinic.advising;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import painclinic.advising.fixes.FixFinder;
import painclinic.advising.fixes.Fixes;
import painclinic.advising.why.WantedPlace;
import painclinic.bundle.Session;
import painclinic.planner.programme.RandomProgrammes;

import java.util.stream.LongStream;

/** What is said where a session is a group's. */
class GroupsAdviceTest {

    private final AdvisedClinic clinic =
            LongStream.range(700, 730)
                    .mapToObj(AdvisedClinic::withGroups)
                    .filter(GroupsAdviceTest::hasAGroup)
                    .filter(one -> !one.schedule().unscheduled().isEmpty())
                    .findFirst()
                    .orElseThrow();
    private final ScheduleAdvisor advisor = ScheduleAdvisor.of(clinic.bundle(), clinic.schedule());

    private static boolean hasAGroup(AdvisedClinic clinic) {
        return clinic.schedule().sessions().stream()
                .anyMatch(one -> one.treatment().equals(RandomProgrammes.CODE));
    }

    @Test
    void saysThatOnePersonsPlaceInAGroupCannotBeMovedAlone() {
        Session meeting =
                clinic.schedule().sessions().stream()
                        .filter(one -> one.treatment().equals(RandomProgrammes.CODE))
                        .findFirst()
                        .orElseThrow();
        String course = meeting.attendees().getFirst().course();
        int number = meeting.number();

        isOfAGroup(advisor.why(course, number));
        isOfAGroup(advisor.slotsFor(course, number, 3));
        isOfAGroup(advisor.wholeCourse(course, 3));
        isOfAGroup(advisor.whyNot(course, number, new WantedPlace(meeting.start(), null, null)));
    }

    private static void isOfAGroup(Answer<?> answer) {
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused ->
                                assertThat(refused.refusal().kind())
                                        .isEqualTo(Refusal.Kind.OF_A_GROUP));
    }

    @Test
    void saysThatFixesAreNotWorkedOutBesideGroups() {
        String missing =
                clinic.schedule().unscheduled().stream()
                        .map(one -> one.course())
                        .findFirst()
                        .orElseThrow();

        Fixes fixes = FixFinder.of(clinic.bundle(), clinic.schedule()).fixes(missing);

        assertThat(fixes.missing()).isPositive();
        assertThat(fixes.fixes()).isEmpty();
        assertThat(fixes.summary()).contains("not worked out");
    }
}
