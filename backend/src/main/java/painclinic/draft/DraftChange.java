package painclinic.draft;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import painclinic.exchange.ImportRow;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Something of the clinic that has changed since a draft was made and that it touches.
 *
 * @param kind of record, as {@code patients}; {@code appointments} for what the desk has done
 * @param label what people call it
 * @param fields what it said and says, for a record that was edited
 * @param start when the appointment is, or was; null for a record
 */
@Schema(name = "DraftChange")
record DraftChange(
        String kind,
        String label,
        ImportRow.Change change,
        List<ImportRow.FieldChange> fields,
        @Schema(types = {"string", "null"}) @Nullable LocalDateTime start) {}
