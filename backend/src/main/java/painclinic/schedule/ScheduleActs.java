package painclinic.schedule;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.clinic.Clinic;
import painclinic.clinic.Clinics;
import painclinic.database.Refusal;
import painclinic.database.Turns;
import painclinic.schedule.PublishedRows.CalledOff;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** What all acts on the published schedule have in common: a transaction, turns, and writing. */
@Component
class ScheduleActs {

    private final ScheduleWriter writer;
    private final ScheduleRecords records;
    private final Clinics clinics;
    private final Turns turns;
    private final TransactionOperations transaction;

    ScheduleActs(
            ScheduleWriter writer,
            ScheduleRecords records,
            Clinics clinics,
            Turns turns,
            TransactionOperations transaction) {
        this.writer = writer;
        this.records = records;
        this.clinics = clinics;
        this.turns = turns;
        this.transaction = transaction;
    }

    /** One transaction; what the database will not have becomes a value once it is rolled back. */
    AppointmentAnswer answering(Supplier<AppointmentAnswer> act) {
        try {
            return transaction.execute(status -> {
                AppointmentAnswer answer = act.get();
                if (!isDone(answer)) {
                    status.setRollbackOnly();
                }
                return answer;
            });
        } catch (DataAccessException e) {
            return new AppointmentAnswer.Refused(Refusal.of(e).orElseThrow(() -> e));
        }
    }

    private static boolean isDone(AppointmentAnswer answer) {
        return answer instanceof AppointmentAnswer.Done
                || answer instanceof AppointmentAnswer.Kept
                || answer instanceof AppointmentAnswer.OnOffer;
    }

    Clinic clinic() {
        return clinics.current().orElseThrow();
    }

    /** Waits for the turns of patients, courses, sessions, rooms and practitioners. */
    void among(Clinic clinic, Collection<UUID> whose) {
        turns.among(clinic.id().value(), records.turns(whose.toArray(UUID[]::new)));
    }

    void write(
            Clinic clinic,
            List<PublishedSession> current,
            List<PublishedSession> target,
            List<CalledOff> calledOff) {
        writer.change(clinic, current, target, calledOff);
        clinics.advanceVersion(clinic.id());
    }
}
