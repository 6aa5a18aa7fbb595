package painclinic.planner.programme;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Course;
import painclinic.bundle.Delivery;
import painclinic.bundle.Patient;
import painclinic.bundle.Treatment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A course whose sessions are always led by several, while it is being planned. */
final class TeamCourse {

    final Course course;
    final Treatment treatment;
    final Patient patient;
    final int patientIndex;
    final int firstDay;
    final int windowDays;

    /** Days of what is delivered or booked, in order. */
    final int[] fixedDays;

    final int owed;

    /** Days on which it has no session, though its patient could come. */
    final Set<Integer> notOn = new HashSet<>();

    /** The days between two sessions that it aims at; fewer where not all fit otherwise. */
    int target;

    /** What has been found so far, in order of time. */
    final List<TeamSession> sessions = new ArrayList<>();

    TeamCourse(
            Course course,
            Treatment treatment,
            Patient patient,
            int patientIndex,
            int firstDay,
            int windowDays,
            int[] fixedDays) {
        this.course = course;
        this.treatment = treatment;
        this.patient = patient;
        this.patientIndex = patientIndex;
        this.firstDay = firstDay;
        this.windowDays = windowDays;
        this.fixedDays = fixedDays;
        this.target = treatment.targetDaysBetween();
        this.owed = Math.max(0, course.sessions() - fixedDays.length);
    }

    /** Whether it has a session on some day already. */
    boolean hasBegun() {
        return fixedDays.length > 0 || !sessions.isEmpty();
    }

    private IntStream days() {
        return IntStream.concat(
                Arrays.stream(fixedDays), sessions.stream().mapToInt(one -> one.place.day()));
    }

    /** The first day on which another session may be. */
    int earliest() {
        if (fixedDays.length > 0) {
            return Math.max(firstDay, days().max().orElse(0) - windowDays);
        }
        return sessions.isEmpty() ? firstDay : sessions.getLast().place.day() + apart();
    }

    /** The last day on which another session may be. */
    int latest(int lastOfHorizon) {
        return hasBegun()
                ? Math.min(lastOfHorizon, days().min().orElse(0) + windowDays)
                : lastOfHorizon;
    }

    /** The fewest days between two sessions. */
    int apart() {
        return Math.max(1, treatment.minDaysBetween());
    }

    /**
     * Whether the course could have another session on a day, by its spacing and its window.
     *
     * @param more days that it has besides
     */
    boolean couldHaveOneOn(int day, int... more) {
        if (notOn.contains(day)) {
            return false;
        }
        int[] others = IntStream.concat(days(), Arrays.stream(more)).toArray();
        int first = day;
        int last = day;
        for (int other : others) {
            if (Math.abs(other - day) < apart()) {
                return false;
            }
            first = Math.min(first, other);
            last = Math.max(last, other);
        }
        return last - first <= windowDays;
    }

    /** By how many days a session would miss the wished distance to those around it. */
    int daysOffTarget(int day) {
        int before = days().filter(one -> one < day).max().orElse(Integer.MIN_VALUE);
        int after = days().filter(one -> one > day).min().orElse(Integer.MAX_VALUE);
        int off = before == Integer.MIN_VALUE ? 0 : Math.abs(day - before - target);
        return off + (after == Integer.MAX_VALUE ? 0 : Math.abs(after - day - target));
    }

    /** Whether later days only cost more. */
    boolean isPastTarget(int day) {
        return !hasBegun() || day >= days().max().orElse(day) + target;
    }

    /** The gender that a lead must be of, one to one, or null. */
    @Nullable String leadGender() {
        return treatment.delivery() == Delivery.GROUP ? null : patient.practitionerGender();
    }

    int missing() {
        return owed - sessions.size();
    }
}
