package painclinic.clinic;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionOperations;

import painclinic.database.Refusal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The records of one kind, read and written one at a time. Who writes says which version they saw;
 * another version is answered by what it holds. Writers wait for each other.
 *
 * @param <E> the aggregate
 * @param <D> what a person writes of it
 */
public abstract class EditableRecords<E extends StoredRecord<D>, D> {

    private final RecordRepository<E> repository;
    private final StoredRecords stored;
    private final Clinics clinics;
    private final TransactionOperations transaction;

    protected EditableRecords(
            RecordRepository<E> repository,
            StoredRecords stored,
            Clinics clinics,
            TransactionOperations transaction) {
        this.repository = repository;
        this.stored = stored;
        this.clinics = clinics;
        this.transaction = transaction;
    }

    /** The records in use, in their order. */
    public List<Recorded<D>> all() {
        return transaction.execute(status ->
                repository
                        .findByClinicIdAndRetiredOnIsNullOrderByPositionAscIdAsc(
                                ClinicId.ONLY.value())
                        .stream()
                        .map(StoredRecord::recorded)
                        .toList());
    }

    public Optional<Recorded<D>> find(UUID id) {
        return transaction.execute(status -> inUse(id).map(StoredRecord::recorded));
    }

    public EditOutcome<D> add(D details) {
        return answering(() -> added(details));
    }

    /**
     * Adds several at once, each as {@link #add} would; those with faults are left out. What came
     * of each stands in its place. No two of them are the same. It belongs to the transaction of
     * the caller, who gives that up where not all or nothing is meant, or the database refuses.
     */
    public List<EditOutcome<D>> addAll(List<D> several) {
        return transaction.execute(status -> {
            clinics.lock(ClinicId.ONLY);
            if (clinics.current().isEmpty()) {
                return Collections.nCopies(several.size(), noClinic());
            }
            Checks<D> checks = checks(several);
            List<EditOutcome<D>> outcomes = new ArrayList<>();
            List<E> written = new ArrayList<>();
            int position = stored.nextPosition(table());
            List<UUID> ids = stored.newIds(several.size());
            for (int i = 0; i < several.size(); i++) {
                D details = several.get(i);
                UUID former = checks.formerly(details);
                List<FieldFault> faults =
                        checks.faults(former == null ? ids.get(i) : former, details);
                if (!faults.isEmpty()) {
                    outcomes.add(new EditOutcome.Faulty<>(faults));
                    continue;
                }
                E record =
                        former == null
                                ? repository.save(create(ids.get(i), position++, details))
                                : returned(former, details);
                written.add(record);
                outcomes.add(new EditOutcome.Saved<>(record.recorded()));
            }
            repository.flush();
            written.forEach(this::added);
            clinics.advanceVersion(ClinicId.ONLY);
            return outcomes;
        });
    }

    public EditOutcome<D> edit(UUID id, int version, D details) {
        return edit(id, version, details, any -> true);
    }

    /**
     * Edits a part of a record: what was wrong in the rest of it before is in nobody's way.
     *
     * @param isInPart by the path of a field
     */
    public EditOutcome<D> edit(UUID id, int version, D details, Predicate<String> isInPart) {
        return answering(() ->
                atVersion(
                        id,
                        version,
                        record -> {
                            List<FieldFault> faults =
                                    faults(record.id(), details).stream()
                                            .filter(fault -> isInPart.test(fault.path()))
                                            .toList();
                            if (!faults.isEmpty()) {
                                return new EditOutcome.Faulty<>(faults);
                            }
                            D before = record.details();
                            record.become(details);
                            repository.flush();
                            written(before, record);
                            return new EditOutcome.Saved<>(record.recorded());
                        }));
    }

    /** Deletes the record; if something still refers to it, it retires. */
    public EditOutcome<D> remove(UUID id, int version) {
        return answering(() ->
                atVersion(
                        id,
                        version,
                        record -> {
                            repository.flush();
                            stored.remove(table(), List.of(record.id()));
                            removed(record.recorded());
                            return new EditOutcome.Removed<>();
                        }));
    }

