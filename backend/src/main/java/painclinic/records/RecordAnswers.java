package painclinic.records;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import painclinic.clinic.EditOutcome;
import painclinic.clinic.Recorded;
import painclinic.exchange.ClinicBundles;
import painclinic.web.Problem;

import java.util.Optional;

/** Answers of HTTP to what came of an edit, the same for all kinds of records. */
@Component
class RecordAnswers {

    private final ClinicBundles bundles;

    RecordAnswers(ClinicBundles bundles) {
        this.bundles = bundles;
    }

    <D> ResponseEntity<Recorded<D>> found(Optional<Recorded<D>> record) {
        return record.map(one -> ResponseEntity.ok().eTag(tag(one)).body(one))
                .orElseThrow(() -> noSuchRecord().refusal());
    }

    <D> ResponseEntity<Saved<D>> added(EditOutcome<D> outcome) {
        return saved(HttpStatus.CREATED, outcome);
    }

    <D> ResponseEntity<Saved<D>> edited(EditOutcome<D> outcome) {
        return saved(HttpStatus.OK, outcome);
    }

    private <D> ResponseEntity<Saved<D>> saved(HttpStatus status, EditOutcome<D> outcome) {
        if (outcome instanceof EditOutcome.Saved<D>(Recorded<D> record)) {
            return ResponseEntity.status(status)
                    .eTag(tag(record))
                    .body(new Saved<>(record, bundles.unsuited()));
        }
        throw refused(outcome).refusal();
    }

    <D> Removed removed(EditOutcome<D> outcome) {
        if (outcome instanceof EditOutcome.Removed<D>()) {
            return new Removed(bundles.unsuited());
        }
        throw refused(outcome).refusal();
    }

    private static <D> Problem refused(EditOutcome<D> outcome) {
        return switch (outcome) {
            case EditOutcome.NoSuchRecord<D>() -> noSuchRecord();
            case EditOutcome.ChangedMeanwhile<D>(Recorded<D> now) -> Refusals.changedMeanwhile(now);
            case EditOutcome.Faulty<D> faulty -> Refusals.faulty(faulty.faults());
            case EditOutcome.Refused<D> refused -> Refusals.refused(refused.refusal());
            case EditOutcome.Saved<D> saved -> throw new IllegalStateException(saved.toString());
            case EditOutcome.Removed<D> removed ->
                    throw new IllegalStateException(removed.toString());
        };
    }

    private static Problem noSuchRecord() {
        return Problem.of(
                HttpStatus.NOT_FOUND,
                "no-such-record",
                "There is no such record",
                "It may have been removed meanwhile.");
    }

    private static String tag(Recorded<?> record) {
        return "\"" + record.version() + "\"";
    }
}
