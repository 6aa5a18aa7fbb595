package painclinic.guideline;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The limits that hold for one treatment at a clinic: the guideline's, tightened by the clinic's
 * own.
 *
 * @param maxSessions the most sessions of one course, delivered ones included; {@link #ANY_NUMBER}
 *     where only its hours are limited
 * @param maxHours the most hours of sessions of one course, or null where their number limits it
 * @param windowDays the most days from a course's first session to its last, in calendar dates;
 *     that day itself is allowed
 * @param groupMax the most people in one class, or null where neither guideline nor clinic sets a
 *     number
 */
public record TreatmentLimits(
        int maxSessions, @Nullable Integer maxHours, int windowDays, @Nullable Integer groupMax) {

    /** Stands for no limit on the number of sessions. */
    public static final int ANY_NUMBER = Integer.MAX_VALUE;

    private static final int MINUTES = 60;

    /** Limits that say nothing about hours. */
    public TreatmentLimits(int maxSessions, int windowDays, @Nullable Integer groupMax) {
        this(maxSessions, null, windowDays, groupMax);
    }

    /** Whether so many minutes of sessions keep to the limit in hours. */
    public boolean allowsMinutes(long minutes) {
        return maxHours == null || minutes <= (long) MINUTES * maxHours;
    }

    /** The last date on which a course that had its first session on this date may have one. */
    public LocalDate lastDate(LocalDate firstSession) {
        return firstSession.plusDays(windowDays);
    }
}
