package painclinic.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import painclinic.planner.OwnWeights;

import java.util.Map;

/** A clinic's own weights in its file. */
class OwnWeightsFileTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void goInAndOutInEitherVersion(int version) {
        ClinicBundle bundle = bundle().withVersion(version).withOwnWeights(OwnWeights.any(7));

        assertThat(BundleReader.read(BundleWriter.toBytes(bundle)))
                .isEqualTo(new BundleReading.Accepted(bundle));
        assertThat(bundle.weights()).isEqualTo(OwnWeights.any(7));
    }

    @Test
    void areTheUsualOnesWhereNoneAreGiven() {
        assertThat(bundle().weights()).isEqualTo(CostWeights.DEFAULT);
        assertThat(new String(BundleWriter.toBytes(bundle()))).doesNotContain("weights");
    }

    @Test
    void thatAreLeftOutAreTheUsualOnes() {
        ClinicBundle read = accepted(ChangedBundle.withEveryKey().with("weights", "{\"wait\": 9}"));

        assertThat(read.ownWeights()).isEqualTo(CostWeights.of(Map.of(Weight.WAIT, 9)));
        assertThat(read.weights().rhythm()).isEqualTo(CostWeights.DEFAULT.rhythm());
    }

    @ParameterizedTest(name = "{0} is refused at {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"wait\": -1}          | weights.wait",
                "{\"wait\": 10001}       | weights.wait",
                "{\"wait\": 1.5}         | weights.wait",
                "{\"wait\": null}        | weights.wait",
                "{\"urgentMissing\": 0}  | weights.urgentMissing",
                "{\"urgentMissing\": 101} | weights.urgentMissing",
                "{\"haste\": 3}          | weights.haste",
                "[]                      | weights",
            })
    void areRefusedWithTheirPath(String weights, String path) {
        var changed = ChangedBundle.withEveryKey().with("weights", weights);

        assertThat(BundleReader.read(changed.bytes()))
                .isInstanceOfSatisfying(
                        BundleReading.Refused.class,
                        refused ->
                                assertThat(refused.faults())
                                        .extracting(BundleFault::path)
                                        .containsExactly(path));
    }

    private static ClinicBundle bundle() {
        return accepted(ChangedBundle.withEveryKey());
    }

    private static ClinicBundle accepted(ChangedBundle changed) {
        return switch (BundleReader.read(changed.bytes())) {
            case BundleReading.Accepted accepted -> accepted.bundle();
            case BundleReading.Refused refused ->
                    throw new AssertionError(refused.faults().toString());
        };
    }
}
