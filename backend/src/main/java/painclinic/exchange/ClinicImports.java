package painclinic.exchange;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.audit.Reason;
import painclinic.bundle.BundleReader;
import painclinic.bundle.BundleReading;
import painclinic.bundle.ClinicBundle;
import painclinic.clinic.Clinic;
import painclinic.clinic.ClinicId;
import painclinic.clinic.Clinics;
import painclinic.course.Courses;
import painclinic.database.Refusal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes a file over in two steps: first what it would do is looked at, then that is done. What is
 * recorded and not in the file stays, unless somebody says of it that it goes.
 */
@Service
public class ClinicImports {

    private static final ClinicId CLINIC = ClinicId.ONLY;

    private final ClinicBundles bundles;
    private final Clinics clinics;
    private final ImportLedger ledger;
    private final TransactionOperations transaction;
    private final Reason reason;
    private final Clock clock;

    ClinicImports(
            ClinicBundles bundles,
            Clinics clinics,
            ImportLedger ledger,
            TransactionOperations transaction,
            Reason reason,
            Clock clock) {
        this.bundles = bundles;
        this.clinics = clinics;
        this.ledger = ledger;
        this.transaction = transaction;
        this.reason = reason;
        this.clock = clock;
    }

    /**
     * What the file would do, kept until it is applied or another file is looked at. Empty where
     * there is no clinic to compare it with.
     *
     * @param bytes the file as it came
     */
    public Optional<ImportPreview> preview(ClinicBundle file, byte[] bytes) {
        return transaction.execute(
                status -> clinics.current().map(clinic -> preview(clinic, file, bytes)));
    }

    private ImportPreview preview(Clinic clinic, ClinicBundle file, byte[] bytes) {
        Merge merge = bundles.mergeOf(file);
        ClinicBundle merged = merge.merged(Set.of(), Set.of());
        List<ImportRow> rows = merge.rows();
        long known = RecordKind.ALL.stream().mapToLong(kind -> kind.in().apply(file).size()).sum();
        long touched =
                rows.stream().filter(row -> row.change() != ImportRow.Change.MISSING).count();
        return new ImportPreview(
                ledger.keep(CLINIC, bytes, merge.seen()),
                file.clinic().name(),
                file.clinic().name().equals(clinic.details().name()),
                Math.toIntExact(known - touched),
                rows,
                Promises.dropped(merge.current(), merged),
                Unsuited.of(merged, clinic.time().local(clock.instant())));
    }

    /**
     * Does what was looked at, all of it or nothing. A record that somebody has changed since stays
     * as it is and is named, and so does what it cannot be without; the rest goes on.
     *
     * @param removed keys of missing records that are to go
     * @param givingUp whether appointments told to somebody may be taken away
     */
    public ApplyOutcome apply(UUID preview, Set<String> removed, boolean givingUp) {
        try {
            return transaction.execute(status -> applying(preview, removed, givingUp));
        } catch (DataAccessException e) {
            return new ApplyOutcome.Refused(Refusal.of(e).orElseThrow(() -> e));
        }
    }

    private ApplyOutcome applying(UUID preview, Set<String> removed, boolean givingUp) {
        clinics.lock(CLINIC);
        reason.is("A file was imported");
        Optional<ImportLedger.Looked> looked = ledger.find(CLINIC, preview);
        if (looked.isEmpty()) {
            return new ApplyOutcome.NoSuchPreview();
        }
        Merge merge = bundles.mergeOf(read(looked.get().file()));
        Set<String> left = merge.changedSince(looked.get().seen());
        Set<String> needed = merge.neededBy(left);
        left.addAll(removed.stream().filter(needed::contains).toList());
        ClinicBundle merged = merge.merged(left, removed);
        List<String> unlimited = Courses.withoutLimits(merged);
        if (!unlimited.isEmpty()) {
            return new ApplyOutcome.WithoutLimits(unlimited);
        }
        List<Promise> dropped = givingUp ? List.of() : Promises.dropped(merge.current(), merged);
        if (!dropped.isEmpty()) {
            return new ApplyOutcome.WouldDropPromises(dropped);
        }
        Clinic clinic = bundles.write(merged);
        ledger.applied(preview);
        return new ApplyOutcome.Applied(
                ImportedCounts.of(merged),
                left.stream().sorted().toList(),
                Unsuited.of(merged, clinic.time().local(clock.instant())));
    }

    /** A file that was kept had no faults. */
    private static ClinicBundle read(byte[] file) {
        try {
            return switch (BundleReader.read(new ByteArrayInputStream(file))) {
                case BundleReading.Accepted(ClinicBundle bundle) -> bundle;
                case BundleReading.Refused refused ->
                        throw new IllegalStateException(
                                "A file that was looked at has faults now: " + refused);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
