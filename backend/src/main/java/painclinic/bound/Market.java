package painclinic.bound;

import java.util.Arrays;
import java.util.List;

/**
 * Looks for prices that make the bound high. Courses look again at what they would take in small
 * lots, one lot after the other, and after each the prices follow the crowd: up where more is taken
 * than there is, down where less. So no price overshoots, as it would if all courses fled one day
 * at once. Late prices are averaged. Whatever comes out, every set of prices is a bound.
 */
final class Market {

    private static final int LOTS = 10;

    /**
     * Thousandths of cost a minute by which a price changes first where twice as much is taken as
     * there is, for a day of waiting and of rhythm at a cost of one.
     */
    private static final double FIRST_STEP = 30;

    private static final double UPDATES_TO_HALF_A_STEP = 5;
    private static final double NEW_IN_AVERAGE = 0.05;

    private final BoundClinic clinic;
    private final Supply supply;
    private final CheapestPath path = new CheapestPath();
    private final MinutesUsed prices;
    private final MinutesUsed average;
    private final MinutesUsed taken;
    private final Picks[] picks;
    private int updates;

    Market(BoundClinic clinic, Supply supply) {
        this.clinic = clinic;
        this.supply = supply;
        prices = supply.nothing();
        average = supply.nothing();
        taken = supply.nothing();
        picks = new Picks[clinic.courses().size()];
        Arrays.setAll(picks, i -> new Picks(clinic.courses().get(i).demand()));
    }

    /** The prices after every course has looked so many times. */
    MinutesUsed settle(int rounds) {
        for (int round = 0; round < rounds; round++) {
            for (int lot = 0; lot < LOTS; lot++) {
                lookAgain(lot, round);
                if (round > 0 || lot == LOTS - 1) {
                    follow();
                }
            }
        }
        return average;
    }

    private void lookAgain(int lot, int round) {
        Charges charges = new Charges(clinic, supply, prices, true);
        List<BoundCourse> courses = clinic.courses();
        for (int i = lot; i < courses.size(); i += LOTS) {
            picks[i].addTo(taken, -1);
            path.look(courses.get(i), charges);
            picks[i] = path.picks(courses.get(i), charges, i + round);
            picks[i].addTo(taken, 1);
        }
    }

    private void follow() {
        int day = clinic.weights().waiting() + clinic.weights().rhythm();
        double step = FIRST_STEP * day / (1 + updates / UPDATES_TO_HALF_A_STEP);
        updates++;
        MinutesUsed there = supply.minutes();
        for (int number = 0; number < there.practitioners().length; number++) {
            follow(
                    prices.practitioners()[number],
                    average.practitioners()[number],
                    taken.practitioners()[number],
                    there.practitioners()[number],
                    step);
        }
        double[][] rooms = supply.inPools(taken);
        for (int pool = 0; pool < rooms.length; pool++) {
            follow(
                    prices.rooms()[pool],
                    average.rooms()[pool],
                    rooms[pool],
                    there.rooms()[pool],
                    step);
        }
    }

    private static void follow(
            double[] prices, double[] average, double[] taken, double[] there, double step) {
        for (int day = 0; day < prices.length; day++) {
            double crowd = (taken[day] - there[day]) / Math.max(1, there[day]);
            prices[day] = Math.max(0, prices[day] + step * Math.clamp(crowd, -1.0, 1.0));
            average[day] += NEW_IN_AVERAGE * (prices[day] - average[day]);
        }
    }
}
