package painclinic.advice;

import painclinic.advising.Refusal;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.draft.HandStep;
import painclinic.evaluation.check.BrokenRule;

import java.util.List;

/** What a step by hand would make of a draft. Nothing is changed by trying one. */
sealed interface StepTried {

    /**
     * @param clinic as it is planned
     * @param schedule which breaks no rule
     */
    record Possible(HandStep step, ClinicBundle clinic, ClinicSchedule schedule)
            implements StepTried {}

    /** Rules speak against the place. */
    record Objected(WhyNotView whyNot) implements StepTried {}

    /** The session is where it should go. */
    record AlreadyThere() implements StepTried {}

    /** No way that is suggested for the course consists of these places. */
    record NoSuchWay() implements StepTried {}

    /** More of the course would have no place than now. */
    record LosesSessions() implements StepTried {}

    /** The step is about what is not there. */
    record Unknown(Refusal.Kind what) implements StepTried {}

    /** The advice was followed, and the evaluation does not agree with it. */
    record BreaksRules(List<BrokenRule> rules) implements StepTried {}
}
