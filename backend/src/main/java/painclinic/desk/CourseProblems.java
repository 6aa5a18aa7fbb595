package painclinic.desk;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import painclinic.course.CourseAnswer;
import painclinic.course.CourseId;
import painclinic.course.ReferralId;
import painclinic.course.ReferralStatus;
import painclinic.database.Refusal;
import painclinic.web.Problem;

/** What an act on a referral or a course is answered over HTTP. */
final class CourseProblems {

    private CourseProblems() {}

    static ResponseEntity<?> of(CourseAnswer answer) {
        return switch (answer) {
            case CourseAnswer.Done() -> ResponseEntity.noContent().build();
            case CourseAnswer.Referred(ReferralId referral) ->
                    ResponseEntity.ok(new CourseController.Made(referral.value()));
            case CourseAnswer.Prescribed(CourseId course) ->
                    ResponseEntity.ok(new CourseController.Made(course.value()));
            case CourseAnswer.NoSuchReferral() ->
                    missing("no-such-referral", "There is no such referral.");
            case CourseAnswer.NoSuchCourse() ->
                    missing("no-such-course", "There is no such course.");
            case CourseAnswer.NoSuchTreatment() ->
                    missing(
                            "no-such-treatment",
                            "The clinic does not give that treatment, or no limits are known for"
                                    + " it.");
            case CourseAnswer.NotAccepted(ReferralStatus status) ->
                    conflict(
                            "not-accepted",
                            "The referral has not been accepted",
                            "It is %s. Accept it first.".formatted(status));
            case CourseAnswer.NotTheNextStep(String from, String to) ->
                    conflict(
                            "not-the-next-step",
                            "That cannot follow",
                            "What is %s cannot become %s.".formatted(from, to));
            case CourseAnswer.Refused(Refusal refusal) ->
                    Problem.of(
                                    HttpStatus.CONFLICT,
                                    "promise-broken",
                                    "That is not possible",
                                    refusal.message())
                            .with("promise", refusal)
                            .answer();
        };
    }

    private static ResponseEntity<?> missing(String name, String sentence) {
        return Problem.of(HttpStatus.NOT_FOUND, name, "Not found", sentence).answer();
    }

    private static ResponseEntity<?> conflict(String name, String title, String sentence) {
        return Problem.of(HttpStatus.CONFLICT, name, title, sentence).answer();
    }
}
