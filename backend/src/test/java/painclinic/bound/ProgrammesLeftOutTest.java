package painclinic.bound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import painclinic.bundle.BundleReader;
import painclinic.bundle.BundleReading;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.CostWeights;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What is missing of necessity does not count sessions of programmes, which the bounds leave out.
 */
class ProgrammesLeftOutTest {

    @Test
    void isTheSameForTheSearchAsBesideTheCost() throws IOException {
        ClinicBundle bundle = read("programmes.json");

        assertThat(LowerBound.missing(bundle))
                .isEqualTo(LowerBound.of(bundle, CostWeights.DEFAULT, 0).missing())
                .isEqualTo(2);
    }

    @Test
    void countsNothingForWhomEveryoneIsInAProgramme() throws IOException {
        assertThat(LowerBound.missing(read("every-key-2.json"))).isZero();
    }

    private static ClinicBundle read(String name) throws IOException {
        BundleReading reading =
                BundleReader.read(Path.of("src", "test", "resources", "bundles", name));
        assertThat(reading).isInstanceOf(BundleReading.Accepted.class);
        return ((BundleReading.Accepted) reading).bundle();
    }
}
