package painclinic.desk;

import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import painclinic.schedule.AppointmentId;
import painclinic.schedule.AttendanceOutcome;
import painclinic.schedule.Mark;

import java.util.List;
import java.util.UUID;

/** What became of appointments; all of it is recorded, or nothing. */
@Schema(name = "Marks")
record Marks(@NotEmpty @Size(max = 50) List<@Valid @NotNull One> marks) {

    /** The marks as acts take them. */
    public List<Mark> all() {
        return marks.stream().map(One::mark).toList();
    }

    /** What somebody saw or says of one appointment. */
    public enum Outcome {
        BOOKED,
        ATTENDED,
        ATTENDED_LATE,
        TOO_LATE,
        DID_NOT_ATTEND;

        private AttendanceOutcome recorded() {
            return AttendanceOutcome.valueOf(name());
        }
    }

    /**
     * What became of one appointment.
     *
     * @param outcome BOOKED takes back what was recorded
     * @param seen what was recorded when whoever says this looked
     * @param reason why it is another than was recorded
     */
    @Schema(name = "Mark")
    public record One(
            @NotNull UUID appointment,
            @NotNull Outcome outcome,
            @NotNull Outcome seen,
            @Schema(types = {"string", "null"}) @Size(max = 500) @Nullable String reason) {

        private Mark mark() {
            return new Mark(
                    new AppointmentId(appointment), outcome.recorded(), seen.recorded(), reason);
        }
    }
}
