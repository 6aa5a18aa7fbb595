package painclinic.advice;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

import painclinic.advising.why.WantedPlace;
import painclinic.draft.DraftAdjustment;
import painclinic.draft.DraftAdjustments;
import painclinic.draft.DraftMeasures;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Adjusts drafts by following advice, one step at a time. What is published is never touched. */
@Service
class StepsByHand {

    private static final Logger log = LoggerFactory.getLogger(StepsByHand.class);

    private final AdvisedSchedules schedules;
    private final DraftAdjustments adjustments;

    StepsByHand(AdvisedSchedules schedules, DraftAdjustments adjustments) {
        this.schedules = schedules;
        this.adjustments = adjustments;
    }

    /** Gives one session of a course another place, or its first one. */
    StepOutcome move(
            UUID draft, int revision, String course, int number, WantedPlace to, String actor) {
        return step(draft, revision, actor, schedule -> schedule.moved(course, number, to));
    }

    /** Places all of a course that is not promised in one of the ways suggested for it. */
    StepOutcome placeCourse(
            UUID draft, int revision, String course, List<WantedPlace> places, String actor) {
        return step(draft, revision, actor, schedule -> schedule.placedAnew(course, places));
    }

    DraftAdjustment takeBack(UUID draft, int revision) {
        return adjustments.takeBack(draft, revision);
    }

    private StepOutcome step(
            UUID draft, int revision, String actor, Function<AdvisedSchedule, StepTried> change) {
        return switch (schedules.asSeen(draft, revision)) {
            case ScheduleInQuestion.Found(AdvisedSchedule found) ->
                    tried(draft, revision, actor, found, change.apply(found));
            case ScheduleInQuestion none -> new StepOutcome.NotAsked(none);
        };
    }

    private StepOutcome tried(
            UUID draft, int revision, String actor, AdvisedSchedule asked, StepTried step) {
        if (step instanceof StepTried.BreaksRules broken) {
            log.error("A step by hand on draft {} was advised and broke rules: {}", draft, broken);
        }
        return step instanceof StepTried.Possible possible
                ? new StepOutcome.Answered(adjust(draft, revision, actor, asked, possible))
                : new StepOutcome.NotPossible(step);
    }

    private DraftAdjustment adjust(
            UUID draft,
            int revision,
            String actor,
            AdvisedSchedule asked,
            StepTried.Possible possible) {
        return adjustments.adjust(
                draft,
                revision,
                possible.step(),
                asked.clinic(),
                possible.schedule(),
                DraftMeasures.of(possible.clinic(), possible.schedule()).write(),
                actor);
    }
}
