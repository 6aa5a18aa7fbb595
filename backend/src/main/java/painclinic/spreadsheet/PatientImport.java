package painclinic.spreadsheet;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.audit.Reason;
import painclinic.bundle.Treatment;
import painclinic.clinic.Clinic;
import painclinic.clinic.ClinicId;
import painclinic.clinic.Clinics;
import painclinic.database.Refusal;
import painclinic.guideline.Guidelines;
import painclinic.guideline.TreatmentLimits;
import painclinic.spreadsheet.ReferralCells.GivenTreatment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Takes a table of patients over in two steps: what it would do is looked at, then that is done,
 * all of it or nothing. Looking does all that applying does and takes it back, so that what is
 * shown is what happens. A row with faults is left out of both.
 */
@Service
class PatientImport {

    /** Each pass finds faults that only show once others are out of the way. */
    private static final int MOST_PASSES = 20;

    private final Clinics clinics;
    private final HeadingMemory memory;
    private final PatientWrites people;
    private final ReferralWrites referrals;
    private final TransactionOperations transaction;
    private final Reason reason;

    PatientImport(
            Clinics clinics,
            HeadingMemory memory,
            PatientWrites people,
            ReferralWrites referrals,
            TransactionOperations transaction,
            Reason reason) {
        this.clinics = clinics;
        this.memory = memory;
        this.people = people;
        this.referrals = referrals;
        this.transaction = transaction;
        this.reason = reason;
    }

    /**
     * What somebody has chosen.
     *
     * @param columns a code for each column, empty for one that is left out; null: as remembered
     *     and as headings are usually called
     * @param painMonths how long pain had lasted before the referral where a row does not say
     */
    record Choices(@Nullable List<String> columns, @Nullable Integer painMonths) {}

    /** Who imports. Only some may accept a referral and prescribe on it. */
    record Actor(String name, boolean mayPrescribe) {

        List<PatientColumn> meanings() {
            return Stream.of(PatientColumn.values())
                    .filter(column -> mayPrescribe || !column.isOfPrescribing())
                    .toList();
        }
    }

    PatientImportAnswer look(byte[] file, Choices choices, Actor actor) {
        return run(file, choices, actor, fingerprint -> false);
    }

    PatientImportAnswer apply(byte[] file, Choices choices, String fingerprint, Actor actor) {
        PatientImportAnswer answer = run(file, choices, actor, fingerprint::equals);
        return answer instanceof PatientImportAnswer.Looked
                ? new PatientImportAnswer.ChangedSince()
                : answer;
    }

    private PatientImportAnswer run(
            byte[] file, Choices choices, Actor actor, Predicate<String> isWanted) {
        Optional<Clinic> clinic = clinics.current();
        if (clinic.isEmpty()) {
            return new PatientImportAnswer.NoClinic();
        }
        return switch (TableReader.read(file)) {
            case TableReading.Unreadable(String message) ->
                    new PatientImportAnswer.Unreadable(message);
            case TableReading.Read(Table table) ->
                    run(
                            patientTable(table, choices.columns(), actor.meanings()),
                            new ReferralCells(treatments(clinic.get()), choices.painMonths()),
                            actor.name(),
                            isWanted);
        };
    }

    private PatientTable patientTable(
            Table table, @Nullable List<String> chosen, List<PatientColumn> meanings) {
        return new PatientTable(
                table,
                chosen == null
                        ? Headings.recognised(
                                table.headings(), meanings, memory.of(TableKind.PATIENTS))
                        : Headings.chosen(table.headings(), meanings, chosen),
                meanings);
    }

    private PatientImportAnswer run(
            PatientTable table, ReferralCells cells, String actor, Predicate<String> isWanted) {
        PatientOutcome outcome = new PatientOutcome(table, cells);
        try {
            for (int pass = 0; pass < MOST_PASSES; pass++) {
                Written written =
                        transaction.execute(status -> {
                            Written done = write(outcome, actor, isWanted);
                            if (!done.isWanted()) {
                                status.setRollbackOnly();
                            }
                            return done;
                        });
                if (written.isWanted()) {
                    return new PatientImportAnswer.Applied(outcome.view(written.pass()).counts());
                }
                if (!outcome.leaveOut(written.pass())) {
                    return new PatientImportAnswer.Looked(outcome.view(written.pass()));
                }
            }
            return new PatientImportAnswer.Unreadable(
                    "Too many rows do not fit the clinic's records: check the columns.");
        } catch (DataAccessException e) {
            return new PatientImportAnswer.Unreadable(Refusal.of(e).orElseThrow(() -> e).message());
        }
    }

    private record Written(PatientPass pass, boolean isWanted) {}

    private Written write(PatientOutcome outcome, String actor, Predicate<String> isWanted) {
        clinics.lock(ClinicId.ONLY);
        reason.is("A table of patients was imported");
        PatientPass pass = new PatientPass();
        if (outcome.good().isEmpty()) {
            return new Written(pass, false);
        }
        Map<String, UUID> ids = people.write(outcome.good(), pass);
        referrals.write(outcome.good(), ids, actor, pass);
        boolean isTaken =
                pass.faultyRows().isEmpty() && isWanted.test(outcome.view(pass).fingerprint());
        if (isTaken) {
            memory.keep(
                    TableKind.PATIENTS,
                    outcome.table().table().headings(),
                    outcome.table().columns());
        }
        return new Written(pass, isTaken);
    }

    /** What can be prescribed, by what people call it, folded. */
    private Map<String, GivenTreatment> treatments(Clinic clinic) {
        Map<String, TreatmentLimits> limits =
                Guidelines.limits(clinic.guideline(), clinics.localLimits(clinic.id()));
        Map<String, GivenTreatment> known = new HashMap<>();
        for (Treatment treatment : clinics.treatments(clinic.id())) {
            TreatmentLimits of = limits.get(treatment.code());
            if (of != null) {
                GivenTreatment given =
                        new GivenTreatment(treatment.code(), treatment.name(), of.maxSessions());
                known.put(Headings.folded(treatment.code()), given);
                known.put(Headings.folded(treatment.name()), given);
            }
        }
        return known;
    }
}
