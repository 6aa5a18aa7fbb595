package painclinic.bound;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.CostWeights;
import painclinic.evaluation.measures.Measures;

/**
 * What no schedule of a clinic that keeps every hard rule can go below. It is worked out from the
 * bundle alone; the proofs are in docs/planner/bounds.md.
 *
 * @param unplanned at least so many owed sessions have no place
 * @param missing the same with urgent ones counted more often
 * @param softCost the least soft cost of any schedule that misses no more than was allowed
 */
public record LowerBound(int unplanned, long missing, long softCost) {

    private static final int ROUNDS = 60;

    /**
     * What every schedule that keeps the hard rules misses of the courses outside programmes,
     * urgent sessions counted more often.
     */
    public static long missing(ClinicBundle bundle) {
        BoundClinic clinic = new BoundClinic(RelaxedClinic.of(bundle), bundle.weights());
        long alone = clinic.courses().stream().mapToLong(BoundCourse::missing).sum();
        return alone + new Capacity(clinic).crowdedOut();
    }

    /**
     * The bound for every schedule that keeps the hard rules and misses no more than {@code
     * allowed}: leaving sessions out can save soft cost. The same bundle gives the same bound.
     *
     * @param allowed missing sessions with urgent ones counted more often, as {@link
     *     Measures#missing}; what is missing of necessity is added where it is more
     */
    public static LowerBound of(ClinicBundle bundle, CostWeights weights, long allowed) {
        BoundClinic clinic = new BoundClinic(RelaxedClinic.of(bundle), weights);
        Capacity capacity = new Capacity(clinic);
        int crowdedOut = capacity.crowdedOut();
        long alone = clinic.courses().stream().mapToLong(BoundCourse::missing).sum();
        long spare = Math.max(Math.max(0, allowed - alone), crowdedOut);
        Prices prices = new Prices(clinic, spare);
        int unplanned = clinic.courses().stream().mapToInt(BoundCourse::unplaced).sum();
        return new LowerBound(
                unplanned + crowdedOut,
                alone + crowdedOut,
                prices.bestCost(ROUNDS) + capacity.overload(spare));
    }
}
