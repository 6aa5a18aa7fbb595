package painclinic.bound;

import painclinic.bundle.Delivery;
import painclinic.bundle.Session;
import painclinic.bundle.Treatment;

/**
 * The courses share practitioners and rooms: each pays for the minutes it uses, and what all the
 * minutes are worth is taken off again. For any prices the rest is a bound.
 */
final class Prices {

    /** With fewer rounds than this, prices are too rough to gain anything. */
    private static final int FEWEST_ROUNDS = 10;

    /**
     * A third of a second. A step is one session of one course on one day with one practitioner.
     */
    private static final long STEPS_OF_A_ROUND = 28_000_000;

    private final BoundClinic clinic;
    private final Supply supply;
    private final CheapestPath path = new CheapestPath();
    private final long spare;

    Prices(BoundClinic clinic, long spare) {
        this.clinic = clinic;
        this.spare = spare;
        supply = new Supply(clinic);
    }

    /**
     * The best bound found on everything but overload, in units of soft cost.
     *
     * @param mostRounds how often every course may look for its cheapest path while prices are
     *     looked for; in a huge clinic it is less often or never
     */
    long bestCost(int mostRounds) {
        long alone = bound(new Charges(clinic, supply, supply.nothing(), false));
        long best = alone + BoundCourse.MONEY * classesByCount();
        int rounds = rounds(mostRounds);
        if (rounds >= FEWEST_ROUNDS) {
            MinutesUsed prices = new Market(clinic, supply).settle(rounds);
            best = Math.max(best, bound(new Charges(clinic, supply, prices, true)));
        }
        return Math.ceilDiv(Math.max(0, best), BoundCourse.MONEY);
    }

    private int rounds(int most) {
        long steps = 0;
        for (BoundCourse course : clinic.courses()) {
            steps += (long) course.most() * course.unwished().length * course.demand().columns();
        }
        return steps == 0 ? 0 : Math.toIntExact(Math.min(most, most * STEPS_OF_A_ROUND / steps));
    }

    private long bound(Charges charges) {
        long bound = -charges.worth();
        Savings savings = new Savings();
        for (BoundCourse course : clinic.courses()) {
            path.look(course, charges);
            long[] costs = path.costs(course);
            long full = costs[costs.length - 1];
            bound += full < BoundCourse.IMPOSSIBLE ? full : 0;
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
                        .mapToLong(BoundCourse::most)
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
