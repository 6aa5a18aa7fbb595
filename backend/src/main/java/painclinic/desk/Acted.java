package painclinic.desk;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import painclinic.schedule.AppointmentId;
import painclinic.schedule.CourseStanding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * It is done.
 *
 * @param appointments to which it was done
 * @param courses how their courses stand after it
 */
@Schema(name = "Acted")
public record Acted(List<UUID> appointments, List<Standing> courses) {

    static Acted of(List<AppointmentId> appointments, List<CourseStanding> courses) {
        return new Acted(
                appointments.stream().map(AppointmentId::value).toList(),
                courses.stream().map(Standing::of).toList());
    }

    /**
     * How a course stands.
     *
     * @param spare days between the last session booked and the last day on which one may be given;
     *     null while a session is owed, or nothing is booked
     */
    @Schema(name = "CourseStanding")
    public record Standing(
            UUID course,
            int prescribed,
            int used,
            int toCome,
            int unrecorded,
            int missed,
            int owed,
            @Schema(types = {"string", "null"}) @Nullable LocalDate lastDay,
            @Schema(types = {"string", "null"}) @Nullable LocalDate lastSession,
            @Schema(types = {"integer", "null"}) @Nullable Integer spare) {

        public static Standing of(CourseStanding standing) {
            LocalDate lastDay = standing.lastDay();
            LocalDate lastSession = standing.lastSession();
            return new Standing(
                    standing.course(),
                    standing.prescribed(),
                    standing.used(),
                    standing.toCome(),
                    standing.unrecorded(),
                    standing.missed(),
                    standing.owed(),
                    lastDay,
                    lastSession,
                    lastDay == null || lastSession == null || standing.owed() > 0
                            ? null
                            : Math.toIntExact(ChronoUnit.DAYS.between(lastSession, lastDay)));
        }
    }
}
