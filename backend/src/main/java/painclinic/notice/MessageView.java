package painclinic.notice;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import painclinic.patient.PatientDetails.Notices;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * What somebody was told, or was tried to be told.
 *
 * @param endedAt when; null while it is being sent
 */
@Schema(name = "SentMessage")
record MessageView(
        UUID id,
        UUID patient,
        String patientName,
        Notices way,
        Message.State state,
        @Schema(types = {"string", "null"}) @Nullable Answer answer,
        @Schema(types = {"string", "null"}) @Nullable String address,
        String subject,
        String body,
        @Schema(types = {"string", "null"}) @Nullable String fault,
        @Schema(types = {"string", "null"}) @Nullable LocalDateTime endedAt,
        String by) {}
