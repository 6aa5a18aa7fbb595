package painclinic.clinic;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import painclinic.bundle.CostWeights;
import painclinic.bundle.Weight;
import painclinic.database.Rows;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What the clinic minds by its own measure, weight by weight. */
@Component
class PlanningWeights {

    private final Rows rows;

    PlanningWeights(Rows rows) {
        this.rows = rows;
    }

    Optional<CostWeights> own(ClinicId clinic) {
        Map<Weight, Integer> own = new EnumMap<>(Weight.class);
        rows.list(
                        "select wish, weight from planning_weight where clinic_id = ?",
                        (row, n) -> Map.entry(row.getString("wish"), row.getInt("weight")),
                        clinic.value())
                .forEach(one ->
                        Weight.called(one.getKey())
                                .ifPresent(weight -> own.put(weight, one.getValue())));
        return own.isEmpty() ? Optional.empty() : Optional.of(CostWeights.of(own));
    }

    /** Which weights were seen: it grows whenever they are written. */
    int version(ClinicId clinic) {
        return rows
                .list(
                        "select weights_version from clinic where id = ?",
                        (row, n) -> row.getInt(1),
                        clinic.value())
                .stream()
                .findFirst()
                .orElse(0);
    }

    /** From now on these hold, all of them. */
    @Transactional(propagation = Propagation.MANDATORY)
    void record(ClinicId clinic, CostWeights weights) {
        if (own(clinic).filter(weights::equals).isPresent()) {
            return;
        }
        forget(clinic);
        rows.write(
                "insert into planning_weight (clinic_id, wish, weight) values (?, ?, ?)",
                Arrays.stream(Weight.values())
                        .map(one -> Rows.row(clinic.value(), one.key(), one.of(weights))));
    }

    /** From now on the usual ones hold. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(ClinicId clinic) {
        rows.update("delete from planning_weight where clinic_id = ?", clinic.value());
        rows.update(
                "update clinic set weights_version = weights_version + 1 where id = ?",
                clinic.value());
    }
}
