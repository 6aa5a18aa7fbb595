package painclinic.planning;

import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;

/**
 * What to plan with.
 *
 * @param seed two runs of one seed search alike; left out, one is drawn
 */
record NewPlanningRun(
        @Min(5) @Max(3600) int seconds, @Schema(types = {"integer", "null"}) @Nullable Long seed) {}
