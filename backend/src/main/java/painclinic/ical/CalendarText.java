package painclinic.ical;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

import painclinic.clinic.ClinicTime;

import java.util.Objects;

/**
 * A calendar as RFC 5545 has it, in the clinic's time zone. An appointment is one entry for life:
 * moved, it has the same id and a higher number; called off, it is said to be cancelled, because
 * not every calendar takes away what is missing.
 */
public final class CalendarText {

    private final Calendar calendar = new Calendar();
    private final ClinicTime time;

    /**
     * @param head what the calendar says of itself
     */
    public CalendarText(ClinicTime time, Property... head) {
        this.time = time;
        calendar.add(new ProdId("-//painclinic//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        for (Property property : head) {
            calendar.add(property);
        }
        calendar.add(
                Objects.requireNonNull(
                                TimeZoneRegistryFactory.getInstance()
                                        .createRegistry()
                                        .getTimeZone(time.zone().getId()),
                                "a zone that the calendar library has too")
                        .getVTimeZone());
    }

    /**
     * Adds an entry.
     *
     * @param more what it says beside when and where
     */
    public void add(Entry entry, Property... more) {
        VEvent event =
                new VEvent(
                        entry.start().atZone(time.zone()),
                        entry.end().atZone(time.zone()),
                        entry.summary());
        event.replace(new DtStamp(entry.writtenAt()));
        event.add(new Uid(entry.id() + "@painclinic"));
        event.add(new Sequence(entry.sequence()));
        event.add(new Status(entry.isCalledOff() ? "CANCELLED" : "CONFIRMED"));
        event.add(new Location(entry.where()));
        for (Property property : more) {
            event.add(property);
        }
        calendar.add(event);
    }

    @Override
    public String toString() {
        return calendar.toString();
    }
}
