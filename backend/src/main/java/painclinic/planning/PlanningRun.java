package painclinic.planning;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A planning run as it stands.
 *
 * @param seconds the most time to search
 * @param unplanned owed sessions without a place in the best schedule so far
 * @param missing the same, urgent ones counted more often
 */
record PlanningRun(
        UUID id,
        RunStatus status,
        int seconds,
        long seed,
        String requestedBy,
        Instant requestedAt,
        @Schema(types = {"string", "null"}) @Nullable Instant startedAt,
        @Schema(types = {"string", "null"}) @Nullable Instant finishedAt,
        double elapsedSeconds,
        int sessionsOwed,
        @Schema(types = {"integer", "null"}) @Nullable Integer unplanned,
        @Schema(types = {"integer", "null"}) @Nullable Long missing,
        @Schema(types = {"integer", "null"}) @Nullable Long softCost,
        List<TrendPoint> trend,
        @Schema(types = {"string", "null"}) @Nullable UUID draftId,
        @Schema(types = {"string", "null"}) @Nullable String message) {

    PlanningRun {
        trend = List.copyOf(trend);
    }

    /** How far the search had come at one moment. */
    record TrendPoint(double elapsedSeconds, int unplanned, long softCost) {}
}
