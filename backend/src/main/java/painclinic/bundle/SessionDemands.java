package painclinic.bundle;

import java.util.List;

/** What one session asks for: its length, its room and its leaders, the lead first. */
public record SessionDemands(int minutes, List<String> roomFeatures, List<LeaderRole> leaders) {

    public SessionDemands {
        roomFeatures = List.copyOf(roomFeatures);
        leaders = List.copyOf(leaders);
    }

    /** How many leaders a session of so many people needs; they are the first of the list. */
    public int leadersFor(int attendees) {
        return (int) leaders.stream().filter(role -> role.isNeededFor(attendees)).count();
    }
}
