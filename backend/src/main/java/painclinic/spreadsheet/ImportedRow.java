package painclinic.spreadsheet;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What an import does with one row.
 *
 * @param row as a spreadsheet counts
 * @param referredOn of the referral it has, or null
 * @param treatment what people call the treatment of which it has a course, or null
 * @param sessions of that course
 * @param faults in sentences; nothing of a row with faults is taken
 */
@Schema(name = "ImportedPatientRow")
record ImportedRow(
        int row,
        String who,
        Kind kind,
        @Schema(
                        types = {"string", "null"},
                        format = "date")
                @Nullable LocalDate referredOn,
        @Schema(types = {"string", "null"}) @Nullable String treatment,
        int sessions,
        List<String> faults) {

    ImportedRow {
        faults = List.copyOf(faults);
    }

    /** Whose row it is, and whether there is anything new in it. */
    enum Kind {
        /** Somebody whom the clinic does not have yet. */
        NEW,
        /** Somebody of whom an earlier row is. */
        SAME_PERSON,
        /** Somebody whom the clinic has: their record stays as it is, the referral is new. */
        KNOWN,
        /** All of it is recorded, or stands in an earlier row. */
        NOTHING_NEW,
        FAULTY
    }
}
