package painclinic.evaluation;

import painclinic.bundle.Delivery;
import painclinic.bundle.Session;
import painclinic.bundle.Treatment;

import java.util.Arrays;

/**
 * The courses share practitioners: each pays for the minutes it uses, and what all the minutes are
 * worth is taken off again. For any prices the rest is a bound; crowded weeks are made dearer step
 * by step, and the best bound seen is kept.
 */
final class LowerBoundPrices {

    private static final int ROUNDS = 8;
    private static final double FIRST_STEP = 10;

    private final LowerBoundClinic clinic;
    private final LowerBoundCapacity capacity;
    private final long spare;

    LowerBoundPrices(LowerBoundClinic clinic, LowerBoundCapacity capacity, long spare) {
        this.clinic = clinic;
        this.capacity = capacity;
        this.spare = spare;
    }

    /** The best bound found on everything but overload, in units of soft cost. */
    long bestCost() {
        Round free = new Round(new long[capacity.pools().size()][capacity.weeks()], false);
        long best = free.bound + LowerBoundCourse.MONEY * classesByCount();
        long[][] prices = new long[capacity.pools().size()][capacity.weeks()];
        for (int n = 0; n < ROUNDS && !clinic.courses().isEmpty(); n++) {
            Round round = new Round(prices, true);
            best = Math.max(best, round.bound);
            prices = round.dearer(FIRST_STEP / (1 + n));
            if (Arrays.deepEquals(prices, round.prices)) {
                break;
            }
        }
        return Math.ceilDiv(Math.max(0, best), LowerBoundCourse.MONEY);
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

    /** One set of prices, in thousandths of cost a minute, and what comes of it. */
    private final class Round {

        private final long[][] prices;
        private final double[][] used;
        private long bound;

        Round(long[][] prices, boolean chargesClasses) {
            this.prices = prices;
            used = new double[prices.length][capacity.weeks()];
            long[][] dayPrices = new long[clinic.treatments().size()][];
            for (int t = 0; t < dayPrices.length; t++) {
                dayPrices[t] = dayPrices(t, chargesClasses);
            }
            LowerBoundSavings savings = new LowerBoundSavings();
            for (LowerBoundCourse course : clinic.courses()) {
                var cheapest = course.cheapest(dayPrices[course.treatment()]);
                bound += cheapest.full();
                if (spare > 0) {
                    savings.add(course, cheapest.cost());
                }
                count(course, cheapest.days());
            }
            bound -= savings.most(spare);
            for (int p = 0; p < prices.length; p++) {
                for (int week = 0; week < prices[p].length; week++) {
                    bound -= prices[p][week] * capacity.pools().get(p).weekly()[week];
                }
            }
        }

        private long[] dayPrices(int t, boolean chargesClasses) {
            Treatment treatment = clinic.treatments().get(t);
            boolean group = treatment.delivery() == Delivery.GROUP;
            long[] dayPrices = new long[clinic.days()];
            for (int day = 0; day < dayPrices.length; day++) {
                long run =
                        group && chargesClasses
                                ? LowerBoundCourse.MONEY * clinic.weights().classRun()
                                : 0;
                int week = capacity.week(day);
                for (int p = 0; p < prices.length && week >= 0; p++) {
                    if (capacity.pools().get(p).holds()[t]) {
                        run += prices[p][week] * treatment.minutes();
                    }
                }
                dayPrices[day] = run / clinic.seats(treatment);
            }
            return dayPrices;
        }

        private void count(LowerBoundCourse course, int[] days) {
            double minutes = capacity.minutesOfAPlace(course.treatment());
            for (int day : days) {
                int week = capacity.week(day);
                for (int p = 0; p < prices.length && week >= 0; p++) {
                    if (capacity.pools().get(p).holds()[course.treatment()]) {
                        used[p][week] += minutes;
                    }
                }
            }
        }

        /** Prices that follow the crowd: up where more is used than there is, down where less. */
        long[][] dearer(double step) {
            long[][] next = new long[prices.length][];
            for (int p = 0; p < prices.length; p++) {
                next[p] = new long[prices[p].length];
                for (int week = 0; week < next[p].length; week++) {
                    double there = Math.max(1, capacity.pools().get(p).weekly()[week]);
                    double crowd = Math.clamp((used[p][week] - there) / there, -1.0, 1.0);
                    long change = Math.round(step * crowd * LowerBoundCourse.MONEY / 30);
                    next[p][week] = Math.max(0, prices[p][week] + change);
                }
            }
            return next;
        }
    }
}
