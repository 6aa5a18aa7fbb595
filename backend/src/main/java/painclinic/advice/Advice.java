package painclinic.advice;

import painclinic.advising.Refusal;

/** What came of asking for advice. */
sealed interface Advice {

    /** The answer, as it is sent. */
    record Given(Object view) implements Advice {}

    /** The question is about what is not there. */
    record Refused(Refusal.Kind kind) implements Advice {}
}
