package painclinic.guideline;

import org.jspecify.annotations.Nullable;

import painclinic.guideline.CourseLimit.SessionCap;
import painclinic.guideline.CourseLimit.SessionWindow;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The limits that hold for courses of one treatment at a clinic: a ruleset's, tightened by the
 * clinic's own. There is always a window, and a cap on sessions, on time, or on both.
 *
 * @param window from a course's first session to its last
 * @param groupSize the most people in one class; null where neither guideline nor clinic sets a
 *     number
 */
public record TreatmentLimits(
        @Nullable SessionCap sessionCap,
        @Nullable HoursLimit hours,
        SessionWindow window,
        @Nullable GroupSizeLimit groupSize) {

    /** Stands for no limit on the number of sessions. */
    public static final int ANY_NUMBER = Integer.MAX_VALUE;

    public TreatmentLimits {
        if (sessionCap == null && hours == null) {
            throw new IllegalArgumentException("There is no cap, neither on sessions nor on time.");
        }
    }

    /**
     * Every limit that a course passes, in the order in which people read them.
     *
     * @param sessions the dates of its sessions, delivered and planned together and in any order
     * @param minutesEach how long one session is
     */
    public List<Breach> check(Collection<LocalDate> sessions, int minutesEach) {
        return Stream.<@Nullable CourseLimit>of(sessionCap, hours, window)
                .flatMap(limit ->
                        limit == null
                                ? Stream.empty()
                                : limit.breach(sessions, minutesEach).stream())
                .toList();
    }

    /** Whether so many people in one session are too many. */
    public Optional<Breach> checkGroup(int people) {
        return groupSize == null ? Optional.empty() : groupSize.breach(people);
    }

    /** How prescribing so many sessions goes past a cap. */
    public Optional<Breach> checkPrescribed(int sessions, int minutesEach) {
        return Stream.of(
                        sessionCap == null ? Optional.<Breach>empty() : sessionCap.breach(sessions),
                        hours == null
                                ? Optional.<Breach>empty()
                                : hours.breach(Math.multiplyFull(sessions, minutesEach)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * The most sessions of this length that one course may have, delivered ones included. A
     * programme has no length of its own (0): its hours bind session by session, not here.
     */
    public int maxSessions(int minutesEach) {
        int byNumber = maxSessions();
        int byTime = hours == null || minutesEach == 0 ? ANY_NUMBER : hours.minutes() / minutesEach;
        return Math.min(byNumber, byTime);
    }

    /** The most sessions of one course, or {@link #ANY_NUMBER} where only hours are limited. */
    public int maxSessions() {
        return sessionCap == null ? ANY_NUMBER : sessionCap.most();
    }

    public @Nullable Integer maxHours() {
        return hours == null ? null : hours.most();
    }

    /** Whether so many minutes of sessions keep to the limit in hours. */
    public boolean allowsMinutes(long minutes) {
        return hours == null || hours.breach(minutes).isEmpty();
    }

    /** The most days from a course's first session to its last; that day itself is allowed. */
    public int windowDays() {
        return window.most();
    }

    /** The last date on which a course that had its first session on this date may have one. */
    public LocalDate lastDate(LocalDate firstSession) {
        return firstSession.plusDays(window.most());
    }

    public @Nullable Integer groupMax() {
        return groupSize == null ? null : groupSize.most();
    }
}
