package painclinic.notice;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

import painclinic.clinic.Clinic;
import painclinic.clinic.Clinics;
import painclinic.patient.PatientDetails.Notices;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Objects;

/**
 * E-mails over SMTP, with a file that adds, moves or cancels the calendar's entry. SMTP cannot say
 * afterwards whether it took a message, so one that was stopped in the middle is sent again, under
 * the same id.
 */
@Component
@Order(1)
@ConditionalOnProperty("spring.mail.host")
class Mailing implements Carrier {

    private final JavaMailSender sender;
    private final Clinics clinics;
    private final Clock clock;
    private final InternetAddress from;

    Mailing(JavaMailSender sender, Clinics clinics, Clock clock, NoticeSettings settings) {
        this.sender = sender;
        this.clinics = clinics;
        this.clock = clock;
        this.from = from(settings);
    }

    private static InternetAddress from(NoticeSettings settings) {
        try {
            return new InternetAddress(
                    Objects.requireNonNull(
                            settings.from(),
                            "spring.mail.host is set: painclinic.messages.from has to say whom"
                                    + " e-mails come from."),
                    true);
        } catch (AddressException e) {
            throw new IllegalStateException(
                    "painclinic.messages.from (%s) is no address.".formatted(settings.from()), e);
        }
    }

    @Override
    public boolean carries(Notices way) {
        return way == Notices.EMAIL;
    }

    @Override
    public Carried carry(Message message) {
        InternetAddress to;
        try {
            to = new InternetAddress(message.address(), true);
        } catch (AddressException e) {
            return new Carried.Never("This is no e-mail address.");
        }
        try {
            sender.send(mail(message, to));
            return new Carried.HandedOver();
        } catch (MailException e) {
            return new Carried.NotNow("The mail server did not take it.");
        } catch (MessagingException e) {
            throw new IllegalStateException(
                    "The e-mail %s cannot be made.".formatted(message.id()), e);
        }
    }

    private MimeMessage mail(Message message, InternetAddress to) throws MessagingException {
        Clinic clinic = clinics.current().orElseThrow();
        MimeMessage mail = sender.createMimeMessage();
        mail.setFrom(from);
        mail.setRecipient(RecipientType.TO, to);
        mail.setSubject(message.wording().subject(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Message-ID", "<%s@painclinic>".formatted(message.id()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        MimeMultipart alternatives = new MimeMultipart("alternative");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(message.wording().body(), StandardCharsets.UTF_8.name());
        alternatives.addBodyPart(text);
        MimeMultipart all = new MimeMultipart("mixed");
        MimeBodyPart body = new MimeBodyPart();
        all.addBodyPart(body);
        List<CalendarFile> files =
                CalendarFile.of(message, clinic, from.getAddress(), to.getAddress());
        if (!files.isEmpty()) {
            alternatives.addBodyPart(files.getFirst().asAlternative());
        }
        for (CalendarFile file : files) {
            all.addBodyPart(file.asAttachment());
        }
        body.setContent(alternatives);
        mail.setContent(all);
        return mail;
    }
}
