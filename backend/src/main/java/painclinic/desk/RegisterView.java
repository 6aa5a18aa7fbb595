package painclinic.desk;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import painclinic.schedule.AttendanceOutcome;
import painclinic.schedule.Register;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** A published session with everybody who has a place in it or had one. */
@Schema(name = "Register")
record RegisterView(
        UUID session,
        String name,
        LocalDateTime start,
        LocalDateTime end,
        boolean begun,
        List<Entry> entries,
        List<CalledOff> calledOff) {

    public static RegisterView of(Register register) {
        return new RegisterView(
                register.session(),
                register.name(),
                register.start(),
                register.end(),
                register.begun(),
                register.entries().stream().map(Entry::of).toList(),
                register.calledOff().stream().map(CalledOff::of).toList());
    }

    /** One person's place, and what was recorded of it. */
    @Schema(name = "RegisterEntry")
    public record Entry(
            UUID appointment,
            UUID course,
            String courseId,
            UUID patient,
            String patientName,
            @Schema(types = {"string", "null"}) @Nullable String nhsNumber,
            @Schema(types = {"string", "null"}) @Nullable String telephone,
            AttendanceOutcome outcome,
            int revision,
            @Schema(types = {"string", "null"}) @Nullable String recordedBy,
            @Schema(types = {"string", "null"}) @Nullable LocalDateTime recordedAt,
            @Schema(types = {"string", "null"}) @Nullable String recordedWhy,
            Acted.Standing standing) {

        private static Entry of(Register.Entry entry) {
            return new Entry(
                    entry.appointment(),
                    entry.course(),
                    entry.courseName(),
                    entry.patient(),
                    entry.patientName(),
                    entry.nhsNumber(),
                    entry.telephone(),
                    entry.outcome(),
                    entry.revision(),
                    entry.recordedBy(),
                    entry.recordedAt(),
                    entry.recordedWhy(),
                    Acted.Standing.of(entry.standing()));
        }
    }

    /** One person's place that is free again. */
    @Schema(name = "CalledOff")
    public record CalledOff(
            UUID appointment,
            UUID patient,
            String patientName,
            AttendanceOutcome outcome,
            String by,
            LocalDateTime at,
            @Schema(types = {"string", "null"}) @Nullable String reason) {

        private static CalledOff of(Register.CalledOff off) {
            return new CalledOff(
                    off.appointment(),
                    off.patient(),
                    off.patientName(),
                    off.outcome(),
                    off.by(),
                    off.at(),
                    off.reason());
        }
    }
}
