package painclinic.bound;

import java.util.Arrays;

/**
 * The cheapest days and practitioners for one course after another, each alone, under charges. A
 * course either keeps one practitioner or pays for the second, whoever it sees; and it either keeps
 * one weekday or pays for the second slot. The cheapest of the four cases is taken, so no schedule
 * charges the course less.
 */
final class CheapestPath {

    private final PathTable anyDay = new PathTable(1);
    private final PathTable sameWeekday = new PathTable(7);
    private long[] here = new long[0];
    private int columns;
    private long least;
    private int day;
    private int column;
    private boolean weekly;

    /** Looks at a course under these charges: what is asked next is about it. */
    void look(BoundCourse course, Charges charges) {
        columns = course.demand().columns();
        fillHere(course, charges);
        anyDay.fill(course, here, columns);
        if (course.habits().paysForAnotherSlot()) {
            sameWeekday.fill(course, here, columns);
        }
    }

    /** The least cost of the course looked at for each number of sessions up to the most. */
    long[] costs(BoundCourse course) {
        long[] costs = new long[course.most() + 1];
        costs[0] = course.isBooked() ? BoundCourse.IMPOSSIBLE : course.without();
        for (int sessions = 1; sessions < costs.length; sessions++) {
            search(course, sessions, 0);
            costs[sessions] = Math.min(BoundCourse.IMPOSSIBLE, least + course.sure());
        }
        return costs;
    }

    /** Notes where the most sessions are cheapest. Among equals the turn decides. */
    Picks picks(BoundCourse course, Charges charges, int turn) {
        Picks picks = new Picks(course.demand());
        int sessions = course.most();
        search(course, sessions, turn);
        if (sessions == 0 || least >= BoundCourse.IMPOSSIBLE) {
            return picks;
        }
        PathTable table = weekly ? sameWeekday : anyDay;
        int on = day;
        for (int left = sessions; left >= 1; left--) {
            int member = columns > 1 && column < columns - 1 ? column : -1;
            if (isFree(course, on)) {
                charges.pick(course, on, member, turn, picks);
            }
            if (left > 1) {
                on = table.next(course, left, on, column);
            }
        }
        return picks;
    }

    private static boolean isFree(BoundCourse course, int on) {
        return Arrays.stream(course.fixed()).noneMatch(one -> one == on)
                && Arrays.stream(course.loose()).noneMatch(one -> one == on);
    }

    private void fillHere(BoundCourse course, Charges charges) {
        int size = course.unwished().length * columns;
        if (here.length < size) {
            here = new long[size];
        }
        Arrays.fill(here, 0, size, BoundCourse.IMPOSSIBLE);
        charges.addTo(here, columns, course);
        for (int booked : course.fixed()) {
            long cost = course.wishes(course.unwished()[booked]) + charges.share(course.demand());
            Arrays.fill(here, booked * columns, (booked + 1) * columns, cost);
        }
        for (int booked : course.loose()) {
            Arrays.fill(here, booked * columns, (booked + 1) * columns, 0);
        }
    }

    private void search(BoundCourse course, int sessions, int turn) {
        least = BoundCourse.IMPOSSIBLE;
        if (sessions == 0) {
            return;
        }
        int to = course.fixed().length == 0 ? course.unwished().length - 1 : course.fixed()[0];
        for (int first = course.firstDay(); first <= to; first++) {
            long begin = course.begin(first);
            for (int i = 0; i < columns; i++) {
                int one = i < columns - 1 ? (i + turn) % (columns - 1) : i;
                long others = surcharge(course, sessions, one);
                if (others < BoundCourse.IMPOSSIBLE) {
                    consider(course, sessions, first, one, begin + others);
                }
            }
        }
    }

    /** What a course of this column pays for a second practitioner. */
    private long surcharge(BoundCourse course, int sessions, int one) {
        if (one < columns - 1) {
            return course.habits().couldKeep(one) ? 0 : BoundCourse.IMPOSSIBLE;
        }
        boolean pays = columns > 1 && sessions > 1 && course.habits().paysForOthers();
        return pays ? BoundCourse.MONEY * course.weights().continuity() : 0;
    }

    private void consider(BoundCourse course, int sessions, int first, int one, long before) {
        long slot = 0;
        if (course.habits().paysForAnotherSlot()) {
            offer(before + sameWeekday.cost(sessions, first, one), first, one, true);
            slot = sessions > 1 ? BoundCourse.MONEY * course.weights().regularity() : 0;
        }
        offer(before + slot + anyDay.cost(sessions, first, one), first, one, false);
    }

    private void offer(long cost, int first, int one, boolean onOneWeekday) {
        if (cost < least) {
            least = cost;
            day = first;
            column = one;
            weekly = onOneWeekday;
        }
    }
}
