package painclinic.calendar;

import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.XProperty;

import org.springframework.stereotype.Component;

import painclinic.clinic.Clinic;
import painclinic.clinic.ClinicTime;
import painclinic.ical.CalendarText;
import painclinic.ical.Entry;
import painclinic.schedule.CalendarEntry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Writes somebody's entries for programs that ask again and again. The same appointments give the
 * same text all day.
 */
@Component
class CalendarWriter {

    private static final Duration AGAIN_AFTER = Duration.ofHours(4);

    private final Clock clock;

    CalendarWriter(Clock clock) {
        this.clock = clock;
    }

    String text(Clinic clinic, List<CalendarEntry> entries) {
        ClinicTime time = clinic.time();
        String name = clinic.details().name();
        CalendarText text =
                new CalendarText(
                        time,
                        new XProperty("X-WR-CALNAME", name),
                        new RefreshInterval(
                                new ParameterList(List.of(Value.DURATION)), AGAIN_AFTER),
                        new XProperty("X-PUBLISHED-TTL", AGAIN_AFTER.toString()));
        Instant today = time.startOf(time.local(clock.instant()).toLocalDate());
        entries.forEach(entry -> text.add(entry(entry, name, today)));
        return text.toString();
    }

    private static Entry entry(CalendarEntry entry, String clinic, Instant today) {
        String what = entry.what().isEmpty() ? "Appointment" : entry.what();
        return new Entry(
                entry.id(),
                entry.sequence(),
                entry.start(),
                entry.end(),
                what + ", " + clinic,
                entry.where(),
                entry.isCalledOff(),
                today);
    }
}
