package painclinic.advice;

import io.swagger.v3.oas.annotations.media.Schema;

import painclinic.advising.bottlenecks.BottleneckKind;

import java.time.LocalDate;
import java.util.List;

/** What a clinic is short of, week by week. Weeks in which nothing is short are there, empty. */
@Schema(name = "Bottlenecks")
record BottlenecksView(List<Week> weeks) {

    /** The largest shortage first, warnings last. */
    @Schema(name = "BottleneckWeek")
    record Week(LocalDate monday, List<BottleneckView> bottlenecks) {}

    /**
     * @param warning nothing is missing yet, but it is nearly used up
     * @param courses those held up
     */
    @Schema(name = "Bottleneck")
    record BottleneckView(
            BottleneckKind kind,
            String text,
            boolean warning,
            int sessionsMissing,
            int minutesMissing,
            int minutesThere,
            int minutesInUse,
            List<HeldUp> courses) {}

    /** A course that has to wait. */
    @Schema(name = "HeldUpCourse")
    record HeldUp(String courseId, String patientName) {}
}
