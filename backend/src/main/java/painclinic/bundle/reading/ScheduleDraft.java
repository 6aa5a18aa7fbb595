package painclinic.bundle.reading;

import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Session;
import painclinic.bundle.UnscheduledSession;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Fields;

import java.util.List;

/** A schedule as far as it could be read. */
public record ScheduleDraft(
        Entry<Integer> version,
        Entries<Session> sessions,
        List<Entry<UnscheduledSession>> unscheduled) {

    /** Reads both lists of a schedule. */
    public static ScheduleDraft read(Fields in) {
        Entry<Integer> version = in.itself(ScheduleDraft::version);
        return new ScheduleDraft(
                version,
                Entries.read(
                        in,
                        "sessions",
                        "id",
                        each -> SessionSections.session(each, version.value()),
                        Session::id),
                in.optionalEntries("unscheduled", SessionSections::unscheduled));
    }

    private static int version(Fields in) {
        return Formats.version(
                in.required(
                        "format", Formats.either(ClinicSchedule.FORMAT, ClinicSchedule.FORMAT_2)));
    }

    /** The schedule, provided that nothing was found wrong. */
    public ClinicSchedule schedule() {
        return new ClinicSchedule(
                sessions.values(),
                unscheduled.stream().map(Entry::value).toList(),
                version.value());
    }
}
