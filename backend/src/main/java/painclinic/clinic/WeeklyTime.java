package painclinic.clinic;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import painclinic.bundle.WeeklyWindow;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/** A weekly window as a row has it. */
@Embeddable
public record WeeklyTime(
        @Enumerated(EnumType.STRING) DayOfWeek day, LocalTime starts, LocalTime ends) {

    public static List<WeeklyTime> of(List<WeeklyWindow> windows) {
        return windows.stream()
                .map(window -> new WeeklyTime(window.day(), window.from(), window.to()))
                .toList();
    }

    public static List<WeeklyWindow> windows(List<WeeklyTime> times) {
        return times.stream()
                .map(time -> new WeeklyWindow(time.day, time.starts, time.ends))
                .toList();
    }

    /** What is wrong with windows that somebody wrote. */
    public static void check(FieldFaults faults, String path, List<WeeklyWindow> windows) {
        for (int i = 0; i < windows.size(); i++) {
            WeeklyWindow one = windows.get(i);
            String here = path + "[" + i + "]";
            if (one.day() == null || one.from() == null || one.to() == null) {
                faults.unless(false, here, "Enter a day, a start and an end.");
                return;
            }
            faults.inOrder(here + ".to", one.from(), one.to());
            faults.unless(
                    windows.subList(0, i).stream().noneMatch(other -> overlap(one, other)),
                    here,
                    "This overlaps another time of the same day.");
        }
    }

    private static boolean overlap(WeeklyWindow one, WeeklyWindow other) {
        return one.day() == other.day()
                && one.from().isBefore(other.to())
                && other.from().isBefore(one.to());
    }
}
