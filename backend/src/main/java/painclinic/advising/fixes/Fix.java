package painclinic.advising.fixes;

import painclinic.advising.steps.FixedSession;
import painclinic.advising.steps.ReleasedSession;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;

import java.util.List;

/**
 * Changes with which sessions without a place have one. It was found by trying: {@link #schedule}
 * breaks no hard rule of {@link #bundle}.
 *
 * @param kind the kind of the first change, or what it takes where nothing has to change
 * @param text the changes and what they do, in plain words; it names no patient
 * @param changes none, one or two
 * @param placed how many of the course's sessions without a place get one
 * @param missing how many had none
 * @param sessions the places that are new, those of the course first
 * @param released the places given up for them
 * @param bundle the clinic with the changes
 * @param schedule the schedule with the new places; all other sessions are where they were
 */
public record Fix(
        FixKind kind,
        String text,
        FixAsk ask,
        List<FixChange> changes,
        int placed,
        int missing,
        List<FixedSession> sessions,
        List<ReleasedSession> released,
        ClinicBundle bundle,
        ClinicSchedule schedule) {

    public Fix {
        changes = List.copyOf(changes);
        sessions = List.copyOf(sessions);
        released = List.copyOf(released);
    }

    /** Whether every session of the course has a place then. */
    public boolean isComplete() {
        return placed == missing;
    }
}
