package painclinic.bound;

import painclinic.bundle.Session;
import painclinic.evaluation.Placement;

import java.time.DayOfWeek;
import java.util.BitSet;

/** When one patient can come and would like to, weekday by weekday. */
final class Wishes {

    private final boolean bound;
    private final boolean hasWish;
    private final BitSet[] available = new BitSet[8];
    private final BitSet[] preferred = new BitSet[8];

    Wishes(SessionTimes times, Wish wish) {
        bound = wish.available() != null;
        hasWish = !wish.preferred().isEmpty();
        int minutes = wish.treatment().minutes();
        for (DayOfWeek day : DayOfWeek.values()) {
            available[day.getValue()] =
                    wish.available() == null
                            ? new BitSet()
                            : times.within(wish.available(), day, minutes);
            preferred[day.getValue()] = times.within(wish.preferred(), day, minutes);
            if (bound) {
                preferred[day.getValue()].and(available[day.getValue()]);
            }
        }
    }

    /**
     * How many wishes (for time and practitioner) a session at one of these starts leaves unmet at
     * the least, or {@link BoundCourse#SHUT}.
     */
    byte unmet(DayOfWeek day, BitSet starts, boolean wishedPractitioner) {
        boolean possible = bound ? starts.intersects(available[day.getValue()]) : !starts.isEmpty();
        if (!possible) {
            return BoundCourse.SHUT;
        }
        boolean wishedTime = !hasWish || starts.intersects(preferred[day.getValue()]);
        return (byte) ((wishedTime ? 0 : 1) + (wishedPractitioner ? 0 : 1));
    }

    /** How many wishes a booked session leaves unmet. */
    static byte unmet(Session session, Wish wish) {
        boolean wishedTime = wish.preferred().isEmpty() || fits(session, wish);
        return (byte) ((wishedTime ? 0 : 1) + (wish.isFor(session.practitioner()) ? 0 : 1));
    }

    private static boolean fits(Session session, Wish wish) {
        int start = Placement.minuteOf(session.start().toLocalTime());
        return wish.preferred().stream()
                .anyMatch(window ->
                        window.day() == session.start().getDayOfWeek()
                                && Placement.minuteOf(window.from()) <= start
                                && start + session.minutes() <= Placement.minuteOf(window.to()));
    }
}
