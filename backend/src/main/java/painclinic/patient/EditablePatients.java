package painclinic.patient;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.bundle.DateRange;
import painclinic.bundle.NhsNumber;
import painclinic.clinic.ClinicId;
import painclinic.clinic.Clinics;
import painclinic.clinic.EditableRecords;
import painclinic.clinic.FieldFault;
import painclinic.clinic.FieldFaults;
import painclinic.clinic.StoredRecords;
import painclinic.clinic.Today;
import painclinic.clinic.WeeklyTime;
import painclinic.patient.PatientDetails.Contact;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** The clinic's patients, edited one at a time. */
@Service
public class EditablePatients extends EditableRecords<PatientRecord, PatientDetails> {

    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9 ()-]{6,30}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

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
        FieldFaults faults = new FieldFaults();
        checkNumber(faults, own, patient.nhsNumber());
        faults.text("givenName", patient.givenName());
        faults.text("familyName", patient.familyName());
        faults.unless(
                patient.dateOfBirth().isAfter(LONG_AGO)
                        && !patient.dateOfBirth().isAfter(today.date()),
                "dateOfBirth",
                "Enter a date of birth in the past.");
        faults.texts("needs", patient.needs());
        faults.longest("practitionerGender", patient.practitionerGender());
        if (patient.available() != null) {
            WeeklyTime.check(faults, "available", patient.available());
        }
        WeeklyTime.check(faults, "preferred", patient.preferred());
        for (int i = 0; i < patient.unavailable().size(); i++) {
            DateRange away = patient.unavailable().get(i);
            faults.notBefore("unavailable[" + i + "].to", away.from(), away.to());
        }
        checkContact(faults, patient.contact());
        return faults.all();
    }

    private void checkNumber(FieldFaults faults, UUID own, @Nullable String number) {
        faults.unless(
                number != null && NhsNumber.isValid(number),
                "nhsNumber",
                "Enter the ten digits of an NHS number.");
        Numbered other = number == null ? null : identities.ofNumber(ClinicId.ONLY, number);
        faults.unless(
                other == null || other.id().equals(own),
                "nhsNumber",
                other != null && other.hasLeft()
                        ? "A former patient of another name, born on another day, has this number."
                                + " Check the number, the name and the date of birth."
                        : "Another patient has this number.");
    }

    /**
     * Who was here before comes back, with their history. A number alone does not say who somebody
     * is: it may be mistyped.
     */
    @Override
    protected @Nullable UUID formerly(PatientDetails details) {
        String number = details.nhsNumber();
        Numbered known = number == null ? null : identities.ofNumber(ClinicId.ONLY, number);
        return known != null && known.hasLeft() && known.isLike(details) ? known.id() : null;
    }

    private static void checkContact(FieldFaults faults, Contact contact) {
        faults.unless(
                contact.email() == null || EMAIL.matcher(contact.email()).matches(),
                "contact.email",
                "Enter an e-mail address, such as name@example.org.");
        faults.unless(
                contact.telephone() == null || TELEPHONE.matcher(contact.telephone()).matches(),
                "contact.telephone",
                "Enter a telephone number, such as 01632 960001.");
        faults.longest("contact.address", contact.address());
        faults.unless(
                LANGUAGE.matcher(contact.language()).matches(),
                "contact.language",
                "Enter a language tag, such as en or cy.");
        boolean isReached =
                switch (contact.notices()) {
                    case LETTER -> true;
                    case EMAIL -> contact.email() != null;
                    case TEXT, TELEPHONE -> contact.telephone() != null;
                };
        faults.unless(isReached, "contact.notices", "There is no address or number for this way.");
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
