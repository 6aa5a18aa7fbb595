package painclinic.spreadsheet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import painclinic.clinic.EditOutcome;
import painclinic.clinic.EditablePractitioners;
import painclinic.clinic.FieldFault;
import painclinic.clinic.PractitionerDetails;
import painclinic.clinic.PractitionerDetails.Block;
import painclinic.clinic.Recorded;
import painclinic.database.Refusal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the hours of a table into the records of its people, by the rules of their page. */
@Component
class HoursWrites {

    private static final Pattern OF_A_STRETCH = Pattern.compile("workingHours\\[(\\d+)].*");

    private final EditablePractitioners practitioners;

    HoursWrites(EditablePractitioners practitioners) {
        this.practitioners = practitioners;
    }

    /** What the database refuses, after which nothing more can be written; null: nothing. */
    @Nullable Refusal write(HoursOutcome outcome) {
        Map<UUID, Recorded<PractitionerDetails>> recorded =
                practitioners.all().stream()
                        .collect(Collectors.toMap(Recorded::id, Function.identity()));
        for (Map.Entry<UUID, List<HoursRow>> person : outcome.good().entrySet()) {
            Recorded<PractitionerDetails> before =
                    Objects.requireNonNull(recorded.get(person.getKey()));
            Refusal refusal = write(before, person.getValue(), outcome);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private @Nullable Refusal write(
            Recorded<PractitionerDetails> before, List<HoursRow> rows, HoursOutcome outcome) {
        HoursTaken taken =
                HoursTaken.of(
                        before.details().workingHours(),
                        rows.stream().flatMap(row -> row.blocks().stream()).toList());
        PractitionerDetails wanted = with(before.details(), taken, minutes(rows));
        if (!agree(rows, outcome) || wanted.equals(before.details())) {
            return null;
        }
        switch (practitioners.edit(before.id(), before.version(), wanted)) {
            case EditOutcome.Saved<PractitionerDetails> saved ->
                    outcome.changes(before, wanted, taken);
            case EditOutcome.Faulty<PractitionerDetails>(List<FieldFault> faults) ->
                    faults.forEach(fault -> tell(fault, taken, rows, outcome));
            case EditOutcome.Refused<PractitionerDetails>(Refusal refusal) -> {
                return refusal;
            }
            case EditOutcome<PractitionerDetails> other ->
                    throw new IllegalStateException(other.toString());
        }
        return null;
    }

    /** The hours in the order they are recorded in, where they are those already. */
    private static PractitionerDetails with(
            PractitionerDetails person, HoursTaken taken, @Nullable Integer minutes) {
        return new PractitionerDetails(
                person.name(),
                person.profession(),
                person.registration(),
                person.skills(),
                person.gender(),
                taken.isAs(person.workingHours()) ? person.workingHours() : taken.blocks(),
                person.leave(),
                person.awayDuring(),
                minutes == null ? person.maxClinicalMinutesPerDay() : minutes);
    }

    private static @Nullable Integer minutes(List<HoursRow> rows) {
        return rows.stream()
                .map(HoursRow::minutes)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether the rows say one number of minutes; the first that says another has a fault. */
    private static boolean agree(List<HoursRow> rows, HoursOutcome outcome) {
        Integer said = minutes(rows);
        Optional<HoursRow> other =
                rows.stream()
                        .filter(row -> row.minutes() != null && !row.minutes().equals(said))
                        .findFirst();
        other.ifPresent(row ->
                outcome.fault(
                        row,
                        "%s “%d”: another row of the same person has %d. It is one number a person."
                                .formatted(
                                        HoursColumn.CLINICAL_MINUTES.words(),
                                        row.minutes(),
                                        said)));
        return other.isEmpty();
    }

    /** At the row whose hours are meant; what is wrong elsewhere in the record, at the first. */
    private static void tell(
            FieldFault fault, HoursTaken taken, List<HoursRow> rows, HoursOutcome outcome) {
        Matcher stretch = OF_A_STRETCH.matcher(fault.path());
        if (stretch.matches()) {
            Block meant = taken.blocks().get(Integer.parseInt(stretch.group(1)));
            Optional<HoursRow> row =
                    rows.stream()
                            .filter(one ->
                                    one.blocks().stream().anyMatch(block -> isPart(block, meant)))
                            .findFirst();
            outcome.fault(row.orElse(rows.getFirst()), fault.message());
        } else {
            outcome.fault(
                    rows.getFirst(),
                    "Something else in this person's record has to be put right on their page"
                            + " first: "
                            + fault.message());
        }
    }

    /** Whether it is that stretch, or was joined with another to become it. */
    private static boolean isPart(Block block, Block whole) {
        return block.site().equals(whole.site())
                && block.day() == whole.day()
                && block.from().equals(whole.from())
                && block.to().equals(whole.to());
    }
}
