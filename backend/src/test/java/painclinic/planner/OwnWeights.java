package painclinic.planner;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.CostWeights;
import painclinic.bundle.Weight;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/** Clinics of which every second one minds things by its own measure, some not at all. */
public final class OwnWeights {

    private OwnWeights() {}

    public static ClinicBundle ofHalf(ClinicBundle bundle, long seed) {
        return seed % 2 == 0 ? bundle : bundle.withOwnWeights(any(seed));
    }

    public static CostWeights any(long seed) {
        Random random = new Random(seed);
        Map<Weight, Integer> weights = new EnumMap<>(Weight.class);
        for (Weight each : Weight.values()) {
            int number = random.nextInt(3) == 0 ? each.least() : random.nextInt(1, 40);
            weights.put(each, number);
        }
        return CostWeights.of(weights);
    }
}
