package painclinic.advice;

import io.swagger.v3.oas.annotations.media.Schema;

import painclinic.advising.desk.Blemish;
import painclinic.bundle.CostWeights;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What one unit of each blemish costs; the measures say what the units are. */
@Schema(name = "Points")
record PointsView(List<Price> prices) {

    static PointsView of(CostWeights weights) {
        return of(weights, Arrays.stream(Blemish.values()));
    }

    /** The points that a therapist's costs are made of: the patient's wishes are not among them. */
    static PointsView withoutWishes(CostWeights weights) {
        return of(
                weights,
                Arrays.stream(Blemish.values()).filter(blemish -> blemish != Blemish.PREFERENCE));
    }

    private static PointsView of(CostWeights weights, Stream<Blemish> blemishes) {
        return new PointsView(
                blemishes.map(blemish -> new Price(blemish, blemish.weight(weights))).toList());
    }

    /** What one unit of a blemish costs. */
    @Schema(name = "Price")
    record Price(Blemish blemish, int points) {}
}
