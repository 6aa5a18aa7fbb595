package painclinic.planning;

import java.time.LocalDate;

/** What came of asking for a planning run. */
sealed interface StartOutcome {

    record Queued(PlanningRun run) implements StartOutcome {}

    /** The clinic has a run that is not over. */
    record InProgress(PlanningRun run) implements StartOutcome {}

    record NoClinic() implements StartOutcome {}

    /** No day of the clinic's planning window is left to plan. */
    record WindowOver(LocalDate lastDate) implements StartOutcome {}
}
