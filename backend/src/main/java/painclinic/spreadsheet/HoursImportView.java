package painclinic.spreadsheet;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import painclinic.exchange.Unsuited;

import java.time.LocalDate;
import java.util.List;

/**
 * What an import of working hours does, row by row and person by person.
 *
 * @param people whose hours would be others
 * @param unsuited the published sessions ahead that suit the records now and would not then
 * @param fingerprint stands for all of it: who applies says it, and what is applied is what was
 *     seen
 */
record HoursImportView(
        TableView table,
        List<ImportedHours> rows,
        List<ChangedHours> people,
        List<Unsuited> unsuited,
        HoursCounts counts,
        String fingerprint) {

    HoursImportView {
        rows = List.copyOf(rows);
        people = List.copyOf(people);
        unsuited = List.copyOf(unsuited);
    }

    /**
     * @param people whose hours are others
     * @param taken rows of theirs
     * @param nothingNew rows whose hours are recorded
     * @param leftOut rows with faults, and the other rows of the same people
     */
    record HoursCounts(int people, int taken, int nothingNew, int leftOut) {}

    /**
     * What an import does with one row.
     *
     * @param row as a spreadsheet counts
     * @param hours as the row writes them
     * @param faults in sentences
     */
    record ImportedHours(int row, String who, String hours, Kind kind, List<String> faults) {

        ImportedHours {
            faults = List.copyOf(faults);
        }
    }

    /** Whether a row's hours are taken. */
    enum Kind {
        TAKEN,
        /** They are recorded already. */
        NOTHING_NEW,
        /** Another row of the same person has a fault; nobody has half of their hours taken. */
        LEFT_OUT,
        FAULTY
    }

    /**
     * Somebody whose hours become others.
     *
     * @param from the first day on which the table's hours hold; null: they have always held
     * @param to the last; null: they hold for good
     * @param recorded stretches of the week that are recorded and then are no more, or end earlier
     * @param taken stretches of the week at hours that are not recorded
     */
    record ChangedHours(
            String who,
            @Schema(
                            types = {"string", "null"},
                            format = "date")
                    @Nullable LocalDate from,
            @Schema(
                            types = {"string", "null"},
                            format = "date")
                    @Nullable LocalDate to,
            int recorded,
            int taken) {}
}
