package painclinic.evaluation.measures;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;

/**
 * Figures to so many decimals, digit for digit as the yardstick prints them: sums are exact, and a
 * tie goes to the even digit.
 */
final class Rounding {

    /** Far more digits than a double holds, so that only the last step rounds. */
    private static final MathContext EXACT_ENOUGH = new MathContext(80, RoundingMode.HALF_EVEN);

    private Rounding() {}

    static double round(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
    }

    /** The part of the whole in per cent; of nothing, all is 100. */
    static double percent(int part, int whole) {
        return whole == 0 ? 100.0 : round(100.0 * part / whole, 2);
    }

    /** The part of the whole in per cent; null of nothing. */
    static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : round(100.0 * part / whole, 2);
    }

    /** The mean, rounded; null of nothing. */
    static @Nullable Double mean(Collection<? extends Number> values, int decimals) {
        return values.isEmpty() ? null : round(mean(values), decimals);
    }

    /** The mean of shares of one in per cent, rounded; null of nothing. */
    static @Nullable Double meanPercent(Collection<Double> shares) {
        return shares.isEmpty() ? null : round(100 * mean(shares), 2);
    }

    /** The greatest less the smallest, rounded; null of nothing. */
    static @Nullable Double spread(Collection<Double> values) {
        return values.isEmpty()
                ? null
                : round(Collections.max(values) - Collections.min(values), 2);
    }

    private static double mean(Collection<? extends Number> values) {
        return values.stream()
                .map(value -> new BigDecimal(value.doubleValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), EXACT_ENOUGH)
                .doubleValue();
    }
}
