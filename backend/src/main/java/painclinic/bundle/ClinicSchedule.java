package painclinic.bundle;

import java.util.List;

/**
 * A schedule as {@code clinic-schedule/1} or {@code clinic-schedule/2} carries it.
 *
 * @param version of the format, the same as that of the bundle it answers
 */
public record ClinicSchedule(
        List<Session> sessions, List<UnscheduledSession> unscheduled, int version) {

    /** The value of the {@code format} key in version 1. */
    public static final String FORMAT = "clinic-schedule/1";

    /** The same in version 2. */
    public static final String FORMAT_2 = "clinic-schedule/2";

    public ClinicSchedule {
        sessions = List.copyOf(sessions);
        unscheduled = List.copyOf(unscheduled);
        version = Math.max(1, version); // older documents have none
    }

    /** A schedule of version 1. */
    public ClinicSchedule(List<Session> sessions, List<UnscheduledSession> unscheduled) {
        this(sessions, unscheduled, 1);
    }

    /** The value of its {@code format} key. */
    public String format() {
        return version == 1 ? FORMAT : FORMAT_2;
    }

    public ClinicSchedule withVersion(int version) {
        return new ClinicSchedule(sessions, unscheduled, version);
    }

    public ClinicSchedule withSessions(List<Session> sessions) {
        return new ClinicSchedule(sessions, unscheduled, version);
    }
}
