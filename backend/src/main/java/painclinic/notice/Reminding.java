package painclinic.notice;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.clinic.Clinic;
import painclinic.clinic.Clinics;
import painclinic.patient.PatientDetails.Notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Reminds people some days before, once for each, one message a course. A reminder is a message
 * like any other: written down before it is handed over, and ended after.
 */
@Service
class Reminding {

    private final Reminders reminders;
    private final Messages messages;
    private final ToldAppointments told;
    private final Sending sending;
    private final ReminderSettings settings;
    private final Clinics clinics;
    private final TransactionOperations transaction;
    private final Clock clock;

    Reminding(
            Reminders reminders,
            Messages messages,
            ToldAppointments told,
            Sending sending,
            ReminderSettings settings,
            Clinics clinics,
            TransactionOperations transaction,
            Clock clock) {
        this.reminders = reminders;
        this.messages = messages;
        this.told = told;
        this.sending = sending;
        this.settings = settings;
        this.clinics = clinics;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Nobody is reminded late of what has changed meanwhile. Before {@link Sending#round()}. */
    void giveUpOutdated() {
        transaction.executeWithoutResult(status -> reminders.giveUp(clock.instant()));
    }

    /** Reminds whom it is time to. In turn with {@link Sending#round()}, never beside it. */
    void round() {
        List<Notices> ways = Stream.of(Notices.values()).filter(sending::sends).toList();
        if (!ways.isEmpty() && !settings.daysBefore().isEmpty()) {
            clinics.current().ifPresent(clinic -> round(clinic, ways));
        }
    }

    private void round(Clinic clinic, List<Notices> ways) {
        Instant now = clock.instant();
        LocalDateTime local = clinic.time().local(now);
        if (!settings.isTimeOfDay(local.toLocalTime())) {
            return;
        }
        List<Message> failed = transaction.execute(status -> reminders.again(now));
        failed.forEach(sending::handOver);
        LocalDate today = local.toLocalDate();
        reminders.due(today, settings.daysBefore(), ways, clinic.time()).stream()
                .map(Reminders.Due::course)
                .distinct()
                .forEach(course -> {
                    Optional<Message> message =
                            transaction.execute(status -> claim(clinic, course, today, ways, now));
                    message.ifPresent(sending::handOver);
                });
    }

    /** Looks again under the lock: others were sent to meanwhile, and much may have changed. */
    private Optional<Message> claim(
            Clinic clinic, UUID course, LocalDate today, List<Notices> ways, Instant now) {
        told.lock(course);
        List<Reminders.Due> due =
                reminders.due(course, today, settings.daysBefore(), ways, clinic.time());
        if (due.isEmpty() || messages.isBeingSent(course)) {
            return Optional.empty();
        }
        Reminders.Due first = due.getFirst();
        Message message =
                Message.reminder(
                        first.recipient(),
                        course,
                        Wording.reminder(
                                clinic,
                                first.recipient(),
                                due.stream().map(Reminders.Due::spot).toList()),
                        now,
                        Sending.SENDER);
        messages.add(message);
        reminders.are(message, due);
        return Optional.of(message);
    }
}
