package painclinic.planner.diary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import painclinic.bundle.CostWeights;
import painclinic.bundle.Delivery;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Treatment;
import painclinic.fixtures.TestClinic;
import painclinic.planner.model.ClassFacts;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.ClinicFactsReader;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** An insertion that looks at one practitioner, or at one class, looks at the one it is told. */
class CandidatesTest {

    private static final int ANN = 0;
    private static final int BOB = 1;
    private static final int SEEDS = 20;
    private static final int[] NONE = {};

    private final TestClinic clinic = new TestClinic();

    @Test
    void thePractitionerNamedIsLookedAtFirst() {
        clinic.course("back", TestClinic.MANUAL, 4);

        for (int who : new int[] {ANN, BOB}) {
            for (int seed = 0; seed < SEEDS; seed++) {
                Insertion insertion = new Insertion();

                List<Slot> slots = insertion.insert("back", seed, practitioners(who));

                assertThat(slots).hasSize(4).allMatch(slot -> slot.practitioner() == who);
            }
        }
    }

    @Test
    void ofMorePractitionersThanThereArePostsTheFirstAreLookedAt() {
        clinic.course("back", TestClinic.MANUAL, 4);

        List<Slot> slots = new Insertion().insert("back", 1, practitioners(BOB, ANN));

        assertThat(slots).hasSize(4).allMatch(slot -> slot.practitioner() == BOB);
    }

    @Test
    void aPractitionerWhoDoesNotGiveTheTreatmentTakesNobodysPlace() {
        clinic.course("back", TestClinic.MANUAL, 4);
        givesOnly(ANN, TestClinic.EXERCISE);

        List<Slot> slots = new Insertion().insert("back", 1, practitioners(ANN));

        assertThat(slots).hasSize(4).allMatch(slot -> slot.practitioner() == BOB);
    }

    @Test
    void theClassNamedIsLookedAtFirst() {
        clinic.course("one", TestClinic.EXERCISE, 6);
        clinic.course("two", TestClinic.EXERCISE, 6);
        clinic.course("new", TestClinic.EXERCISE, 4);

        for (int seed = 0; seed < SEEDS; seed++) {
            Insertion insertion = new Insertion();
            int monday = insertion.classOf(ANN, 0);
            int tuesday = insertion.classOf(BOB, 1);
            insertion.run(monday, "one");
            insertion.run(tuesday, "two");
            int named = seed % 2 == 0 ? monday : tuesday;

            List<Slot> slots =
                    insertion.insert("new", seed, new Candidates(NONE, new int[] {named}));

            assertThat(slots).hasSize(4).allMatch(slot -> slot.classIndex() == named);
        }
    }

    @Test
    void aClassNamedThatDoesNotRunIsOpened() {
        clinic.course("new", TestClinic.EXERCISE, 4);
        Insertion insertion = new Insertion();
        int tuesday = insertion.classOf(BOB, 1);

        List<Slot> slots = insertion.insert("new", 1, new Candidates(NONE, new int[] {tuesday}));

        assertThat(slots).hasSize(4).allMatch(slot -> slot.classIndex() == tuesday);
    }

    @Test
    void aClassOfAnotherTreatmentIsPassedOver() {
        clinic.treatments.set(1, inClasses(TestClinic.MANUAL));
        givesOnly(ANN, TestClinic.EXERCISE);
        givesOnly(BOB, TestClinic.MANUAL);
        clinic.course("one", TestClinic.EXERCISE, 6);
        clinic.course("two", TestClinic.MANUAL, 6);
        clinic.course("new", TestClinic.MANUAL, 4);
        Insertion insertion = new Insertion();
        int exercise = insertion.classOf(ANN, 0);
        int manual = insertion.classOf(BOB, 1);
        insertion.run(exercise, "one");
        insertion.run(manual, "two");

        List<Slot> slots = insertion.insert("new", 1, new Candidates(NONE, new int[] {exercise}));

        assertThat(slots).hasSize(4).allMatch(slot -> slot.classIndex() == manual);
    }

    private static Treatment inClasses(String treatment) {
        return new Treatment(treatment, treatment, Delivery.GROUP, 60, List.of("GYM"), null, 1, 7);
    }

    private static Candidates practitioners(int... who) {
        return new Candidates(who, NONE);
    }

    private void givesOnly(int who, String treatment) {
        Practitioner one = clinic.practitioners.get(who);
        clinic.practitioners.set(
                who,
                new Practitioner(
                        one.id(),
                        one.name(),
                        one.profession(),
                        one.registration(),
                        List.of(treatment),
                        one.gender(),
                        one.workingHours(),
                        one.leave(),
                        one.awayDuring(),
                        one.maxClinicalMinutesPerDay()));
    }

    /** One practitioner, one running class and no class that does not run are looked at. */
    private final class Insertion {

        private static final Effort NARROW = new Effort(1, 3, 1, 0, 0, 0, 50, 1000, 100);

        private final ClinicFacts facts = ClinicFactsReader.read(clinic.bundle());
        private final Diary diary = new Diary(facts);
        private final CourseInsertion insertion = new CourseInsertion(diary, CostWeights.DEFAULT);

        List<Slot> insert(String id, int seed, Candidates candidates) {
            CourseFacts course = course(id);
            insertion.insert(course, NARROW, new SplittableRandom(seed), candidates);
            return new ArrayList<>(diary.slotsOf(course));
        }

        /** Has a class run on the first six of its days, for one course. */
        void run(int classIndex, String id) {
            ClassFacts each = facts.classes()[classIndex];
            for (int week = 0; week < 6; week++) {
                diary.place(
                        course(id),
                        new Slot(
                                each.practitioner(),
                                each.room(),
                                each.weekday() + 7 * week,
                                each.start(),
                                each.treatment().length(),
                                classIndex));
            }
        }

        /** A class of a practitioner on a weekday, Monday being 0. */
        int classOf(int practitioner, int weekday) {
            return Arrays.stream(facts.classes())
                    .filter(each -> each.practitioner() == practitioner)
                    .filter(each -> each.weekday() == weekday)
                    .findFirst()
                    .orElseThrow()
                    .index();
        }

        private CourseFacts course(String id) {
            return Arrays.stream(facts.courses())
                    .filter(course -> course.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
