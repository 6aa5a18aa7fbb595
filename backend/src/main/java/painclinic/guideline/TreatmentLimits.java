package painclinic.guideline;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The limits that hold for one treatment at a clinic: the guideline's, tightened by the clinic's
 * own.
 *
 * @param maxSessions the most sessions of one course, delivered ones included
 * @param windowDays the most days from a course's first session to its last, in calendar dates;
 *     that day itself is allowed
 * @param groupMax the most people in one class, or null where neither guideline nor clinic sets a
 *     number
 */
public record TreatmentLimits(int maxSessions, int windowDays, @Nullable Integer groupMax) {

    /** The last date on which a course that had its first session on this date may have one. */
    public LocalDate lastDate(LocalDate firstSession) {
        return firstSession.plusDays(windowDays);
    }
}
