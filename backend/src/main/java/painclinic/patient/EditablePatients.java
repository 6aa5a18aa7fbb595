package painclinic.patient;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.clinic.ClinicId;
import painclinic.clinic.Clinics;
import painclinic.clinic.EditableRecords;
import painclinic.clinic.FieldFault;
import painclinic.clinic.StoredRecords;
import painclinic.clinic.Today;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The clinic's patients, edited one at a time. */
@Service
public class EditablePatients extends EditableRecords<PatientRecord, PatientDetails> {

    private final PatientIdentities identities;
    private final ApplicationEventPublisher events;
    private final Today today;

    EditablePatients(
            PatientRepository repository,
            StoredRecords stored,
            Clinics clinics,
            PatientIdentities identities,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Today today) {
        super(repository, stored, clinics, transaction);
        this.identities = identities;
        this.events = events;
        this.today = today;
    }

    @Override
    protected String table() {
        return Patients.TABLE;
    }

    @Override
    protected List<FieldFault> faults(UUID own, PatientDetails patient) {
        return checking(List.of(patient)).faults(own, patient);
    }

    @Override
    protected @Nullable UUID formerly(PatientDetails details) {
        return checking(List.of(details)).formerly(details);
    }

    @Override
    protected Checks<PatientDetails> checks(List<PatientDetails> several) {
        return checking(several);
    }

    private PatientChecks checking(List<PatientDetails> patients) {
        List<String> numbers =
                patients.stream().map(PatientDetails::nhsNumber).filter(Objects::nonNull).toList();
        return new PatientChecks(identities.ofNumbers(ClinicId.ONLY, numbers), today.date());
    }

    @Override
    protected PatientRecord create(UUID id, int position, PatientDetails details) {
        return new PatientRecord(id, position, details);
    }

    @Override
    protected void added(PatientRecord record) {
        events.publishEvent(new PatientRegistered(record.id()));
    }

    @Override
    protected void written(PatientDetails before, PatientRecord record) {
        events.publishEvent(new PatientChanged(record.id()));
    }
}
