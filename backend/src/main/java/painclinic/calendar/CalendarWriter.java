package painclinic.calendar;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

import org.springframework.stereotype.Component;

import painclinic.clinic.Clinic;
import painclinic.clinic.ClinicTime;
import painclinic.schedule.CalendarEntry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Writes entries as calendars read them (RFC 5545). An appointment is one entry for life: moved, it
 * has the same id and a higher number; called off, it stays as cancelled, because not every
 * calendar takes away what is missing. The same appointments give the same text all day.
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
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//painclinic//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", clinic.details().name()));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), AGAIN_AFTER));
        calendar.add(new XProperty("X-PUBLISHED-TTL", AGAIN_AFTER.toString()));
        calendar.add(
                Objects.requireNonNull(
                                TimeZoneRegistryFactory.getInstance()
                                        .createRegistry()
                                        .getTimeZone(time.zone().getId()),
                                "a zone that the calendar library has too")
                        .getVTimeZone());
        Instant today = time.startOf(time.local(clock.instant()).toLocalDate());
        entries.forEach(entry -> calendar.add(event(entry, clinic, today)));
        return calendar.toString();
    }

    private static VEvent event(CalendarEntry entry, Clinic clinic, Instant today) {
        String what = entry.what().isEmpty() ? "Appointment" : entry.what();
        VEvent event =
                new VEvent(
                        entry.start().atZone(clinic.time().zone()),
                        entry.end().atZone(clinic.time().zone()),
                        what + ", " + clinic.details().name());
        event.replace(new DtStamp(today));
        event.add(new Uid(entry.id() + "@painclinic"));
        event.add(new Sequence(entry.sequence()));
        event.add(new Status(entry.isCalledOff() ? "CANCELLED" : "CONFIRMED"));
        event.add(new Location(entry.where()));
        return event;
    }
}
