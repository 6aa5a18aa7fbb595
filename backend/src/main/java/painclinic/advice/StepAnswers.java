package painclinic.advice;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import painclinic.advising.Refusal;
import painclinic.draft.DraftAdjustment;
import painclinic.draft.DraftSchedule;
import painclinic.draft.DraftState;
import painclinic.draft.HandStep;
import painclinic.evaluation.check.BrokenRule;
import painclinic.web.Problem;

import java.util.List;

/** Turns a step by hand, or why it was not made, into what is sent. */
final class StepAnswers {

    private StepAnswers() {}

    static ResponseEntity<?> of(StepOutcome outcome) {
        return switch (outcome) {
            case StepOutcome.NotAsked(ScheduleInQuestion why) -> AdviceAnswers.none(why);
            case StepOutcome.NotPossible(StepTried why) -> notPossible(why);
            case StepOutcome.Answered(
                            DraftAdjustment.Adjusted(DraftSchedule draft, HandStep step)) ->
                    ResponseEntity.ok(StepView.of(draft, step.course(), step.to()));
            case StepOutcome.Answered(DraftAdjustment refused) -> refused(refused);
        };
    }

    static ResponseEntity<?> takenBack(DraftAdjustment answer) {
        return answer instanceof DraftAdjustment.Adjusted(DraftSchedule draft, HandStep step)
                ? ResponseEntity.ok(StepView.of(draft, step.course(), step.from()))
                : refused(answer);
    }

    private static ResponseEntity<?> notPossible(StepTried why) {
        return switch (why) {
            case StepTried.Possible possible ->
                    throw new IllegalArgumentException("This is no refusal: " + possible.step());
            case StepTried.Objected(WhyNotView whyNot) -> objected(whyNot);
            case StepTried.AlreadyThere() ->
                    conflict("already-there", "The session is there already", "Nothing was done.");
            case StepTried.NoSuchWay() ->
                    conflict(
                            "no-such-way",
                            "The course cannot be placed that way",
                            "It is none of the ways that there are now. Ask again.");
            case StepTried.LosesSessions() ->
                    Problem.of(
                                    HttpStatus.UNPROCESSABLE_CONTENT,
                                    "loses-sessions",
                                    "That would take places away from the course",
                                    "Fewer of its sessions would have a place than now.")
                            .answer();
            case StepTried.Unknown(Refusal.Kind what) -> AdviceAnswers.refused(what);
            case StepTried.BreaksRules(List<BrokenRule> rules) -> breaksRules(rules);
        };
    }

    private static ResponseEntity<?> refused(DraftAdjustment answer) {
        return switch (answer) {
            case DraftAdjustment.Adjusted adjusted ->
                    throw new IllegalArgumentException("This is no refusal: " + adjusted.step());
            case DraftAdjustment.ChangedMeanwhile() -> AdviceAnswers.changedMeanwhile();
            case DraftAdjustment.AlreadyDecided(DraftState state) ->
                    AdviceAnswers.alreadyDecided(state);
            case DraftAdjustment.Repair() -> AdviceAnswers.repair();
            case DraftAdjustment.NoSuchDraft() -> AdviceAnswers.noSuchDraft();
            case DraftAdjustment.NothingToTakeBack() ->
                    conflict(
                            "nothing-to-take-back",
                            "There is no step to undo",
                            "The draft is as it was planned.");
        };
    }

    private static ResponseEntity<?> objected(WhyNotView whyNot) {
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "place-refused",
                        "It cannot go there",
                        whyNot.text())
                .with("whyNot", whyNot)
                .answer();
    }

    private static ResponseEntity<?> breaksRules(List<BrokenRule> rules) {
        return Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "rules-broken",
                        "The step was not kept",
                        "A second look found %d broken rules. Nothing was changed."
                                .formatted(rules.size()))
                .with("rules", rules)
                .answer();
    }

    private static ResponseEntity<?> conflict(String name, String title, String sentence) {
        return Problem.of(HttpStatus.CONFLICT, name, title, sentence).answer();
    }
}
