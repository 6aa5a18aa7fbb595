package painclinic.planner.model;

import java.util.List;

/**
 * What is decided already and is planned around: the sessions of cohorts, and whoever leads a
 * booked session besides the lead.
 *
 * @param slots for each leader of each session one slot, as if it were one to one
 * @param places for each patient in them one place
 */
public record HeldSessions(List<HeldSlot> slots, List<HeldPlace> places) {

    public HeldSessions {
        slots = List.copyOf(slots);
        places = List.copyOf(places);
    }

    /** The slots that keep a room busy: the leads'. */
    public List<Slot> inRooms() {
        return slots.stream().filter(HeldSlot::takesTheRoom).map(HeldSlot::slot).toList();
    }

    /**
     * A leader's time in a session.
     *
     * @param takesTheRoom whether this is the one slot of the session that counts for its room
     */
    public record HeldSlot(Slot slot, boolean takesTheRoom) {}

    /** A patient's time in a session. */
    public record HeldPlace(int patient, int day, int start, int end) {

        public boolean overlaps(Slot slot) {
            return day == slot.day() && slot.start() < end && start < slot.end();
        }
    }
}
