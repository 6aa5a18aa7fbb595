package painclinic.desk;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import painclinic.database.Refusal;
import painclinic.schedule.AppointmentAnswer;
import painclinic.schedule.AppointmentId;
import painclinic.schedule.AttendanceOutcome;
import painclinic.schedule.CourseStandings;
import painclinic.web.Problem;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What an act on appointments is answered over HTTP: how the courses stand, or a problem. */
@Component
public class ActAnswers {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE d MMMM 'at' HH:mm", Locale.UK);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final CourseStandings standings;

    ActAnswers(CourseStandings standings) {
        this.standings = standings;
    }

    public ResponseEntity<?> of(AppointmentAnswer answer) {
        return switch (answer) {
            case AppointmentAnswer.Done(List<AppointmentId> appointments) ->
                    ResponseEntity.ok(
                            Acted.of(appointments, standings.ofAppointments(appointments)));
            case AppointmentAnswer.Kept(UUID hold) -> ResponseEntity.ok(new Kept(hold));
            case AppointmentAnswer.OnOffer(UUID place) -> ResponseEntity.ok(new OnOffer(place));
            case AppointmentAnswer.OfferOver() ->
                    conflict(
                            "offer-over",
                            "The offer is over",
                            "It was answered already, or its deadline has passed. Look at what"
                                    + " became of it.");
            case AppointmentAnswer.HeldBy(String by, LocalDateTime until) ->
                    conflict(
                            "held",
                            "Somebody holds that place",
                            "%s holds it until %s. Nothing of yours was done."
                                    .formatted(by, until.format(TIME)));
            case AppointmentAnswer.HoldOver() ->
                    conflict(
                            "hold-over",
                            "The place is not held any more",
                            "The hold has ended, or is somebody else's. Look at what is free"
                                    + " now.");
            case AppointmentAnswer.NoSuchAppointment() ->
                    missing("no-such-appointment", "There is no such appointment any more.");
            case AppointmentAnswer.NoSuchCourse() ->
                    missing("no-such-course", "There is no such course.");
            case AppointmentAnswer.NoSuchSession() ->
                    missing("no-such-session", "There is no such session any more.");
            case AppointmentAnswer.NotTheNextStep(AttendanceOutcome from, AttendanceOutcome to) ->
                    conflict(
                            "not-the-next-step",
                            "That cannot follow",
                            "What is %s cannot become %s.".formatted(from.words(), to.words()));
            case AppointmentAnswer.CalledOffBefore before ->
                    conflict(
                            "called-off-before",
                            "Somebody was faster",
                            "%s recorded it as %s on %s. Nothing of yours was done."
                                    .formatted(
                                            before.by(),
                                            before.how().words(),
                                            before.at().format(WHEN)));
            case AppointmentAnswer.RecordedMeanwhile meanwhile -> recorded(meanwhile);
            case AppointmentAnswer.MovedMeanwhile(LocalDateTime to) ->
                    conflict(
                            "moved-meanwhile",
                            "Somebody was faster",
                            "The appointment was changed after you looked at it: it is on %s now."
                                            .formatted(to.format(WHEN))
                                    + " Nothing of yours was done.");
            case AppointmentAnswer.ToldMeanwhile() ->
                    conflict(
                            "told-meanwhile",
                            "The patient has been told",
                            "It cannot be undone any more. Cancel the appointment instead, so that"
                                    + " the patient hears of it.");
            case AppointmentAnswer.ChangedMeanwhile() ->
                    conflict(
                            "others-were-faster",
                            "Others were faster",
                            "The clinic kept changing while this was looked at. Try again.");
            case AppointmentAnswer.ReasonNeeded(AttendanceOutcome from, AttendanceOutcome to) ->
                    Problem.of(
                                    HttpStatus.UNPROCESSABLE_CONTENT,
                                    "reason-needed",
                                    "Say why",
                                    "It is recorded as %s. Give the reason why it is %s."
                                            .formatted(from.words(), to.words()))
                            .answer();
            case AppointmentAnswer.NotBegunYet() ->
                    conflict(
                            "not-begun-yet",
                            "The session has not begun",
                            "Nobody can have attended it, or missed it.");
            case AppointmentAnswer.HasBegun() ->
                    conflict(
                            "has-begun",
                            "The session has begun",
                            "It is neither booked nor moved any more.");
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

    private static ResponseEntity<?> recorded(AppointmentAnswer.RecordedMeanwhile meanwhile) {
        String now = meanwhile.now().words();
        LocalDateTime at = meanwhile.at();
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "recorded-meanwhile",
                        "Somebody was faster",
                        (at == null
                                        ? "It is %s again since you looked at it.".formatted(now)
                                        : "%s recorded it as %s on %s, after you looked at it."
                                                .formatted(meanwhile.by(), now, at.format(WHEN)))
                                + " Nothing of yours was done.")
                .with("appointment", meanwhile.appointment().value())
                .answer();
    }

    private static ResponseEntity<?> missing(String name, String sentence) {
        return Problem.of(HttpStatus.NOT_FOUND, name, "Not found", sentence).answer();
    }

    private static ResponseEntity<?> conflict(String name, String title, String sentence) {
        return Problem.of(HttpStatus.CONFLICT, name, title, sentence).answer();
    }
}
