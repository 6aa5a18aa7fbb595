package painclinic.advising.fixes;

import painclinic.advising.steps.FixedSession;
import painclinic.bundle.ClinicBundle;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A change that might help.
 *
 * @param minutes as in {@link FixAsk}
 * @param apply makes the changed bundle; it only loosens
 * @param smaller changes that ask less and may do as well, given what the change made possible;
 *     those that ask least first
 */
record FixIdea(
        FixChange change,
        FixAsk.Extent extent,
        long minutes,
        UnaryOperator<ClinicBundle> apply,
        Function<List<FixedSession>, List<FixIdea>> smaller) {

    static FixIdea of(
            FixChange change,
            FixAsk.Extent extent,
            long minutes,
            UnaryOperator<ClinicBundle> apply) {
        return new FixIdea(change, extent, minutes, apply, used -> List.of());
    }

    FixKind kind() {
        return change.kind();
    }
}
