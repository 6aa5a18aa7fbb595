package painclinic.planner.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What one practitioner's day breaks and costs.
 *
 * @param overlaps pairs of neighbouring sessions that overlap
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
        List<Slot> ordered = new ArrayList<>(slots);
        ordered.sort(
                (a, b) -> a.start() != b.start() ? a.start() - b.start() : a.length() - b.length());
        PractitionerFacts practitioner = facts.practitioners()[ordered.getFirst().practitioner()];
        TimeGrid grid = facts.grid();
        int weekday = grid.weekday(ordered.getFirst().day()) * grid.units();
        int overlaps = 0;
        int idle = 0;
        int units = 0;
        Slot previous = null;
        for (Slot slot : ordered) {
            units += slot.length();
            if (previous != null) {
                overlaps += previous.end() > slot.start() ? 1 : 0;
                int block = practitioner.blockFrom()[weekday + slot.start()];
                if (block >= 0 && block == practitioner.blockFrom()[weekday + previous.start()]) {
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

    private static int distinctRooms(List<Slot> slots) {
        int distinct = 0;
        for (int i = 0; i < slots.size(); i++) {
            boolean seen = false;
            for (int j = 0; j < i && !seen; j++) {
                seen = slots.get(i).room() == slots.get(j).room();
            }
            distinct += seen ? 0 : 1;
        }
        return distinct;
    }

    /** Pairs of neighbouring slots that overlap, among slots of one day. */
    public static int overlaps(List<Slot> slots) {
        List<Slot> ordered = new ArrayList<>(slots);
        ordered.sort((a, b) -> a.start() - b.start());
        int overlaps = 0;
        for (int i = 1; i < ordered.size(); i++) {
            overlaps += ordered.get(i - 1).end() > ordered.get(i).start() ? 1 : 0;
        }
        return overlaps;
    }
}
