package painclinic.notice;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import painclinic.patient.PatientDetails.Notices;

import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Texts, and e-mails where no mail server is set up, by GOV.UK Notify. It keeps the message's id as
 * its reference and is asked for it first, so that nothing is handed over twice.
 */
@Component
@Order(2)
@ConditionalOnProperty("painclinic.messages.gov-uk-notify.key")
class GovUkNotify implements Carrier {

    private static final int REFUSED = 400;
    private static final @Nullable String ANY = null;

    private final NotificationClient client;
    private final NoticeSettings.GovUkNotify settings;

    GovUkNotify(NoticeSettings settings) {
        this.settings = Objects.requireNonNull(settings.govUkNotify());
        this.client = new NotificationClient(this.settings.key(), this.settings.url());
    }

    @Override
    public boolean carries(Notices way) {
        return template(way) != null;
    }

    private @Nullable String template(Notices way) {
        return switch (way) {
            case TEXT -> settings.textTemplate();
            case EMAIL -> settings.emailTemplate();
            case LETTER, TELEPHONE -> null;
        };
    }

    /**
     * Its client waits for an answer without end. A thread of its own does that, which can be
     * stopped: its connection is closed then.
     */
    @Override
    public Carried carry(Message message) {
        FutureTask<Carried> asked = new FutureTask<>(() -> ask(message));
        Thread.ofVirtual().name("gov-uk-notify").start(asked);
        try {
            return asked.get(settings.limit().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            asked.cancel(true);
            return new Carried.NotNow("GOV.UK Notify did not answer.");
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            return new Carried.NotNow("GOV.UK Notify was not waited for.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("GOV.UK Notify answers in another way.", e);
        }
    }

    private Carried ask(Message message) {
        if (message.way() == Notices.TEXT
                && message.wording().body().length() > Wording.LONGEST_TEXT) {
            return new Carried.Never("It is too long for a text: please telephone them.");
        }
        String reference = message.id().toString();
        try {
            if (!isKnown(reference)) {
                handOver(message, reference);
            }
            return new Carried.HandedOver();
        } catch (NotificationClientException e) {
            return e.getHttpResult() == REFUSED
                    ? new Carried.Never("GOV.UK Notify does not take that number or address.")
                    : new Carried.NotNow("GOV.UK Notify did not take it.");
        }
    }

    private boolean isKnown(String reference) throws NotificationClientException {
        return !client.getNotifications(ANY, ANY, reference, ANY).getNotifications().isEmpty();
    }

    private void handOver(Message message, String reference) throws NotificationClientException {
        String template = template(message.way());
        Wording wording = message.wording();
        if (message.way() == Notices.TEXT) {
            client.sendSms(template, message.address(), Map.of("body", wording.body()), reference);
        } else {
            client.sendEmail(
                    template,
                    message.address(),
                    Map.of("subject", wording.subject(), "body", wording.body()),
                    reference);
        }
    }
}
