package painclinic.clinic;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.bundle.DateRange;
import painclinic.bundle.Registration;
import painclinic.clinic.PractitionerDetails.Block;
import painclinic.clinic.PractitionerDetails.Leave;

import java.util.List;
import java.util.UUID;

/** The people who treat, edited one at a time. */
@Service
public class EditablePractitioners
        extends EditableRecords<PractitionerRecord, PractitionerDetails> {

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    private final StoredRecords stored;
    private final Practitioners practitioners;
    private final ApplicationEventPublisher events;

    EditablePractitioners(
            PractitionerRepository repository,
            StoredRecords stored,
            Clinics clinics,
            Practitioners practitioners,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        super(repository, stored, clinics, transaction);
        this.stored = stored;
        this.practitioners = practitioners;
        this.events = events;
    }

    @Override
    protected String table() {
        return Practitioners.TABLE;
    }

    @Override
    protected List<FieldFault> faults(UUID own, PractitionerDetails person) {
        FieldFaults faults = new FieldFaults();
        faults.text("name", person.name());
        faults.text("profession", person.profession());
        faults.longest("gender", person.gender());
        faults.texts("skills", person.skills());
        faults.between(
                "maxClinicalMinutesPerDay", person.maxClinicalMinutesPerDay(), 1, MINUTES_OF_A_DAY);
        checkRegistration(faults, own, person.registration());
        checkHours(faults, person.workingHours());
        for (int i = 0; i < person.leave().size(); i++) {
            Leave leave = person.leave().get(i);
            faults.notBefore("leave[" + i + "].to", leave.from(), leave.to());
            faults.longest("leave[" + i + "].reason", leave.reason());
        }
        TimeAway.check(faults, "awayDuring", person.awayDuring());
        return faults.all();
    }

    private void checkRegistration(
            FieldFaults faults, UUID own, @Nullable Registration registration) {
        if (registration != null) {
            faults.text("registration.body", registration.body());
            faults.text("registration.number", registration.number());
            faults.unless(
                    registration.expiresOn() != null,
                    "registration.expiresOn",
                    "Enter the last day on which it counts.");
            UUID other = practitioners.registered(ClinicId.ONLY, registration);
            faults.unless(
                    other == null || other.equals(own),
                    "registration.number",
                    "Somebody else here has this registration.");
        }
    }

    private void checkHours(FieldFaults faults, List<Block> hours) {
        for (int i = 0; i < hours.size(); i++) {
            Block block = hours.get(i);
            String here = "workingHours[" + i + "]";
            faults.inOrder(here + ".to", block.from(), block.to());
            faults.unless(
                    stored.isInUse(Sites.TABLE, block.site()),
                    here + ".site",
                    "Choose a site of the clinic.");
            if (block.holdsFrom() != null && block.holdsTo() != null) {
                faults.notBefore(here + ".holdsTo", block.holdsFrom(), block.holdsTo());
            }
            WorkingTime.check(faults, here, block, hours.subList(0, i), hours);
        }
    }

    @Override
    protected PractitionerRecord create(UUID id, int position, PractitionerDetails details) {
        return new PractitionerRecord(id, position, details);
    }

    @Override
    protected void written(PractitionerDetails before, PractitionerRecord record) {
        events.publishEvent(new PractitionerChanged(record.id()));
        List<DateRange> added =
                record.details().leave().stream()
                        .filter(leave -> !before.leave().contains(leave))
                        .map(Leave::dates)
                        .toList();
        if (!added.isEmpty()) {
            events.publishEvent(new LeaveRecorded(record.id(), added));
        }
    }
}
