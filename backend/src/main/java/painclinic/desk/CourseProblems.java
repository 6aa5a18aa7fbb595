package painclinic.desk;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import painclinic.clinic.FieldFault;
import painclinic.course.CourseAnswer;
import painclinic.course.CourseId;
import painclinic.course.ReferralId;
import painclinic.course.ReferralStatus;
import painclinic.database.Refusal;
import painclinic.guideline.PrescribingObjection;
import painclinic.web.Problem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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
            case CourseAnswer.NoSuchReferral() -> noSuchReferral().answer();
            case CourseAnswer.NoSuchPatient() ->
                    missing(
                            "no-such-patient",
                            "There is no such patient. They may have been removed meanwhile.");
            case CourseAnswer.Faulty(List<FieldFault> faults) ->
                    Problem.of(
                                    HttpStatus.UNPROCESSABLE_CONTENT,
                                    "fields-refused",
                                    "There is a problem",
                                    "Some fields have to be corrected. Nothing was saved.")
                            .with("faults", faults)
                            .answer();
            case CourseAnswer.AgainstTheGuideline(List<PrescribingObjection> objections) ->
                    againstTheGuideline(objections).answer();
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
                            status == ReferralStatus.RECEIVED
                                    ? "Accept it first."
                                    : "It is %s. Nothing is prescribed on it any more."
                                            .formatted(is(status.name())));
            case CourseAnswer.NotTheNextStep(String from, String to) ->
                    conflict(
                            "not-the-next-step",
                            "That cannot follow",
                            from.equals(to)
                                    ? "It is %s already.".formatted(is(from))
                                    : "It is %s and cannot be %s.".formatted(is(from), made(to)));
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

    static Problem noSuchReferral() {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "no-such-referral",
                "Not found",
                "There is no such referral.");
    }

    private static Problem againstTheGuideline(List<PrescribingObjection> objections) {
        boolean mayBeOverridden =
                objections.stream().allMatch(PrescribingObjection::mayBeOverridden);
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "against-the-guideline",
                        "The guideline speaks against it",
                        objections.stream()
                                        .map(PrescribingObjection::text)
                                        .collect(Collectors.joining(" "))
                                + (mayBeOverridden
                                        ? " A clinician may prescribe it all the same, with a"
                                                + " reason."
                                        : " It cannot be prescribed."))
                .with(
                        "objections",
                        objections.stream().map(CourseController.Objection::of).toList());
    }

    private static ResponseEntity<?> missing(String name, String sentence) {
        return Problem.of(HttpStatus.NOT_FOUND, name, "Not found", sentence).answer();
    }

    private static ResponseEntity<?> conflict(String name, String title, String sentence) {
        return Problem.of(HttpStatus.CONFLICT, name, title, sentence).answer();
    }

    /** What a referral or a course is, as people say it. */
    private static String is(String status) {
        return switch (status) {
            case "RECEIVED" -> "still to be decided on";
            case "WAITING" -> "not begun yet";
            case "ACTIVE" -> "under way";
            default -> status.toLowerCase(Locale.ROOT);
        };
    }

    /** What it was to be made, as people say it. */
    private static String made(String status) {
        return switch (status) {
            case "WAITING", "ACTIVE" -> "taken up again";
            case "RECEIVED" -> "taken back";
            default -> status.toLowerCase(Locale.ROOT);
        };
    }
}
