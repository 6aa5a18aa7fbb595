package painclinic.spreadsheet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.audit.Reason;
import painclinic.clinic.ClinicId;
import painclinic.clinic.Clinics;
import painclinic.clinic.EditablePractitioners;
import painclinic.clinic.EditableSites;
import painclinic.database.Refusal;
import painclinic.exchange.ClinicBundles;
import painclinic.exchange.Unsuited;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Takes a table of working hours over in two steps, as {@link PatientImport} does with patients:
 * looking does all that applying does and takes it back. People with a faulty row are left out of
 * both, with all of their rows.
 */
@Service
class HoursImport {

    private final Clinics clinics;
    private final EditablePractitioners practitioners;
    private final EditableSites sites;
    private final HeadingMemory memory;
    private final HoursWrites writes;
    private final ClinicBundles bundles;
    private final TransactionOperations transaction;
    private final Reason reason;

    HoursImport(
            Clinics clinics,
            EditablePractitioners practitioners,
            EditableSites sites,
            HeadingMemory memory,
            HoursWrites writes,
            ClinicBundles bundles,
            TransactionOperations transaction,
            Reason reason) {
        this.clinics = clinics;
        this.practitioners = practitioners;
        this.sites = sites;
        this.memory = memory;
        this.writes = writes;
        this.bundles = bundles;
        this.transaction = transaction;
        this.reason = reason;
    }

    /**
     * What somebody has chosen.
     *
     * @param columns a code for each column, empty for one that is left out; null: as remembered
     *     and as headings are usually called
     * @param from the first day of hours whose row has none; null: they have always held
     */
    record Choices(@Nullable List<String> columns, @Nullable LocalDate from) {}

    HoursImportAnswer look(byte[] file, Choices choices) {
        return run(file, choices, fingerprint -> false);
    }

    HoursImportAnswer apply(byte[] file, Choices choices, String fingerprint) {
        HoursImportAnswer answer = run(file, choices, fingerprint::equals);
        return answer instanceof HoursImportAnswer.Looked
                ? new HoursImportAnswer.ChangedSince()
                : answer;
    }

    private HoursImportAnswer run(byte[] file, Choices choices, Predicate<String> isWanted) {
        if (clinics.current().isEmpty()) {
            return new HoursImportAnswer.NoClinic();
        }
        return switch (TableReader.read(file)) {
            case TableReading.Unreadable(String message) ->
                    new HoursImportAnswer.Unreadable(message);
            case TableReading.Read(Table table) ->
                    transaction.execute(status -> {
                        HoursImportAnswer answer = written(table, choices, isWanted);
                        if (!(answer instanceof HoursImportAnswer.Applied)) {
                            status.setRollbackOnly();
                        }
                        return answer;
                    });
        };
    }

    private HoursImportAnswer written(Table table, Choices choices, Predicate<String> isWanted) {
        clinics.lock(ClinicId.ONLY);
        reason.is("A table of working hours was imported");
        HoursTable hours = hoursTable(table, choices.columns());
        HoursOutcome outcome =
                new HoursOutcome(
                        hours, hours.missing().isEmpty() ? hours.rows(cells(choices)) : List.of());
        List<Unsuited> before = bundles.unsuited();
        Refusal refusal = writes.write(outcome);
        if (refusal != null) {
            return new HoursImportAnswer.Unreadable(refusal.message());
        }
        List<Unsuited> touched =
                bundles.unsuited().stream().filter(one -> !before.contains(one)).toList();
        HoursImportView view = outcome.view(touched);
        if (view.counts().people() == 0 || !isWanted.test(view.fingerprint())) {
            return new HoursImportAnswer.Looked(view);
        }
        memory.keep(TableKind.HOURS, table.headings(), hours.columns());
        return new HoursImportAnswer.Applied(view.counts());
    }

    private HoursTable hoursTable(Table table, @Nullable List<String> chosen) {
        return new HoursTable(
                table,
                chosen == null
                        ? Headings.recognised(
                                table.headings(), HoursTable.MEANINGS, memory.of(TableKind.HOURS))
                        : Headings.chosen(table.headings(), HoursTable.MEANINGS, chosen));
    }

    private HourCells cells(Choices choices) {
        Map<String, UUID> known = new HashMap<>();
        sites.all()
                .forEach(site -> {
                    known.put(Headings.folded(site.externalId()), site.id());
                    known.put(Headings.folded(site.details().name()), site.id());
                });
        return new HourCells(new KnownStaff(practitioners.all()), known, choices.from());
    }
}
