package painclinic.advice;

import io.swagger.v3.oas.annotations.media.Schema;

import painclinic.evaluation.CostWeights;
import painclinic.planner.advice.Blemish;

import java.util.Arrays;
import java.util.List;

/** What one unit of each blemish costs; the measures say what the units are. */
@Schema(name = "Points")
record PointsView(List<Price> prices) {

    static PointsView of(CostWeights weights) {
        return new PointsView(
                Arrays.stream(Blemish.values())
                        .map(blemish -> new Price(blemish, blemish.weight(weights)))
                        .toList());
    }

    /** What one unit of a blemish costs. */
    @Schema(name = "Price")
    record Price(Blemish blemish, int points) {}
}
