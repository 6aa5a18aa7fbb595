package painclinic.notice;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.clinic.Clinic;
import painclinic.clinic.Clinics;
import painclinic.patient.PatientDetails.Notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sends what can be sent without a person. A message is written down before it is handed over and
 * ended after: whoever is stopped in between leaves it under way, and the next round begins with
 * those.
 */
@Service
class Sending {

    static final String SENDER = "Sent automatically";

    /** The wait after the first failure; each further one doubles it. */
    private static final Duration FIRST_WAIT = Duration.ofMinutes(2);

    private final OpenNotices open;
    private final Messages messages;
    private final ToldAppointments told;
    private final NoticeQueue queue;
    private final List<Carrier> carriers;
    private final Clinics clinics;
    private final TransactionOperations transaction;
    private final Clock clock;

    Sending(
            OpenNotices open,
            Messages messages,
            ToldAppointments told,
            NoticeQueue queue,
            List<Carrier> carriers,
            Clinics clinics,
            TransactionOperations transaction,
            Clock clock) {
        this.open = open;
        this.messages = messages;
        this.told = told;
        this.queue = queue;
        this.carriers = List.copyOf(carriers);
        this.clinics = clinics;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether messages of this way are sent without a person. */
    boolean sends(Notices way) {
        return carriers.stream().anyMatch(carrier -> carrier.carries(way));
    }

    /** Sends everything that is due. One round at a time, over all nodes. */
    void round() {
        messages.underWay().forEach(this::handOver);
        for (Notice notice : open.all(clock.instant())) {
            if (notice.step(clock.instant()) == Notice.Step.SEND
                    && sends(notice.recipient().way())) {
                Optional<Message> message = transaction.execute(status -> claim(notice));
                message.ifPresent(this::handOver);
            }
        }
        transaction.executeWithoutResult(status -> told.forget(clock.instant()));
    }

    /** Writes down that a message is on its way; nothing where that is not due. */
    private Optional<Message> claim(Notice seen) {
        told.lock(seen.course());
        Instant now = clock.instant();
        if (!queue.isDue(seen.id()) || messages.isBeingSent(seen.course())) {
            return Optional.empty();
        }
        return open.find(seen.id(), now)
                .filter(notice -> notice.step(now) == Notice.Step.SEND)
                .map(notice -> claimed(notice, now));
    }

    private Message claimed(Notice notice, Instant now) {
        Clinic clinic = clinics.current().orElseThrow();
        Notices way = notice.recipient().way();
        Message message =
                Message.sending(
                        notice,
                        way,
                        Wording.of(way, clinic, notice.recipient(), notice.changes()),
                        now,
                        SENDER);
        messages.add(message);
        return message;
    }

    private void handOver(Message message) {
        Carried carried =
                carriers.stream()
                        .filter(carrier -> carrier.carries(message.way()))
                        .findFirst()
                        .map(carrier -> carrier.carry(message))
                        .orElse(new Carried.NotNow("Nothing is set up to send it."));
        transaction.executeWithoutResult(status -> end(message, carried));
    }

    private void end(Message message, Carried carried) {
        told.lock(message.course());
        Instant now = clock.instant();
        switch (carried) {
            case Carried.HandedOver _ -> {
                if (messages.end(message.id(), Message.State.TOLD, null, now)) {
                    told.are(message.course(), message.changes());
                }
            }
            case Carried.NotNow(String why) -> {
                messages.end(message.id(), Message.State.FAILED, why, now);
                queue.tryAgain(message, why, FIRST_WAIT);
            }
            case Carried.Never(String why) -> {
                messages.end(message.id(), Message.State.FAILED, why, now);
                queue.giveUp(message, why);
            }
        }
    }
}
