package painclinic.advising.desk;

import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.Slot;

import java.util.List;

/** How much others would miss a room. */
public final class RoomRegret {

    private RoomRegret() {}

    /** Less than 0 for a room that the practitioner uses that day, else its number of features. */
    public static int of(ClinicFacts facts, int room, List<Slot> practitionerDay) {
        for (Slot slot : practitionerDay) {
            if (slot.room() == room) {
                return -1;
            }
        }
        return facts.rooms()[room].features().size();
    }
}
