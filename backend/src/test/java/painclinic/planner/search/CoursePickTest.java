package painclinic.planner.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import painclinic.bundle.ClinicBundle;
import painclinic.fixtures.TestClinic;
import painclinic.planner.model.Appointment;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.ClinicFactsReader;
import painclinic.planner.model.ClinicPlan;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Which courses are taken out together. Ann sees one course in the first two weeks, one in the
 * seventh and eighth that could have begun in the first, and one much later, all on Mondays at
 * nine. None is near enough to another to count as its neighbour.
 */
class CoursePickTest {

    private static final int DRAWS = 600;

    private final TestClinic clinic = new TestClinic();
    private List<List<String>> draws = List.of();

    @BeforeEach
    void draw() {
        clinic.course("booked", TestClinic.MANUAL, 1);
        clinic.booked.add(TestClinic.manual("s1", "2027-01-04T10:00", "booked", 1));
        clinic.course("early", TestClinic.MANUAL, 2);
        clinic.course("late", TestClinic.MANUAL, 2);
        clinic.course("far", TestClinic.MANUAL, 2);
        ClinicBundle bundle = clinic.bundle();
        ClinicFacts facts = ClinicFactsReader.read(bundle);
        ClinicPlan plan = PlanStart.of(bundle, facts);
        onMondays(plan, "early", 0, 1);
        onMondays(plan, "late", 6, 7);
        onMondays(plan, "far", 14, 15);
        draws = draws(plan);
    }

    @Test
    void aDrawHasACourseAndNoneTwice() {
        assertThat(draws).allSatisfy(draw -> assertThat(draw).isNotEmpty().doesNotHaveDuplicates());
    }

    @Test
    void whatIsBookedIsNeverTakenOut() {
        assertThat(draws).noneMatch(draw -> draw.contains("booked"));
    }

    @Test
    void aCourseThatBeginsLateIsOftenTakenOutWithThoseWhoHaveTheTimesBefore() {
        List<List<String>> late = draws.stream().filter(d -> d.getFirst().equals("late")).toList();

        long withEarly = late.stream().filter(draw -> draw.contains("early")).count();

        assertThat(withEarly).isGreaterThan(late.size() / 10L);
    }

    @Test
    void coursesThatMeetNowhereAreNotTakenOutTogether() {
        assertThat(draws)
                .noneMatch(draw -> draw.getFirst().equals("early") && draw.contains("far"));
        assertThat(draws).noneMatch(draw -> draw.getFirst().equals("late") && draw.contains("far"));
    }

    private static List<List<String>> draws(ClinicPlan plan) {
        CoursePick pick = new CoursePick(new PlanDiary(plan));
        SplittableRandom random = new SplittableRandom(1);
        List<List<String>> draws = new ArrayList<>();
        for (int i = 0; i < DRAWS; i++) {
            List<CourseFacts> drawn = new ArrayList<>();
            pick.draw(random, drawn);
            draws.add(drawn.stream().map(CourseFacts::id).toList());
        }
        return draws;
    }

    private static void onMondays(ClinicPlan plan, String course, int... weeks) {
        int week = 0;
        for (Appointment appointment : plan.getAppointments()) {
            if (appointment.getCourse().id().equals(course)) {
                appointment.setSlot(mondayAtNine(plan.getFacts(), weeks[week++]));
            }
        }
    }

    private static Slot mondayAtNine(ClinicFacts facts, int week) {
        int ann = 0;
        int couch = 1;
        int start = facts.grid().unit(LocalTime.of(9, 0));
        return new Slot(ann, couch, 7 * week, start, 2, Slot.ONE_TO_ONE);
    }
}
