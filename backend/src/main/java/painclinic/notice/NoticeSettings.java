package painclinic.notice;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * How messages leave the house. Without any of it they stay on the page.
 *
 * @param from whom e-mails come from; e-mails are sent by {@code spring.mail.host} once it is set
 * @param settle how long something has to stay as it is before it is sent, so that several changes
 *     become one message and what is undone none
 * @param govUkNotify the account at GOV.UK Notify; null for none
 */
@ConfigurationProperties("painclinic.messages")
record NoticeSettings(
        @Nullable String from,
        @DefaultValue("5m") Duration settle,
        @Nullable GovUkNotify govUkNotify) {

    /**
     * An account at GOV.UK Notify. Its templates have the fields {@code ((subject))} and {@code
     * ((body))}, a text's only the latter.
     *
     * @param textTemplate the id of the template for texts; null where none are sent
     * @param emailTemplate the id of the template for e-mails; null where none are sent
     * @param limit how long it has to answer
     */
    record GovUkNotify(
            String key,
            @DefaultValue("https://api.notifications.service.gov.uk") String url,
            @Nullable String textTemplate,
            @Nullable String emailTemplate,
            @DefaultValue("30s") Duration limit) {}
}
