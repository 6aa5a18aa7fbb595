package painclinic.advice;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import painclinic.advising.Refusal;
import painclinic.desk.ActAnswers;
import painclinic.schedule.AppointmentAnswer;
import painclinic.web.Problem;

import java.time.LocalDateTime;

/** What booking, moving and holding by following advice is answered over HTTP. */
@Component
class BookingAnswers {

    private final ActAnswers acts;

    BookingAnswers(ActAnswers acts) {
        this.acts = acts;
    }

    ResponseEntity<?> of(BookingOutcome outcome) {
        return switch (outcome) {
            case BookingOutcome.NotAsked(ScheduleInQuestion why) -> AdviceAnswers.none(why);
            case BookingOutcome.NotPossible(BookingTried.Held(String by, LocalDateTime until)) ->
                    acts.of(new AppointmentAnswer.HeldBy(by, until));
            case BookingOutcome.NotPossible(BookingTried why) -> notPossible(why);
            case BookingOutcome.Answered(AppointmentAnswer answer) -> acts.of(answer);
        };
    }

    private static ResponseEntity<?> notPossible(BookingTried why) {
        return switch (why) {
            case BookingTried.Possible possible ->
                    throw new IllegalArgumentException("This is no refusal: " + possible);
            case BookingTried.Objected(WhyNotView whyNot) ->
                    Problem.of(
                                    HttpStatus.UNPROCESSABLE_CONTENT,
                                    "place-refused",
                                    "It cannot go there",
                                    whyNot.text())
                            .with("whyNot", whyNot)
                            .answer();
            case BookingTried.Held held ->
                    throw new IllegalArgumentException("This is an act's answer: " + held);
            case BookingTried.AlreadyThere() ->
                    conflict("already-there", "The session is there already", "Nothing was done.");
            case BookingTried.NoLongerAllowed() ->
                    conflict(
                            "no-longer-allowed",
                            "It cannot be booked any more",
                            "The clinic has changed since the place was held, and one of its rules"
                                    + " speaks against it now.");
            case BookingTried.NoSuchWay() ->
                    conflict(
                            "no-such-way",
                            "The course cannot be booked that way any more",
                            "Somebody may have taken one of the places. Look at what is free now.");
            case BookingTried.Unknown(Refusal.Kind what) -> unknown(what);
        };
    }

    private static ResponseEntity<?> unknown(Refusal.Kind what) {
        return what == Refusal.Kind.NOT_OWED
                ? conflict(
                        "nothing-owed",
                        "All sessions of the course have an appointment",
                        "Nothing was booked.")
                : AdviceAnswers.refused(what);
    }

    private static ResponseEntity<?> conflict(String name, String title, String sentence) {
        return Problem.of(HttpStatus.CONFLICT, name, title, sentence).answer();
    }
}
