package painclinic.planner.model;

import java.util.List;

/**
 * What one practitioner's day breaks and costs.
 *
 * @param overlaps pairs of neighbouring sessions that overlap, or leave no time for the way
 * @param minutesOver clinical minutes past the practitioner's cap
 * @param idleQuarters full quarters of an hour between neighbouring sessions inside one working
 *     block, gap by gap
 * @param roomSwitches rooms after the first
 */
public record DaySheet(int overlaps, int minutesOver, int idleQuarters, int roomSwitches) {

    private static final int QUARTER = 15;

    /**
     * The sheet of a practitioner's slots on one day, in any order; slots of one class session come
     * once.
     */
    public static DaySheet of(ClinicFacts facts, List<Slot> slots) {
        Slot[] ordered = ordered(slots);
        PractitionerFacts practitioner = facts.practitioners()[ordered[0].practitioner()];
        TimeGrid grid = facts.grid();
        int day = ordered[0].day();
        int overlaps = 0;
        int idle = 0;
        int units = 0;
        Slot previous = null;
        for (Slot slot : ordered) {
            units += slot.length();
            if (previous != null) {
                int way = facts.travelUnits(previous.room(), slot.room());
                overlaps += previous.end() + way > slot.start() ? 1 : 0;
                int block = practitioner.blockFrom(day, slot.start());
                if (block >= 0 && block == practitioner.blockFrom(day, previous.start())) {
                    idle +=
                            Math.max(0, slot.start() - previous.end())
                                    * grid.unitMinutes()
                                    / QUARTER;
                }
            }
            previous = slot;
        }
        int over = Math.max(0, units * grid.unitMinutes() - practitioner.clinicalMinutes());
        return new DaySheet(overlaps, over, idle, distinctRooms(ordered) - 1);
    }

    private static int distinctRooms(Slot[] slots) {
        int distinct = 0;
        for (int i = 0; i < slots.length; i++) {
            boolean seen = false;
            for (int j = 0; j < i && !seen; j++) {
                seen = slots[i].room() == slots[j].room();
            }
            distinct += seen ? 0 : 1;
        }
        return distinct;
    }

    /** Pairs of neighbouring slots that overlap, among slots of one day. */
    public static int overlaps(List<Slot> slots) {
        return overlaps(slots, 0);
    }

    /** The same where some units have to lie between one and the next. */
    public static int overlaps(List<Slot> slots, int between) {
        Slot[] ordered = ordered(slots);
        int overlaps = 0;
        for (int i = 1; i < ordered.length; i++) {
            overlaps += ordered[i - 1].end() + between > ordered[i].start() ? 1 : 0;
        }
        return overlaps;
    }

    /** By insertion: days are short, and this is done for every move several times. */
    private static Slot[] ordered(List<Slot> slots) {
        Slot[] ordered = slots.toArray(new Slot[0]);
        for (int i = 1; i < ordered.length; i++) {
            Slot slot = ordered[i];
            int at = i;
            for (; at > 0 && isAfter(ordered[at - 1], slot); at--) {
                ordered[at] = ordered[at - 1];
            }
            ordered[at] = slot;
        }
        return ordered;
    }

    private static boolean isAfter(Slot a, Slot b) {
        return a.start() != b.start() ? a.start() > b.start() : a.length() > b.length();
    }
}