    /**
     * Takes a removal back: what retired is in use again, and what was deleted is there again under
     * the id it had.
     */
    public EditOutcome<D> restore(UUID id, D details) {
        return answering(() -> {
            clinics.lock(ClinicId.ONLY);
            if (clinics.current().isEmpty()) {
                return noClinic();
            }
            Optional<E> found = repository.findById(id);
            if (found.isPresent() && !found.get().isRetired()) {
                return new EditOutcome.ChangedMeanwhile<>(found.get().recorded());
            }
            List<FieldFault> faults = faults(id, details);
            if (!faults.isEmpty()) {
                return new EditOutcome.Faulty<>(faults);
            }
            return found.isEmpty() ? kept(fresh(id, details)) : resumed(found.get(), details);
        });
    }

    private EditOutcome<D> resumed(E record, D details) {
        D before = record.details();
        record.comeBack();
        record.become(details);
        repository.flush();
        written(before, record);
        clinics.advanceVersion(ClinicId.ONLY);
        return new EditOutcome.Saved<>(record.recorded());
    }

    /** The table of the records. */
    protected abstract String table();

    /** What is wrong with what somebody wrote; {@code own} is the record's id. */
    protected abstract List<FieldFault> faults(UUID own, D details);

    protected abstract E create(UUID id, int position, D details);

    /** The retired record that an addition means, which comes back; null where it means none. */
    protected @Nullable UUID formerly(D details) {
        return null;
    }

    /**
     * The checks of several additions. A kind of record that asks the database for them asks here
     * for all at once.
     */
    protected Checks<D> checks(List<D> several) {
        return new Checks<>() {
            @Override
            public List<FieldFault> faults(UUID own, D details) {
                return EditableRecords.this.faults(own, details);
            }

            @Override
            public @Nullable UUID formerly(D details) {
                return EditableRecords.this.formerly(details);
            }
        };
    }

    /** Follows up an addition. */
    protected void added(E record) {}

    /** Follows up an edit. */
    protected void written(D before, E record) {}

    /** Follows up a removal. */
    protected void removed(Recorded<D> record) {}

    private EditOutcome<D> added(D details) {
        clinics.lock(ClinicId.ONLY);
        if (clinics.current().isEmpty()) {
            return noClinic();
        }
        UUID former = formerly(details);
        UUID id = former == null ? stored.newId() : former;
        List<FieldFault> faults = faults(id, details);
        if (!faults.isEmpty()) {
            return new EditOutcome.Faulty<>(faults);
        }
        return kept(former == null ? fresh(id, details) : returned(former, details));
    }

    private EditOutcome<D> noClinic() {
        return new EditOutcome.Faulty<>(
                List.of(new FieldFault("", "Set the clinic up first: it has no name yet.")));
    }

    private EditOutcome<D> kept(E record) {
        repository.flush();
        added(record);
        clinics.advanceVersion(ClinicId.ONLY);
        return new EditOutcome.Saved<>(record.recorded());
    }

    private E fresh(UUID id, D details) {
        return repository.save(create(id, stored.nextPosition(table()), details));
    }

    private E returned(UUID former, D details) {
        E record = repository.findById(former).orElseThrow();
        record.comeBack();
        record.become(details);
        return record;
    }

    private EditOutcome<D> atVersion(UUID id, int version, Act<E, D> act) {
        clinics.lock(ClinicId.ONLY);
        Optional<E> found = inUse(id);
        if (found.isEmpty()) {
            return new EditOutcome.NoSuchRecord<>();
        }
        E record = found.get();
        if (record.version() != version) {
            return new EditOutcome.ChangedMeanwhile<>(record.recorded());
        }
        EditOutcome<D> outcome = act.on(record);
        // a refusal, and a save of what is there already, change nothing that anybody planned by
        if (outcome instanceof EditOutcome.Removed || record.version() != version) {
            clinics.advanceVersion(ClinicId.ONLY);
        }
        return outcome;
    }

    private Optional<E> inUse(UUID id) {
        return repository.findById(id).filter(record -> !record.isRetired());
    }

    private EditOutcome<D> answering(Supplier<EditOutcome<D>> act) {
        try {
            return transaction.execute(status -> act.get());
        } catch (DataAccessException e) {
            return new EditOutcome.Refused<>(Refusal.of(e).orElseThrow(() -> e));
        }
    }

    /** What is wrong with what somebody wrote, and whom they mean by it. */
    public interface Checks<D> {

        List<FieldFault> faults(UUID own, D details);

        /** The retired record that an addition means; null where it means none. */
        @Nullable UUID formerly(D details);
    }

    private interface Act<E, D> {

        EditOutcome<D> on(E record);
    }
}
