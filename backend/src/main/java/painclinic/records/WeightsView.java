package painclinic.records;

import io.swagger.v3.oas.annotations.media.Schema;

import painclinic.bundle.CostWeights;
import painclinic.bundle.Weight;
import painclinic.clinic.ClinicWeights;

import java.util.Arrays;
import java.util.List;

/**
 * What a schedule is measured by.
 *
 * @param own whether the clinic has set any itself
 */
@Schema(name = "Weights")
record WeightsView(int version, boolean own, List<One> weights) {

    static WeightsView of(ClinicWeights now) {
        return new WeightsView(
                now.version(),
                now.own(),
                Arrays.stream(Weight.values()).map(one -> One.of(one, now.weights())).toList());
    }

    /**
     * One weight.
     *
     * @param words what one unit is
     * @param usual what it is where a clinic sets none
     */
    @Schema(name = "Weight")
    record One(String key, String words, int weight, int usual, int least, int most) {

        private static One of(Weight weight, CostWeights weights) {
            return new One(
                    weight.key(),
                    weight.words(),
                    weight.of(weights),
                    weight.of(CostWeights.DEFAULT),
                    weight.least(),
                    weight.most());
        }
    }
}
