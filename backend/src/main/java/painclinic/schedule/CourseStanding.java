package painclinic.schedule;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How a course stands, as its policy counts it.
 *
 * @param used sessions that are used up, given or forfeited
 * @param toCome sessions that are booked
 * @param unrecorded those of them that have begun and of which nobody said what became of them
 * @param missed how often the patient did not come, or came too late
 * @param owed sessions without an appointment
 * @param lastDay the last day on which a session may be given; null before the first one
 * @param lastSession the day of the last session booked; null where none is to come
 */
public record CourseStanding(
        UUID course,
        int prescribed,
        int used,
        int toCome,
        int unrecorded,
        int missed,
        int owed,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate lastSession) {}
