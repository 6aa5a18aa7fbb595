package painclinic.planner.diary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import painclinic.bundle.CostWeights;
import painclinic.planner.RandomBookings;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.ClinicFactsReader;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.util.SplittableRandom;
import java.util.stream.LongStream;

/** What is drawn in an empty clinic could be had. */
class PlaceDrawTest {

    private static final int DRAWS = 20;

    static LongStream clinics() {
        return LongStream.range(3_040, 3_100);
    }

    @ParameterizedTest(name = "clinic {0}")
    @MethodSource("clinics")
    void drawsOnlyWhatTheCourseCouldBeGiven(long seed) {
        ClinicFacts facts = ClinicFactsReader.read(RandomBookings.crowded(seed));
        Diary diary = new Diary(facts);
        OpenPlaces open = new OpenPlaces(diary, CostWeights.DEFAULT);
        PlaceDraw draw = new PlaceDraw(diary, open);
        SplittableRandom random = new SplittableRandom(seed);
        for (CourseFacts course : facts.courses()) {
            for (int i = 0; i < DRAWS; i++) {
                Slot slot = draw.any(course, random);
                assertThat(slot == null || open.isOpen(course, slot) || isTooLong(diary, slot))
                        .isTrue();
            }
        }
    }

    /** Longer than all the clinical minutes of the day. */
    private static boolean isTooLong(Diary diary, Slot slot) {
        return !diary.hasClinicalTime(
                diary.facts().practitioners()[slot.practitioner()], slot.day(), slot.length());
    }
}
