package painclinic.bound;

import painclinic.bundle.CostWeights;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Session;

import java.util.List;

/**
 * How far the booked sessions of a course leave it free to be even.
 *
 * @param slots how many weekdays with time of day are booked
 * @param people how many practitioners (one to one) or classes are booked
 * @param member the only practitioner who is booked, as a member of the course's demand, or −1
 */
record Habits(int slots, int people, int member) {

    static Habits of(Demand demand, List<Session> promised, List<Practitioner> practitioners) {
        List<String> people =
                promised.stream()
                        .map(one ->
                                demand.group() ? String.valueOf(one.classId()) : one.practitioner())
                        .distinct()
                        .toList();
        long slots =
                promised.stream()
                        .map(one -> one.start().getDayOfWeek() + " " + one.start().toLocalTime())
                        .distinct()
                        .count();
        int member = -1;
        for (int i = 0; i < demand.practitioners().length && people.size() == 1; i++) {
            if (practitioners.get(demand.practitioners()[i]).id().equals(people.getFirst())) {
                member = i;
            }
        }
        return new Habits((int) slots, people.size(), member);
    }

    /** What is paid for booked people and slots after the first, in units of soft cost. */
    long sure(CostWeights weights) {
        return (long) weights.continuity() * Math.max(0, people - 1)
                + (long) weights.regularity() * Math.max(0, slots - 1);
    }

    /** Whether the course could still have one practitioner only, and it could be this member. */
    boolean couldKeep(int one) {
        return people == 0 || (people == 1 && member == one);
    }

    /** Whether somebody new is one practitioner more than is paid for as booked. */
    boolean paysForOthers() {
        return people == 0 || (people == 1 && member >= 0);
    }

    /** Whether a second weekday is one slot more than is paid for as booked. */
    boolean paysForAnotherSlot() {
        return slots <= 1;
    }
}
