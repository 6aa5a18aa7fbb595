package painclinic.commandline;

import painclinic.bound.LowerBound;
import painclinic.bundle.ClinicBundle;
import painclinic.evaluation.measures.Measures;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How far a schedule that keeps the hard rules can be from the best there is. */
final class LowerBoundText {

    /** A gap above this tells of the bound, not of the schedule. */
    private static final double MOST_TOLD_PERCENT = 60;

    private final LowerBound bound;
    private final long softCost;

    private LowerBoundText(LowerBound bound, long softCost) {
        this.bound = bound;
        this.softCost = softCost;
    }

    static LowerBoundText of(ClinicBundle bundle, Measures measures) {
        LowerBound bound = LowerBound.of(bundle, bundle.weights(), measures.missing());
        long changes = measures.changes() == null ? 0 : measures.changes().cost();
        return new LowerBoundText(bound, measures.softCost() - changes);
    }

    /** One line of text. */
    String line() {
        String gap = "";
        if (bound.softCost() > 0) {
            gap =
                    gapPercent() <= MOST_TOLD_PERCENT
                            ? String.format(
                                    Locale.ROOT,
                                    "; this schedule is at most %.1f %% above the best possible",
                                    gapPercent())
                            : "; the bound does not see when rooms and people are free at once, and"
                                    + " is too low here to tell how near this schedule is to the"
                                    + " best";
        }
        return "Lower bound: %d sessions without a place (missing %d), soft cost %d%s"
                .formatted(bound.unplanned(), bound.missing(), bound.softCost(), gap);
    }

    /** The same for {@code check --json}. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("unplanned", bound.unplanned());
        values.put("missing", bound.missing());
        values.put("soft", bound.softCost());
        return values;
    }

    private double gapPercent() {
        return 100.0 * (softCost - bound.softCost()) / bound.softCost();
    }
}
