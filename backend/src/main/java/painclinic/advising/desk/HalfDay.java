package painclinic.advising.desk;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** Half a weekday: the morning ends, and the afternoon begins, at {@link #NOON}. */
public record HalfDay(DayOfWeek day, boolean afternoon) implements Comparable<HalfDay> {

    /** Where one half of a day ends and the other begins. */
    public static final LocalTime NOON = LocalTime.of(13, 0);

    @Override
    public int compareTo(HalfDay other) {
        int byDay = day.compareTo(other.day);
        return byDay != 0 ? byDay : Boolean.compare(afternoon, other.afternoon);
    }
}
