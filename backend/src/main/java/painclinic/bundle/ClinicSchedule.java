package painclinic.bundle;

import java.util.List;

/** A schedule as {@code clinic-schedule/1} carries it. */
public record ClinicSchedule(List<Session> sessions, List<UnscheduledSession> unscheduled) {

    /** The value of the {@code format} key. */
    public static final String FORMAT = "clinic-schedule/1";

    public ClinicSchedule {
        sessions = List.copyOf(sessions);
        unscheduled = List.copyOf(unscheduled);
    }
}
