package painclinic.bundle;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** A stretch of one weekday that recurs each week; a session fits when it lies wholly inside. */
public record WeeklyWindow(DayOfWeek day, LocalTime from, LocalTime to) {}
