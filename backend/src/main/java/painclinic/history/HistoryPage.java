package painclinic.history;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Some acts of a record's history, the newest first.
 *
 * @param more what to ask with for those before them; null where these are the last
 */
@Schema(name = "HistoryPage")
record HistoryPage(
        List<PastAct> acts,
        @Schema(
                        types = {"integer", "null"},
                        format = "int64")
                @Nullable Long more) {

    /** What one act did to the record. */
    enum What {
        ADDED,
        CHANGED,
        REMOVED
    }

    /**
     * Something that somebody did to the record at one time.
     *
     * @param by the person's name then, the job's, or who it was past the program
     * @param role what the person was allowed to do; null where it was no person
     * @param why the reason, where the act had one
     */
    @Schema(name = "PastAct")
    record PastAct(
            long id,
            LocalDateTime at,
            String by,
            @Schema(types = {"string", "null"}) @Nullable String role,
            @Schema(types = {"string", "null"}) @Nullable String why,
            What what,
            List<PastChange> changes) {}

    /**
     * A field before and after.
     *
     * @param was null where there was nothing
     * @param became null where there is nothing any more
     */
    @Schema(name = "PastChange")
    record PastChange(
            String field,
            @Schema(types = {"string", "null"}) @Nullable String was,
            @Schema(types = {"string", "null"}) @Nullable String became) {}
}
