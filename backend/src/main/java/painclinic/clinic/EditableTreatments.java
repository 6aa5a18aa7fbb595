package painclinic.clinic;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.bundle.Treatment;
import painclinic.guideline.Guidelines;
import painclinic.guideline.LocalLimit;
import painclinic.guideline.LocalLimit.Loosening;
import painclinic.guideline.TreatmentGuideline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What the clinic treats with, edited one at a time. */
@Service
public class EditableTreatments extends EditableRecords<TreatmentRecord, TreatmentDetails> {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,99}");
    private static final int LONGEST_SESSION = 24 * 60;
    private static final int MOST = 1000;

    private final Clinics clinics;
    private final Treatments treatments;
    private final ApplicationEventPublisher events;

    EditableTreatments(
            TreatmentRepository repository,
            StoredRecords stored,
            Clinics clinics,
            Treatments treatments,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        super(repository, stored, clinics, transaction);
        this.clinics = clinics;
        this.treatments = treatments;
        this.events = events;
    }

    @Override
    protected String table() {
        return Treatments.TABLE;
    }

    @Override
    protected List<FieldFault> faults(UUID own, TreatmentDetails treatment) {
        FieldFaults faults = new FieldFaults();
        checkCode(faults, own, treatment.code());
        faults.text("name", treatment.name());
        faults.texts("roomFeatures", treatment.roomFeatures());
        faults.between("minutes", treatment.minutes(), 1, LONGEST_SESSION);
        faults.between("groupMax", treatment.groupMax(), 1, MOST);
        faults.between(
                "minDaysBetween", treatment.minDaysBetween(), 0, Treatment.MOST_MIN_DAYS_BETWEEN);
        faults.between("targetDaysBetween", treatment.targetDaysBetween(), 1, MOST);
        faults.between("maxSessions", treatment.maxSessions(), 1, MOST);
        faults.between("windowDays", treatment.windowDays(), 1, MOST);
        faults.between("classMax", treatment.classMax(), 1, MOST);
        clinics.current().ifPresent(clinic -> checkLimits(faults, clinic.guideline(), treatment));
        return faults.all();
    }

    private void checkCode(FieldFaults faults, UUID own, String code) {
        faults.unless(
                CODE.matcher(code).matches(),
                "code",
                "Use capital letters, digits and underscores, beginning with a letter.");
        Optional<String> before = treatments.code(own);
        faults.unless(
                before.isEmpty() || before.get().equals(code),
                "code",
                "The code of a treatment never changes.");
        faults.unless(
                before.isPresent() || treatments.ids(ClinicId.ONLY, List.of(code)).isEmpty(),
                "code",
                "There is a treatment with this code, or there was.");
    }

    private static void checkLimits(
            FieldFaults faults, String guideline, TreatmentDetails treatment) {
        LocalLimit own =
                new LocalLimit(
                        treatment.code(),
                        treatment.maxSessions(),
                        treatment.windowDays(),
                        treatment.classMax());
        Optional<TreatmentGuideline> set =
                Guidelines.find(guideline).flatMap(one -> one.treatment(treatment.code()));
        if (set.isPresent()) {
            for (Loosening loosening : own.loosenings(set.get())) {
                faults.unless(
                        false,
                        loosening.key().equals("groupMax") ? "classMax" : loosening.key(),
                        "The guideline allows at most %d (%s)."
                                .formatted(
                                        loosening.limit().most(),
                                        loosening.limit().source().label()));
            }
        }
        for (String key : own.wanting(set.orElse(null))) {
            faults.unless(
                    false,
                    key,
                    "The guideline is silent on this: set the clinic’s own most %s."
                            .formatted(key.equals("maxSessions") ? "sessions" : "days"));
        }
    }

    @Override
    protected TreatmentRecord create(UUID id, int position, TreatmentDetails details) {
        String guideline = clinics.current().orElseThrow().guideline();
        return new TreatmentRecord(id, position, guideline, details);
    }

    @Override
    protected void added(TreatmentRecord record) {
        clinics.limitSizes(ClinicId.ONLY);
    }

    @Override
    protected void written(TreatmentDetails before, TreatmentRecord record) {
        clinics.limitSizes(ClinicId.ONLY);
        events.publishEvent(new TreatmentChanged(record.id()));
    }
}
