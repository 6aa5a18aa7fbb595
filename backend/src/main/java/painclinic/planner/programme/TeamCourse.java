package painclinic.planner.programme;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Course;
import painclinic.bundle.Delivery;
import painclinic.bundle.Patient;
import painclinic.bundle.Treatment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        this.owed = Math.max(0, course.sessions() - fixedDays.length);
    }

    /** The day of its last session so far, or null. */
    @Nullable Integer lastDay() {
        if (!sessions.isEmpty()) {
            return sessions.getLast().place.day();
        }
        return fixedDays.length == 0 ? null : fixedDays[fixedDays.length - 1];
    }

    /** The first day on which its next session may be. */
    int earliest() {
        Integer last = lastDay();
        int day = Math.max(0, firstDay);
        return last == null ? day : Math.max(day, last + Math.max(1, treatment.minDaysBetween()));
    }

    /** The last day on which its next session may be. */
    int latest(int lastOfHorizon) {
        if (fixedDays.length > 0) {
            return Math.min(lastOfHorizon, fixedDays[0] + windowDays);
        }
        return sessions.isEmpty()
                ? lastOfHorizon
                : Math.min(lastOfHorizon, sessions.getFirst().place.day() + windowDays);
    }

    /**
     * Whether the course could have another session on a day, by its spacing and its window.
     *
     * @param more days that it has beside the fixed ones
     */
    boolean couldHaveOneOn(int day, int... more) {
        int first = day;
        int last = day;
        for (int other :
                IntStream.concat(Arrays.stream(fixedDays), Arrays.stream(more)).toArray()) {
            if (Math.abs(other - day) < Math.max(1, treatment.minDaysBetween())) {
                return false;
            }
            first = Math.min(first, other);
            last = Math.max(last, other);
        }
        return last - first <= windowDays;
    }

    /** The gender that a lead must be of, one to one, or null. */
    @Nullable String leadGender() {
        return treatment.delivery() == Delivery.GROUP ? null : patient.practitionerGender();
    }

    int missing() {
        return owed - sessions.size();
    }
}
