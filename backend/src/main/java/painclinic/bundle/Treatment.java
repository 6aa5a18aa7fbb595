package painclinic.bundle;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A kind of treatment that the clinic gives.
 *
 * @param minutes the length of one session; 0 for a programme, whose sessions each have their own
 * @param roomFeatures what the room must have
 * @param groupMax the clinic's own most people in one class, or null
 * @param minDaysBetween the fewest days from one session of a course to the next; never broken
 * @param targetDaysBetween the days from one session to the next that the clinic wishes for
 * @param leaders who leads a session, the lead first; empty: one person with the treatment's own
 *     skill
 * @param groupMin the fewest people with whom a programme may run
 * @param programme the sessions of a programme in order; empty for any other delivery
 */
public record Treatment(
        String code,
        String name,
        Delivery delivery,
        int minutes,
        List<String> roomFeatures,
        @Nullable Integer groupMax,
        int minDaysBetween,
        int targetDaysBetween,
        List<LeaderRole> leaders,
        int groupMin,
        List<ProgrammeSession> programme) {

    public static final int DEFAULT_MIN_DAYS_BETWEEN = 1;

    /** From none, which means that two sessions may be on one day, to this. */
    public static final int MOST_MIN_DAYS_BETWEEN = 365;

    public static final int DEFAULT_TARGET_DAYS_BETWEEN = 7;

    public Treatment {
        roomFeatures = List.copyOf(roomFeatures);
        leaders = List.copyOf(leaders);
        programme = List.copyOf(programme);
    }

    /** A treatment with one leader, of whom nothing is asked but its own skill. */
    public Treatment(
            String code,
            String name,
            Delivery delivery,
            int minutes,
            List<String> roomFeatures,
            @Nullable Integer groupMax,
            int minDaysBetween,
            int targetDaysBetween) {
        this(
                code,
                name,
                delivery,
                minutes,
                roomFeatures,
                groupMax,
                minDaysBetween,
                targetDaysBetween,
                List.of(),
                1,
                List.of());
    }

    public boolean isProgramme() {
        return delivery == Delivery.PROGRAMME;
    }

    /** Who leads a session where its programme says nothing else. */
    public List<LeaderRole> leadersOrOwnSkill() {
        return leaders.isEmpty() ? List.of(LeaderRole.always(code)) : leaders;
    }

    /** The skill of the one who leads, outside programmes. */
    public String leadSkill() {
        return leadersOrOwnSkill().getFirst().skill();
    }

    /** What a session asks for; {@code number} counts in a programme and nowhere else. */
    public SessionDemands demands(int number) {
        if (!isProgramme() || number < 1 || number > programme.size()) {
            return new SessionDemands(minutes, roomFeatures, leadersOrOwnSkill());
        }
        ProgrammeSession own = programme.get(number - 1);
        return new SessionDemands(
                own.minutes(),
                own.roomFeatures() == null ? roomFeatures : own.roomFeatures(),
                own.leaders() == null ? leadersOrOwnSkill() : own.leaders());
    }

    /** The numbers of a programme's sessions that are no reviews: 1 to this. */
    public int ordinarySessions() {
        return (int) programme.stream().filter(one -> !one.review()).count();
    }

    public Treatment withGroupMax(@Nullable Integer groupMax) {
        return new Treatment(
                code,
                name,
                delivery,
                minutes,
                roomFeatures,
                groupMax,
                minDaysBetween,
                targetDaysBetween,
                leaders,
                groupMin,
                programme);
    }
}
