package painclinic.notice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.LocalTime;
import java.util.List;

/**
 * When people are reminded.
 *
 * @param daysBefore so many days before; empty for never
 * @param from from what time of the day
 * @param until until what time of the day
 */
@ConfigurationProperties("painclinic.reminders")
record ReminderSettings(
        @DefaultValue({"5", "1"}) List<Integer> daysBefore,
        @DefaultValue("08:00") LocalTime from,
        @DefaultValue("20:00") LocalTime until) {

    ReminderSettings {
        daysBefore = List.copyOf(daysBefore);
    }

    boolean isTimeOfDay(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(until);
    }
}
