package painclinic.commandline;

import org.jspecify.annotations.Nullable;

import painclinic.evaluation.check.BrokenRule;
import painclinic.evaluation.measures.Blemishes;
import painclinic.evaluation.measures.Measures;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A schedule's measures under their own names; what the yardstick prints too has its names. */
final class MeasureText {

    private MeasureText() {}

    static Map<String, @Nullable Object> figures(Measures measures) {
        return values(measures.figures());
    }

    /** The whole answer of {@code check --json}. */
    static Map<String, @Nullable Object> all(List<BrokenRule> broken, Measures measures) {
        Map<String, Integer> rules = new LinkedHashMap<>();
        broken.forEach(one -> rules.merge(one.rule(), 1, Integer::sum));
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("hard", broken.size());
        all.put("rules", rules);
        all.put("unplanned", measures.unplanned());
        all.put("missing", measures.missing());
        all.put("soft", measures.softCost());
        all.put("blemishes", blemishes(measures.blemishes()));
        if (measures.changes() != null) {
            all.put("changes", values(measures.changes()));
        }
        if (measures.disruption() != null) {
            all.put("disruption", values(measures.disruption()));
        }
        all.put("figures", figures(measures));
        all.put("usage", measures.usage());
        return all;
    }

    /** In Java a record may not have a component called wait. */
    static Map<String, @Nullable Object> blemishes(Blemishes blemishes) {
        Map<String, @Nullable Object> renamed = new LinkedHashMap<>();
        values(blemishes)
                .forEach((name, value) ->
                        renamed.put(name.equals("waiting") ? "wait" : name, value));
        if (blemishes.cohortFill() == 0) { // version 1 does not know it
            renamed.remove("cohortFill");
        }
        return renamed;
    }

    static Map<String, @Nullable Object> values(Record measures) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (RecordComponent component : measures.getClass().getRecordComponents()) {
            try {
                values.put(component.getName(), component.getAccessor().invoke(measures));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Cannot read " + component, e);
            }
        }
        return values;
    }
}
