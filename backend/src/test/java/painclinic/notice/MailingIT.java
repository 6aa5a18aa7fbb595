package painclinic.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import painclinic.ExampleBundles;
import painclinic.StorageTest;
import painclinic.database.Rows;
import painclinic.schedule.AppointmentId;
import painclinic.schedule.AttendanceOutcome;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** E-mails as a mail server takes them, with their calendars. */
@StorageTest
class MailingIT extends NoticeCase {

    /** The Tuesday after the clocks have gone forward. */
    private static final LocalDateTime IN_SUMMER = LocalDateTime.parse("2027-03-30T09:00");

    @Autowired private Messages messages;
    @Autowired private Rows rows;
    @Autowired private Clock clock;

    private final NoticeSettings settings =
            new NoticeSettings("clinic@example.org", Duration.ZERO, null);

    @BeforeEach
    void everybodyIsTold() {
        jdbc.sql("truncate clinic cascade").update();
        bundles.importBundle(ExampleBundles.small());
        jdbc.sql("update patient set notices = 'EMAIL', email = external_id || '@example.org'")
                .update();
    }

    @Test
    void oneEntryIsAddedMovedAndCancelledInTheCalendar() throws Exception {
        book("c0002", TUESDAY);
        AppointmentId id = ofCourse("c0002");
        mail().round();
        move("c0002", IN_SUMMER);
        mail().round();
        appointments.callOff(id, AttendanceOutcome.CANCELLED_BY_CLINIC, null, null, ME);
        mail().round();
        MimeMessage[] mails = server.getReceivedMessages();
        assertThat(mails).hasSize(3);
        List<Entry> entries = new ArrayList<>();
        for (MimeMessage mail : mails) {
            assertThat(mail.getSubject()).startsWith("Your appointments at ");
            assertThat(mail.getSubject()).doesNotContainIgnoringCase("acupuncture");
            assertThat(mail.getAllRecipients()[0]).hasToString("pt0002@example.org");
            entries.add(entry(mail));
        }
        String uid = id.value() + "@painclinic";
        assertThat(entries)
                .containsExactly(
                        new Entry(
                                "REQUEST",
                                uid,
                                "1",
                                "CONFIRMED",
                                "DTSTART;TZID=Europe/London:20270112T090000"),
                        new Entry(
                                "REQUEST",
                                uid,
                                "2",
                                "CONFIRMED",
                                "DTSTART;TZID=Europe/London:20270330T090000"),
                        new Entry(
                                "CANCEL",
                                uid,
                                "4",
                                "CANCELLED",
                                "DTSTART;TZID=Europe/London:20270330T090000"));
    }

    @Test
    void whatIsNoAddressIsLeftToAPerson() {
        jdbc.sql("update patient set email = 'not an address'").update();
        book("c0002", TUESDAY);
        mail().round();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(open.all(StorageTest.NOW).getFirst().lastFault())
                .isEqualTo("This is no e-mail address.");
    }

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp").dynamicPort());

    @BeforeEach
    void open() {
        server.start();
    }

    @AfterEach
    void close() {
        server.stop();
    }

    private Sending mail() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        return new Sending(
                open,
                messages,
                told,
                new NoticeQueue(rows, settings),
                List.of(new Mailing(sender, clinics, clock, settings)),
                clinics,
                transaction,
                clock);
    }

    private Entry entry(MimeMessage mail) throws Exception {
        Multipart alternatives =
                (Multipart) ((Multipart) mail.getContent()).getBodyPart(0).getContent();
        BodyPart part = alternatives.getBodyPart(1);
        String text = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().hasErrors()).isFalse();
        VEvent event = (VEvent) calendar.getComponent("VEVENT").orElseThrow();
        String method = calendar.getProperty("METHOD").orElseThrow().getValue();
        assertThat(part.getContentType()).contains("method=" + method);
        return new Entry(
                method,
                event.getProperty("UID").orElseThrow().getValue(),
                event.getProperty("SEQUENCE").orElseThrow().getValue(),
                event.getProperty("STATUS").orElseThrow().getValue(),
                event.getProperty("DTSTART").orElseThrow().toString().strip());
    }

    private record Entry(String method, String uid, String sequence, String status, String start) {}
}
