package painclinic.bundle.reading;

import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Session;
import painclinic.bundle.UnscheduledSession;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Fields;

import java.util.List;

/** A schedule as far as it could be read. */
public record ScheduleDraft(
        Entries<Session> sessions, List<Entry<UnscheduledSession>> unscheduled) {

    /** Reads both lists of a schedule. */
    public static ScheduleDraft read(Fields in) {
        in.required("format", Formats.only(ClinicSchedule.FORMAT));
        return new ScheduleDraft(
                Entries.read(in, "sessions", "id", SessionSections::session, Session::id),
                in.optionalEntries("unscheduled", SessionSections::unscheduled));
    }

    /** The schedule, provided that nothing was found wrong. */
    public ClinicSchedule schedule() {
        return new ClinicSchedule(
                sessions.values(), unscheduled.stream().map(Entry::value).toList());
    }
}
