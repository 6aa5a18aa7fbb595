package painclinic.desk;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import painclinic.database.Refusal;
import painclinic.schedule.AppointmentAnswer;
import painclinic.schedule.AppointmentId;
import painclinic.schedule.AttendanceOutcome;
import painclinic.web.Problem;

/** What an act on an appointment is answered over HTTP. */
final class AppointmentProblems {

    private AppointmentProblems() {}

    static ResponseEntity<?> of(AppointmentAnswer answer) {
        return switch (answer) {
            case AppointmentAnswer.Done(AppointmentId appointment) ->
                    ResponseEntity.ok(new AppointmentController.Done(appointment.value()));
            case AppointmentAnswer.NoSuchAppointment() ->
                    missing("no-such-appointment", "There is no such appointment any more.");
            case AppointmentAnswer.NoSuchCourse() ->
                    missing("no-such-course", "There is no such course.");
            case AppointmentAnswer.NoSuchSession() ->
                    missing("no-such-session", "There is no such session any more.");
            case AppointmentAnswer.NotTheNextStep(AttendanceOutcome from, AttendanceOutcome to) ->
                    Problem.of(
                                    HttpStatus.CONFLICT,
                                    "not-the-next-step",
                                    "That cannot follow",
                                    "What is %s cannot become %s.".formatted(from, to))
                            .answer();
            case AppointmentAnswer.NotBegunYet() ->
                    Problem.of(
                                    HttpStatus.CONFLICT,
                                    "not-begun-yet",
                                    "The session has not begun",
                                    "Nobody can have attended it, or missed it.")
                            .answer();
            case AppointmentAnswer.HasBegun() ->
                    Problem.of(
                                    HttpStatus.CONFLICT,
                                    "has-begun",
                                    "The session has begun",
                                    "It is neither booked nor moved any more.")
                            .answer();
            case AppointmentAnswer.Refused(Refusal refusal) ->
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
}
