package painclinic.schedule;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Weeks of the published schedule, kept while the clinic stays as it is: after each change
 * everybody who looks at a week asks for the same one.
 */
final class KnownWeeks {

    private static final int MOST = 30;

    private volatile Known known = new Known("", new ConcurrentHashMap<>());

    /**
     * @param state what the clinic was before anything is read; another one lets all weeks go
     * @param read reads a week that is not known
     */
    Optional<ScheduleWeek> of(
            String state, LocalDate monday, Supplier<Optional<ScheduleWeek>> read) {
        Map<LocalDate, ScheduleWeek> weeks = weeks(state);
        ScheduleWeek week = weeks.get(monday);
        if (week != null) {
            return Optional.of(week);
        }
        Optional<ScheduleWeek> found = read.get();
        if (weeks.size() < MOST) {
            found.ifPresent(one -> weeks.put(monday, one));
        }
        return found;
    }

    private Map<LocalDate, ScheduleWeek> weeks(String state) {
        Known now = known;
        if (!now.state.equals(state)) {
            now = new Known(state, new ConcurrentHashMap<>());
            known = now;
        }
        return now.weeks;
    }

    private record Known(String state, Map<LocalDate, ScheduleWeek> weeks) {}
}
