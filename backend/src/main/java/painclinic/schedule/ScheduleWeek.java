package painclinic.schedule;

import java.time.LocalDate;
import java.util.List;

/**
 * One week of a schedule.
 *
 * @param closedDates the dates on which every site is closed
 * @param sessions by start
 */
public record ScheduleWeek(
        LocalDate monday,
        List<PractitionerWeek> practitioners,
        List<LocalDate> closedDates,
        List<BookedSession> sessions) {

    public ScheduleWeek {
        practitioners = List.copyOf(practitioners);
        closedDates = List.copyOf(closedDates);
        sessions = List.copyOf(sessions);
    }
}
