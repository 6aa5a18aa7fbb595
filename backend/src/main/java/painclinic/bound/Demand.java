package painclinic.bound;

import java.util.List;

/**
 * Who could give what a course asks for.
 *
 * @param treatment its place in the bundle's list
 * @param seats the most people in one session
 * @param practitioners who has an offer, by their places in the bundle's list
 */
record Demand(
        int treatment,
        int minutes,
        int seats,
        boolean group,
        int[] practitioners,
        List<Offer> offers) {

    /**
     * One practitioner at one site.
     *
     * @param member the practitioner's place in {@link #practitioners}
     * @param rooms the number of the set of rooms that suit there
     * @param unmet for each day of the horizon how many wishes a session leaves unmet at the least,
     *     or {@link BoundCourse#SHUT}
     */
    record Offer(int practitioner, int member, int rooms, byte[] unmet) {}

    /** One for each practitioner whom the course could keep, and a last one for anybody. */
    int columns() {
        return group || practitioners.length < 2 ? 1 : practitioners.length + 1;
    }

    /** The fewest wishes that a session on this day of the horizon leaves unmet. */
    byte unmet(int day) {
        byte least = BoundCourse.SHUT;
        for (Offer offer : offers) {
            byte unmet = offer.unmet()[day];
            if (unmet != BoundCourse.SHUT && (least == BoundCourse.SHUT || unmet < least)) {
                least = unmet;
            }
        }
        return least;
    }

    /** Minutes of a practitioner and of a room that one place takes at the least. */
    double minutesOfAPlace() {
        return (double) minutes / seats;
    }
}
