package painclinic.advising.fixes;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * One change that a fix asks for. What does not apply is null.
 *
 * @param text the change in plain words; it names no patient
 * @param course the course that starts earlier, or of which a session moves
 * @param skill the treatment code that a practitioner gains
 * @param feature what a room gets
 * @param weekday the day of the week, for a change that recurs each week
 * @param firstDate the only date or the first of several; a new start or end of planning
 * @param lastDate the last date, included
 * @param from the time of day from which it holds
 * @param to the time of day to which it holds
 * @param number the new number of people, or of minutes a day
 */
public record FixChange(
        FixKind kind,
        String text,
        @Nullable String practitioner,
        @Nullable String room,
        @Nullable String site,
        @Nullable String course,
        @Nullable String skill,
        @Nullable String feature,
        @Nullable DayOfWeek weekday,
        @Nullable LocalDate firstDate,
        @Nullable LocalDate lastDate,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable Integer number) {}
