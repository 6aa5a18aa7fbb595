package painclinic.spreadsheet;

import painclinic.clinic.PractitionerDetails;
import painclinic.clinic.PractitionerDetails.Block;
import painclinic.clinic.Recorded;
import painclinic.exchange.Fingerprint;
import painclinic.exchange.Unsuited;
import painclinic.spreadsheet.HoursImportView.ChangedHours;
import painclinic.spreadsheet.HoursImportView.HoursCounts;
import painclinic.spreadsheet.HoursImportView.ImportedHours;
import painclinic.spreadsheet.HoursImportView.Kind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The rows of a table of hours with what is known of them, and whose hours become others. */
final class HoursOutcome {

    private final HoursTable table;
    private final List<HoursRow> rows;
    private final Map<Integer, List<String>> faults = new LinkedHashMap<>();
    private final List<ChangedHours> people = new ArrayList<>();
    private final Set<UUID> changed = new HashSet<>();
    private final List<PractitionerDetails> become = new ArrayList<>();

    HoursOutcome(HoursTable table, List<HoursRow> rows) {
        this.table = table;
        this.rows = rows;
        rows.forEach(row -> row.faults().forEach(sentence -> fault(row, sentence)));
    }

    void fault(HoursRow row, String sentence) {
        faults.computeIfAbsent(row.number(), number -> new ArrayList<>()).add(sentence);
    }

    /** The rows of those people in none of whose rows anything has been found wrong. */
    Map<UUID, List<HoursRow>> good() {
        Map<UUID, List<HoursRow>> good = new LinkedHashMap<>();
        Set<UUID> faulty = new HashSet<>();
        for (HoursRow row : rows) {
            if (row.practitioner() != null) {
                good.computeIfAbsent(row.practitioner(), id -> new ArrayList<>()).add(row);
                if (faults.containsKey(row.number())) {
                    faulty.add(row.practitioner());
                }
            }
        }
        good.keySet().removeAll(faulty);
        return good;
    }

    /** Somebody's hours have been written, and are others than before. */
    void changes(
            Recorded<PractitionerDetails> before, PractitionerDetails after, HoursTaken taken) {
        Set<Block> recorded = new HashSet<>(before.details().workingHours());
        Set<Block> now = new HashSet<>(after.workingHours());
        changed.add(before.id());
        become.add(after);
        people.add(
                new ChangedHours(
                        after.name(),
                        taken.from(),
                        taken.to(),
                        Math.toIntExact(recorded.stream().filter(b -> !now.contains(b)).count()),
                        Math.toIntExact(
                                now.stream()
                                        .filter(b -> recorded.stream().noneMatch(r -> isSame(r, b)))
                                        .count())));
    }

    /** Whether they are the same hours of the week, whenever they hold. */
    private static boolean isSame(Block one, Block other) {
        return one.site().equals(other.site())
                && one.day() == other.day()
                && one.from().equals(other.from())
                && one.to().equals(other.to());
    }

    /** All of it. */
    HoursImportView view(List<Unsuited> unsuited) {
        Set<UUID> good = good().keySet();
        List<ImportedHours> seen =
                rows.stream()
                        .map(row ->
                                new ImportedHours(
                                        row.number(),
                                        row.who(),
                                        row.hours(),
                                        kind(row, good),
                                        faults.getOrDefault(row.number(), List.of())))
                        .toList();
        return new HoursImportView(
                table.view(),
                seen,
                people,
                unsuited,
                new HoursCounts(
                        people.size(),
                        count(seen, Kind.TAKEN),
                        count(seen, Kind.NOTHING_NEW),
                        count(seen, Kind.FAULTY) + count(seen, Kind.LEFT_OUT)),
                Fingerprint.of(seen + "\n" + become + "\n" + unsuited));
    }

    private Kind kind(HoursRow row, Set<UUID> good) {
        if (faults.containsKey(row.number())) {
            return Kind.FAULTY;
        }
        UUID whose = Objects.requireNonNull(row.practitioner(), row.toString());
        if (!good.contains(whose)) {
            return Kind.LEFT_OUT;
        }
        return changed.contains(whose) ? Kind.TAKEN : Kind.NOTHING_NEW;
    }

    private static int count(List<ImportedHours> rows, Kind kind) {
        return Math.toIntExact(rows.stream().filter(row -> row.kind() == kind).count());
    }
}
