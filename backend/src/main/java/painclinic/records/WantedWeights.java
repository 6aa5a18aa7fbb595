package painclinic.records;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much the clinic wants to mind each wish.
 *
 * @param weights by key
 */
@Schema(name = "WantedWeights")
record WantedWeights(Map<String, @Nullable Integer> weights) {

    WantedWeights {
        weights = new LinkedHashMap<>(weights);
    }
}
