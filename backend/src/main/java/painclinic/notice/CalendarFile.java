package painclinic.notice;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.util.ByteArrayDataSource;

import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;

import painclinic.clinic.Clinic;
import painclinic.ical.CalendarText;
import painclinic.ical.Entry;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

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
            List<Change> changes =
                    message.changes().stream()
                            .filter(change -> method.equals(method(change)))
                            .toList();
            if (!changes.isEmpty()) {
                CalendarText text = new CalendarText(clinic.time(), new Method(method));
                changes.forEach(change -> add(text, change, message, clinic, organizer, attendee));
                files.add(new CalendarFile(method, text.toString()));
            }
        }
        return files;
    }

    private static String method(Change change) {
        return change.now() == null ? CANCEL : REQUEST;
    }

    private static void add(
            CalendarText text,
            Change change,
            Message message,
            Clinic clinic,
            String organizer,
            String attendee) {
        Spot spot = change.latest();
        Attendee person = new Attendee(URI.create("mailto:" + attendee));
        text.add(
                new Entry(
                        change.appointment(),
                        change.sequence(),
                        spot.start(),
                        spot.end(),
                        "Appointment at " + clinic.details().name(),
                        spot.roomName() + ", " + spot.siteName(),
                        change.now() == null,
                        message.madeAt()),
                new Organizer(URI.create("mailto:" + organizer)),
                person.add(PartStat.ACCEPTED),
                new Description("With " + spot.practitionerName()));
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
