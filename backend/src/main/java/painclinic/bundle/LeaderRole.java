package painclinic.bundle;

/**
 * One of the people who lead a session: with this skill, in a session of so many attendees or more.
 */
public record LeaderRole(String skill, int fromAttendees) {

    /** Needed in every session. */
    public static final int ALWAYS = 1;

    /** A leader who is always needed. */
    public static LeaderRole always(String skill) {
        return new LeaderRole(skill, ALWAYS);
    }

    public boolean isNeededFor(int attendees) {
        return fromAttendees <= attendees;
    }
}
