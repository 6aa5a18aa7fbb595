package painclinic.desk;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.ProblemDetail;

import painclinic.course.CourseAnswer;
import painclinic.course.CourseStatus;
import painclinic.course.ReferralStatus;

class CourseProblemsTest {

    @ParameterizedTest
    @CsvSource({
        "DECLINED, ACCEPTED, It is declined and cannot be accepted.",
        "RECEIVED, DISCHARGED, It is still to be decided on and cannot be discharged.",
        "STOPPED, ACTIVE, It is stopped and cannot be taken up again.",
        "WAITING, COMPLETED, It is not begun yet and cannot be completed.",
        "PAUSED, PAUSED, It is paused already."
    })
    void saysWhatCannotFollow(String from, String to, String sentence) {
        assertThat(detail(new CourseAnswer.NotTheNextStep(from, to))).isEqualTo(sentence);
    }

    @Test
    void asksToAcceptFirstWhatIsToBeDecidedOn() {
        assertThat(detail(new CourseAnswer.NotAccepted(ReferralStatus.RECEIVED)))
                .isEqualTo("Accept it first.");
    }

    @ParameterizedTest
    @EnumSource
    void saysNoNameOfTheCodeForAReferral(ReferralStatus status) {
        assertThat(detail(new CourseAnswer.NotAccepted(status))).doesNotContain(status.name());
    }

    @ParameterizedTest
    @EnumSource
    void saysNoNameOfTheCodeForACourse(CourseStatus status) {
        assertThat(detail(new CourseAnswer.NotTheNextStep(status.name(), status.name())))
                .doesNotContain(status.name());
    }

    private static String detail(CourseAnswer answer) {
        Object body = requireNonNull(CourseProblems.of(answer).getBody());
        assertThat(body).isInstanceOf(ProblemDetail.class);
        return requireNonNull(((ProblemDetail) body).getDetail());
    }
}
