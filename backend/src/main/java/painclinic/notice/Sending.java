package painclinic.notice;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.clinic.Clinic;
import painclinic.clinic.Clinics;
import painclinic.patient.PatientDetails.Notices;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Sends what can be sent without a person. A message is written down before it is handed over and
 * ended after: whoever is stopped in between leaves it under way, and the next round begins with
 * those.
 */
@Service
class Sending {

    static final String SENDER = "Sent automatically";

    private static final Logger log = LoggerFactory.getLogger(Sending.class);

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
        List<Notices> ways = Stream.of(Notices.values()).filter(this::sends).toList();
        if (ways.isEmpty()) {
            return;
        }
        for (UUID course : queue.due(ways, clock.instant())) {
            Optional<Message> message = transaction.execute(status -> claim(course));
            message.ifPresent(this::handOver);
        }
    }

    /** What is over is told to nobody any more. */
    void forget() {
        transaction.executeWithoutResult(status -> told.forget(clock.instant()));
    }

    /** Writes down that a message is on its way; nothing where that is not due. */
    private Optional<Message> claim(UUID course) {
        told.lock(course);
        Instant now = clock.instant();
        if (!queue.isDue(course) || messages.isBeingSent(course)) {
            return Optional.empty();
        }
        return open.ofCourse(course, now)
                .filter(notice -> notice.step(now) == Notice.Step.SEND)
                .filter(notice -> sends(notice.recipient().way()))
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
        return messages.again(message)
                .orElseGet(() -> {
                    messages.add(message);
                    return message;
                });
    }

    void handOver(Message message) {
        Carried carried =
                carriers.stream()
                        .filter(carrier -> carrier.carries(message.way()))
                        .findFirst()
                        .map(carrier -> carried(carrier, message))
                        .orElse(new Carried.NotNow("Nothing is set up to send it."));
        transaction.executeWithoutResult(status -> end(message, carried));
    }

    /** Whatever one message does to its carrier, the next one is sent. */
    private static Carried carried(Carrier carrier, Message message) {
        try {
            return carrier.carry(message);
        } catch (RuntimeException e) {
            // what it says may name a person
            log.warn("Message {} could not be sent: {}", message.id(), e.getClass().getName());
            return new Carried.NotNow("It could not be sent.");
        }
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
                queue.tryAgain(message, why);
            }
            case Carried.Never(String why) -> {
                messages.end(message.id(), Message.State.FAILED, why, now);
                queue.refused(message, why);
            }
        }
    }
}
