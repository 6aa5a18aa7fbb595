package painclinic.evaluation;

import painclinic.bundle.Delivery;
import painclinic.bundle.Session;
import painclinic.bundle.Treatment;

/**
 * The courses share practitioners and rooms: each pays for the minutes it uses, and what all the
 * minutes are worth is taken off again. For any prices the rest is a bound.
 */
final class LowerBoundPrices {

    private static final int MOST_ROUNDS = 40;
    private static final int FEWEST_ROUNDS = 10;

    private final LowerBoundClinic clinic;
    private final LowerBoundSupply supply;
    private final LowerBoundPath path = new LowerBoundPath();
    private final long spare;

    LowerBoundPrices(LowerBoundClinic clinic, long spare) {
        this.clinic = clinic;
        this.spare = spare;
        supply = new LowerBoundSupply(clinic);
    }

    /**
     * The best bound found on everything but overload, in units of soft cost.
     *
     * @param steps about so many steps may be taken to look for prices; see {@link #rounds}
     */
    long bestCost(long steps) {
        long alone = bound(new LowerBoundCharges(clinic, supply, supply.nothing(), false));
        long best = alone + LowerBoundCourse.MONEY * classesByCount();
        int rounds = rounds(steps);
        if (rounds > 0) {
            LowerBoundUse prices = new LowerBoundMarket(clinic, supply).settle(rounds);
            best = Math.max(best, bound(new LowerBoundCharges(clinic, supply, prices, true)));
        }
        return Math.ceilDiv(Math.max(0, best), LowerBoundCourse.MONEY);
    }

    /** How often every course may look for its cheapest path; none if too few to be of use. */
    private int rounds(long steps) {
        long each = clinic.courses().stream().mapToLong(LowerBoundPrices::steps).sum();
        long rounds = Math.min(MOST_ROUNDS, steps / Math.max(1, each));
        return each == 0 || rounds < FEWEST_ROUNDS ? 0 : Math.toIntExact(rounds);
    }

    private static long steps(LowerBoundCourse course) {
        return (long) course.most()
                * course.unwished().length
                * (course.demand().practitioners().length + 1);
    }

    private long bound(LowerBoundCharges charges) {
        long bound = -charges.worth();
        LowerBoundSavings savings = new LowerBoundSavings();
        for (LowerBoundCourse course : clinic.courses()) {
            path.look(course, charges);
            long[] costs = path.costs(course);
            long full = costs[costs.length - 1];
            bound += full < LowerBoundCourse.IMPOSSIBLE ? full : 0;
            if (spare > 0) {
                savings.add(course, costs);
            }
        }
        return bound - savings.most(spare);
    }

    /** As many class sessions as the people in them need, each as full as any can be. */
    private long classesByCount() {
        long cost = 0;
        for (int t = 0; t < clinic.treatments().size(); t++) {
            Treatment treatment = clinic.treatments().get(t);
            if (treatment.delivery() == Delivery.GROUP) {
                cost += clinic.weights().classRun() * sessions(t, treatment);
            }
        }
        return cost;
    }

    private long sessions(int number, Treatment treatment) {
        long people =
                clinic.courses().stream()
                        .filter(course -> course.treatment() == number)
                        .mapToLong(LowerBoundCourse::most)
                        .sum();
        long running = 0;
        long seats = clinic.seats(treatment);
        long left = people - spare;
        for (Session session : clinic.index().bundle().booked()) {
            if (session.treatment().equals(treatment.code())) {
                running++;
                left -= Math.max(seats, session.attendees().size());
            }
        }
        return running + Math.ceilDiv(Math.max(0, left), seats);
    }
}
