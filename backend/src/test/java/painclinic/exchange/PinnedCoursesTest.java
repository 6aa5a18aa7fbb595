package painclinic.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.fixtures.TestClinic;

import java.util.List;
import java.util.Map;

/** A course keeps the ruleset it is pinned to, whatever else a bundle says of it anew. */
class PinnedCoursesTest {

    private static final String NG59 = "NICE-NG59-2020";

    private static final ClinicBundle CLINIC =
            new TestClinic().course("course", TestClinic.EXERCISE, 8).bundle();

    private final Course course = CLINIC.courses().getFirst().withGuideline(NG59);

    @Test
    void whereAnEarlierCancellationHasUsedUpSessions() {
        assertThat(
                        OpenCourses.of(List.of(course), Map.of(), List.of(), Map.of(course.id(), 1))
                                .courses())
                .containsExactly(course.withSessions(course.sessions() - 1))
                .extracting(Course::guideline)
                .containsExactly(NG59);
    }

    @Test
    void whereSomeOfItsDatesAreTheSchedulesToTell() {
        assertThat(course.withDeliveredOn(List.of()).guideline()).isEqualTo(NG59);
    }

    @Test
    void whereItsPatientIsCalledOtherwise() {
        ClinicBundle pinned = CLINIC.withCourses(List.of(course));

        assertThat(Renamed.bundle(pinned, Map.of(course.patient(), "renamed"), Map.of()).courses())
                .extracting(Course::patient, Course::guideline)
                .containsExactly(tuple("renamed", NG59));
    }
}
