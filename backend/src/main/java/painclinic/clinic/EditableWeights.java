package painclinic.clinic;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import painclinic.bundle.CostWeights;
import painclinic.bundle.Weight;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clinic's weights, read and set by a person. */
@Service
public class EditableWeights {

    private final PlanningWeights weights;
    private final Clinics clinics;

    EditableWeights(PlanningWeights weights, Clinics clinics) {
        this.weights = weights;
        this.clinics = clinics;
    }

    /** The weights that hold now. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ClinicWeights now() {
        Optional<CostWeights> own = weights.own(ClinicId.ONLY);
        return new ClinicWeights(
                weights.version(ClinicId.ONLY), own.isPresent(), own.orElse(CostWeights.DEFAULT));
    }

    /**
     * Sets the weights that are named; all others become the usual ones.
     *
     * @param version the one that was seen
     * @param named by key; none means that the clinic goes by the usual weights
     */
    @Transactional
    public WeightsOutcome set(int version, Map<String, @Nullable Integer> named) {
        clinics.lock(ClinicId.ONLY);
        if (clinics.current().isEmpty()) {
            return new WeightsOutcome.NoClinic();
        }
        ClinicWeights now = now();
        if (now.version() != version) {
            return new WeightsOutcome.ChangedMeanwhile(now);
        }
        List<FieldFault> faults = faults(named);
        if (!faults.isEmpty()) {
            return new WeightsOutcome.Faulty(faults);
        }
        Map<Weight, Integer> given = new EnumMap<>(Weight.class);
        named.forEach((key, value) -> {
            if (value != null) {
                Weight.called(key).ifPresent(weight -> given.put(weight, value));
            }
        });
        if (weights.own(ClinicId.ONLY).equals(ofNamed(given))) {
            return new WeightsOutcome.Saved(now);
        }
        if (given.isEmpty()) {
            weights.forget(ClinicId.ONLY);
        } else {
            weights.record(ClinicId.ONLY, CostWeights.of(given));
        }
        clinics.advanceVersion(ClinicId.ONLY);
        return new WeightsOutcome.Saved(now());
    }

    private static Optional<CostWeights> ofNamed(Map<Weight, Integer> given) {
        return given.isEmpty() ? Optional.empty() : Optional.of(CostWeights.of(given));
    }

    private static List<FieldFault> faults(Map<String, @Nullable Integer> named) {
        FieldFaults faults = new FieldFaults();
        named.forEach((key, value) -> {
            Optional<Weight> weight = Weight.called(key);
            faults.unless(weight.isPresent(), "weights." + key, "There is no such weight.");
            weight.ifPresent(
                    one -> faults.between("weights." + key, value, one.least(), one.most()));
        });
        return faults.all();
    }
}
