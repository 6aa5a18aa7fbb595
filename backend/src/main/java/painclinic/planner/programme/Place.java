package painclinic.planner.programme;

/**
 * Where one session of a cohort is.
 *
 * @param day days after the horizon's first date
 * @param start minutes after midnight
 * @param team indices of its leaders, the lead first
 * @param people how many may attend with these leaders in this room
 */
record Place(int day, int start, int minutes, int room, int[] team, int people) {

    int end() {
        return start + minutes;
    }

    Place inRoom(int other) {
        return new Place(day, start, minutes, other, team, people);
    }

    Place withTeam(int[] other) {
        return new Place(day, start, minutes, room, other, people);
    }
}
