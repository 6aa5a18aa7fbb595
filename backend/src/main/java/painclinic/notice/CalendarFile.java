package painclinic.notice;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.util.ByteArrayDataSource;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

import painclinic.clinic.Clinic;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a message tells, as a calendar takes it: an appointment is one entry for life, whose number
 * grows with each message. A file has one method, so what is called off has a file of its own. The
 * entry says nothing of the treatment: others may look at the calendar.
 */
record CalendarFile(String method, String text) {

    private static final String REQUEST = "REQUEST";
    private static final String CANCEL = "CANCEL";

    static List<CalendarFile> of(
            Message message, Clinic clinic, String organizer, String attendee) {
        List<CalendarFile> files = new ArrayList<>();
        for (String method : List.of(REQUEST, CANCEL)) {
            List<VEvent> entries =
                    message.changes().stream()
                            .filter(change -> method.equals(method(change)))
                            .map(change -> entry(change, message, clinic, organizer, attendee))
                            .toList();
            if (!entries.isEmpty()) {
                files.add(new CalendarFile(method, text(method, clinic, entries)));
            }
        }
        return files;
    }

    private static String method(Change change) {
        return change.now() == null ? CANCEL : REQUEST;
    }

    private static String text(String method, Clinic clinic, List<VEvent> entries) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//painclinic//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Method(method));
        calendar.add(
                Objects.requireNonNull(
                                TimeZoneRegistryFactory.getInstance()
                                        .createRegistry()
                                        .getTimeZone(clinic.time().zone().getId()),
                                "a zone that the calendar library has too")
                        .getVTimeZone());
        entries.forEach(calendar::add);
        return calendar.toString();
    }

    private static VEvent entry(
            Change change, Message message, Clinic clinic, String organizer, String attendee) {
        Spot now = change.now();
        Spot spot = now == null ? change.told() : now;
        if (spot == null) {
            throw new IllegalStateException("%s neither was nor is.".formatted(change));
        }
        VEvent entry =
                new VEvent(
                        spot.start().atZone(clinic.time().zone()),
                        spot.end().atZone(clinic.time().zone()),
                        "Appointment at " + clinic.details().name());
        entry.replace(new DtStamp(message.madeAt()));
        entry.add(new Uid(change.appointment() + "@painclinic"));
        entry.add(new Sequence(change.sequence()));
        entry.add(new Status(now == null ? "CANCELLED" : "CONFIRMED"));
        entry.add(new Organizer(URI.create("mailto:" + organizer)));
        Attendee person = new Attendee(URI.create("mailto:" + attendee));
        entry.add(person.add(PartStat.ACCEPTED));
        entry.add(new Location(spot.roomName() + ", " + spot.siteName()));
        entry.add(new Description("With " + spot.practitionerName()));
        return entry;
    }

    /** As programs read it. */
    MimeBodyPart asAlternative() throws MessagingException {
        return part("text/calendar; charset=UTF-8; method=" + method);
    }

    /** As people open it. */
    MimeBodyPart asAttachment() throws MessagingException {
        MimeBodyPart part = part("application/ics");
        part.setFileName(method.equals(CANCEL) ? "cancelled.ics" : "appointments.ics");
        return part;
    }

    private MimeBodyPart part(String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(
                new DataHandler(
                        new ByteArrayDataSource(text.getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }
}
