package painclinic.planner.diary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import painclinic.bundle.CostWeights;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.bundle.PlanningHorizon;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Priority;
import painclinic.bundle.WeeklyWindow;
import painclinic.bundle.WorkingBlock;
import painclinic.fixtures.TestClinic;
import painclinic.planner.PlacedClinic;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Ann has half an hour on each of three days, from Monday; everybody is owed one session. */
class PlaceChainTest {

    private static final int TRIES = 40;

    private final TestClinic clinic = new TestClinic();
    private final Set<String> booked = Set.of("booked");

    PlaceChainTest() {
        clinic.planning = new PlanningHorizon(TestClinic.MONDAY, TestClinic.MONDAY.plusDays(2), 15);
        Practitioner ann = clinic.practitioners.getFirst();
        clinic.practitioners.clear();
        clinic.practitioners.add(
                new Practitioner(
                        ann.id(),
                        ann.name(),
                        ann.profession(),
                        ann.registration(),
                        ann.skills(),
                        ann.gender(),
                        days(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY)
                                .map(day ->
                                        new WorkingBlock("site", day.day(), day.from(), day.to()))
                                .toList(),
                        List.of(),
                        List.of(),
                        null));
    }

    @Test
    void aPersonWithAnotherPossibleDayMakesWay() {
        person("monday", Priority.ROUTINE, DayOfWeek.MONDAY);
        person("either", Priority.ROUTINE, DayOfWeek.MONDAY, DayOfWeek.TUESDAY);

        assertThat(afterGain("monday", "either")).containsExactly("monday 0", "either 1");
    }

    @Test
    void thatPersonMayPushAThirdOne() {
        person("monday", Priority.ROUTINE, DayOfWeek.MONDAY);
        person("either", Priority.ROUTINE, DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
        person("later", Priority.ROUTINE, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY);

        assertThat(afterGain("monday", "either", "later"))
                .containsExactly("monday 0", "either 1", "later 2");
    }

    @Test
    void whereNobodyCanGoElsewhereOneSessionIsGivenUpForAnother() {
        person("monday", Priority.ROUTINE, DayOfWeek.MONDAY);
        person("other", Priority.ROUTINE, DayOfWeek.MONDAY);

        assertThat(afterGain("monday", "other")).containsExactly("monday 0");
    }

    @Test
    void anUrgentOneIsNotGivenUpForARoutineOne() {
        person("monday", Priority.ROUTINE, DayOfWeek.MONDAY);
        person("urgent", Priority.URGENT, DayOfWeek.MONDAY);

        assertThat(afterGain("monday", "urgent")).containsExactly("urgent 0");
    }

    @Test
    void whatIsBookedMakesNoWay() {
        person("monday", Priority.ROUTINE, DayOfWeek.MONDAY);
        person("booked", Priority.ROUTINE, DayOfWeek.MONDAY, DayOfWeek.TUESDAY);

        assertThat(afterGain("monday", "booked")).containsExactly("booked 0");
    }

    /** Who is on which day once the first has been given a place; the others had one day each. */
    private List<String> afterGain(String lacking, String... others) {
        PlacedClinic placed = new PlacedClinic(clinic.bundle());
        Diary diary = new Diary(placed.facts());
        for (int day = 0; day < others.length; day++) {
            diary.place(placed.course(others[day]), placed.slot(day, "09:00", 30, "ann", "couch"));
        }
        PlaceChain chain =
                new PlaceChain(
                        diary,
                        new DiaryCost(diary, CostWeights.DEFAULT),
                        CostWeights.DEFAULT,
                        (course, slot) -> !booked.contains(course.id()));
        CourseFacts first = placed.course(lacking);
        BitSet all = new BitSet();
        all.set(first.index());
        SplittableRandom random = new SplittableRandom(1);
        List<CourseFacts> changed = new ArrayList<>();
        for (int i = 0; i < TRIES && diary.slotsOf(first).isEmpty(); i++) {
            chain.gain(first, all, random, changed);
        }
        return Stream.concat(Stream.of(lacking), Stream.of(others))
                .flatMap(id ->
                        diary.slotsOf(placed.course(id)).stream()
                                .map(Slot::day)
                                .map(day -> id + " " + day))
                .toList();
    }

    private void person(String id, Priority priority, DayOfWeek... available) {
        clinic.course(id, TestClinic.MANUAL, 1);
        Patient one = clinic.patients.removeLast();
        clinic.patients.add(
                new Patient(
                        one.id(),
                        one.nhsNumber(),
                        one.givenName(),
                        one.familyName(),
                        one.dateOfBirth(),
                        one.needs(),
                        one.practitionerGender(),
                        days(available).toList(),
                        one.preferred(),
                        one.unavailable()));
        Course course = clinic.courses.removeLast();
        clinic.courses.add(
                new Course(
                        course.id(),
                        course.patient(),
                        course.treatment(),
                        course.sessions(),
                        course.referredOn(),
                        course.painBeganOn(),
                        course.startNotBefore(),
                        priority,
                        course.preferredPractitioner(),
                        course.deliveredOn()));
    }

    private static Stream<WeeklyWindow> days(DayOfWeek... days) {
        return Stream.of(days)
                .map(day -> new WeeklyWindow(day, LocalTime.of(9, 0), LocalTime.of(9, 30)));
    }
}
