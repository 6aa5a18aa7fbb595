package painclinic.note;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * A line to the desk, in clinic time.
 *
 * @param patient who wrote it, where it was a patient; null for a therapist's
 * @param about when the appointment is that it is about; null where it is about none
 */
@Schema(name = "DeskNote")
record DeskNote(
        UUID id,
        String from,
        @Schema(types = {"string", "null"}) @Nullable UUID patient,
        LocalDateTime at,
        String said,
        @Schema(types = {"string", "null"}) @Nullable LocalDateTime about) {}
