package painclinic.patient;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.DateRange;
import painclinic.bundle.NhsNumber;
import painclinic.clinic.EditableRecords;
import painclinic.clinic.FieldFault;
import painclinic.clinic.FieldFaults;
import painclinic.clinic.WeeklyTime;
import painclinic.patient.PatientDetails.Contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What is wrong with what somebody wrote of patients.
 *
 * @param known who has the NHS numbers that they wrote
 * @param today the date on the clinic's wall
 */
record PatientChecks(Map<String, Numbered> known, LocalDate today)
        implements EditableRecords.Checks<PatientDetails> {

    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    @Override
    public List<FieldFault> faults(UUID own, PatientDetails patient) {
        FieldFaults faults = new FieldFaults();
        checkNumber(faults, own, patient.nhsNumber());
        faults.text("givenName", patient.givenName());
        faults.text("familyName", patient.familyName());
        faults.unless(
                patient.dateOfBirth().isAfter(LONG_AGO) && !patient.dateOfBirth().isAfter(today),
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
        Numbered other = number == null ? null : known.get(number);
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
    public @Nullable UUID formerly(PatientDetails details) {
        String number = details.nhsNumber();
        Numbered there = number == null ? null : known.get(number);
        return there != null && there.hasLeft() && there.isLike(details) ? there.id() : null;
    }

    private static void checkContact(FieldFaults faults, Contact contact) {
        faults.email("contact.email", contact.email());
        faults.telephone("contact.telephone", contact.telephone());
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
}
