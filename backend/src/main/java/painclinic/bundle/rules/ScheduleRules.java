package painclinic.bundle.rules;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.Treatment;
import painclinic.bundle.UnscheduledSession;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.json.FoundValue;
import painclinic.bundle.reading.ScheduleDraft;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What must hold in a schedule for it to be about a bundle at all. */
public final class ScheduleRules {

    private final Set<String> treatments;
    private final Set<String> rooms;
    private final Set<String> practitioners;
    private final Set<String> courses;
    private final Faults faults;

    private ScheduleRules(ClinicBundle bundle, Faults faults) {
        this.treatments = ids(bundle.treatments(), Treatment::code);
        this.rooms = ids(bundle.rooms(), Room::id);
        this.practitioners = ids(bundle.practitioners(), Practitioner::id);
        this.courses = ids(bundle.courses(), Course::id);
        this.faults = faults;
    }

    /** Adds the faults of a schedule; without a bundle, references are not looked up. */
    public static void check(ScheduleDraft draft, @Nullable ClinicBundle bundle, Faults faults) {
        draft.sessions().reportRepeatedIds(faults);
        if (bundle != null) {
            ScheduleRules rules = new ScheduleRules(bundle, faults);
            draft.sessions().forEach(rules::session);
            draft.unscheduled().forEach(rules::unscheduled);
        }
    }

    private void session(Entry<Session> entry) {
        Session session = entry.value();
        known(entry, "treatment", "treatment", session.treatment(), treatments);
        known(entry, "room", "room", session.room(), rooms);
        known(entry, "practitioner", "practitioner", session.practitioner(), practitioners);
        for (int i = 0; i < session.coLeaders().size(); i++) {
            known(
                    entry,
                    "coLeaders",
                    "coLeaders[" + i + "]",
                    session.coLeaders().get(i),
                    practitioners);
        }
        for (int i = 0; i < session.attendees().size(); i++) {
            known(
                    entry,
                    "attendees",
                    "attendees[" + i + "].course",
                    session.attendees().get(i).course(),
                    courses);
        }
    }

    private void unscheduled(Entry<UnscheduledSession> entry) {
        known(entry, "course", "course", entry.value().course(), courses);
    }

    private void known(Entry<?> entry, String key, String path, String id, Set<String> among) {
        if (entry.trusts(key) && !among.contains(id)) {
            faults.add(
                    entry.path(path),
                    FoundValue.of(id),
                    "unknown reference: expected one that the bundle has");
        }
    }

    private static <T> Set<String> ids(List<T> entries, Function<T, String> id) {
        return entries.stream().map(id).collect(Collectors.toUnmodifiableSet());
    }
}
