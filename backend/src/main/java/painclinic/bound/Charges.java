package painclinic.bound;

/**
 * What each place in a session is charged: its wishes unmet, its share of its class session, and
 * the price of its minutes. Prices are in thousandths of cost a minute and never negative.
 */
final class Charges {

    private final BoundClinic clinic;
    private final Supply supply;
    private final long[][] practitioners;
    private final long[][] rooms;
    private final long[][] poolsTogether;
    private final boolean chargesClasses;

    Charges(BoundClinic clinic, Supply supply, MinutesUsed prices, boolean chargesClasses) {
        this.clinic = clinic;
        this.supply = supply;
        this.chargesClasses = chargesClasses;
        practitioners = whole(prices.practitioners());
        rooms = whole(prices.rooms());
        poolsTogether = new long[rooms.length][supply.days()];
        for (int set = 0; set < rooms.length; set++) {
            for (int pool : supply.poolsOf(set)) {
                for (int day = 0; day < supply.days(); day++) {
                    poolsTogether[set][day] += rooms[pool][day];
                }
            }
        }
    }

    /** What one person pays of a class session that is full. */
    long share(Demand demand) {
        return run(demand) / demand.seats();
    }

    /** Lowers what sessions of the course cost to what the cheapest offer of each day charges. */
    void addTo(long[] here, int columns, BoundCourse course) {
        Demand demand = course.demand();
        for (Demand.Offer offer : demand.offers()) {
            for (int day = 0; day < supply.days(); day++) {
                int on = clinic.horizonStart() + day;
                if (offer.unmet()[day] >= 0 && course.unwished()[on] >= 0) {
                    long cost = charge(course, offer, day);
                    int any = on * columns + columns - 1;
                    here[any] = Math.min(here[any], cost);
                    if (columns > 1) {
                        int own = on * columns + offer.member();
                        here[own] = Math.min(here[own], cost);
                    }
                }
            }
        }
    }

    /** Notes the cheapest offer on a day, of one member or, where it is −1, of anybody. */
    void pick(BoundCourse course, int on, int member, int turn, Picks picks) {
        int day = on - clinic.horizonStart();
        int offers = course.demand().offers().size();
        long least = BoundCourse.IMPOSSIBLE;
        int best = -1;
        for (int i = 0; i < offers; i++) {
            int number = (i + turn + on) % offers;
            Demand.Offer offer = course.demand().offers().get(number);
            boolean asked = member < 0 || offer.member() == member;
            if (asked && offer.unmet()[day] >= 0 && charge(course, offer, day) < least) {
                least = charge(course, offer, day);
                best = number;
            }
        }
        picks.add(best, day);
    }

    /** What all the minutes there are would bring in, rounded up. */
    long worth() {
        double worth = 0;
        for (int number = 0; number < practitioners.length; number++) {
            worth += worth(practitioners[number], supply.minutes().practitioners()[number]);
        }
        for (int pool = 0; pool < rooms.length; pool++) {
            worth += worth(rooms[pool], supply.minutes().rooms()[pool]);
        }
        return (long) Math.ceil(worth);
    }

    private long charge(BoundCourse course, Demand.Offer offer, int day) {
        Demand demand = course.demand();
        long price = practitioners[offer.practitioner()][day] + poolsTogether[offer.rooms()][day];
        return (run(demand) + price * demand.minutes()) / demand.seats()
                + course.wishes(offer.unmet()[day]);
    }

    private long run(Demand demand) {
        return demand.group() && chargesClasses
                ? BoundCourse.MONEY * clinic.weights().classRun()
                : 0;
    }

    private static double worth(long[] prices, double[] minutes) {
        double worth = 0;
        for (int day = 0; day < prices.length; day++) {
            worth += prices[day] * minutes[day];
        }
        return worth;
    }

    private static long[][] whole(double[][] prices) {
        long[][] whole = new long[prices.length][];
        for (int i = 0; i < prices.length; i++) {
            whole[i] = new long[prices[i].length];
            for (int day = 0; day < whole[i].length; day++) {
                whole[i][day] = Math.round(prices[i][day]);
            }
        }
        return whole;
    }
}
