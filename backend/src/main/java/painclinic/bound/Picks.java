package painclinic.bound;

import java.util.Arrays;

/** The offers and days that a course takes on its cheapest path, booked sessions left out. */
final class Picks {

    private final Demand demand;
    private int[] offers = new int[0];
    private int[] days = new int[0];

    Picks(Demand demand) {
        this.demand = demand;
    }

    void add(int offer, int day) {
        offers = Arrays.copyOf(offers, offers.length + 1);
        days = Arrays.copyOf(days, days.length + 1);
        offers[offers.length - 1] = offer;
        days[days.length - 1] = day;
    }

    /** Adds the minutes taken, or with a sign of −1 takes them back. */
    void addTo(MinutesUsed use, int sign) {
        for (int i = 0; i < offers.length; i++) {
            use.add(demand.offers().get(offers[i]), days[i], sign * demand.minutesOfAPlace());
        }
    }
}
