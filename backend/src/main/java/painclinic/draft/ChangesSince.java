package painclinic.draft;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.exchange.ClinicDifferences;
import painclinic.exchange.ImportRow;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What has become of the clinic since a draft was made, as far as it touches what is proposed. */
final class ChangesSince {

    private final DraftNames names;
    private final Set<String> courses = new TreeSet<>();
    private final Set<String> keys = new HashSet<>();

    private ChangesSince(List<Proposal> proposals, ClinicBundle now, DraftNames names) {
        this.names = names;
        Map<String, String> patients =
                now.courses().stream().collect(Collectors.toMap(Course::id, Course::patient));
        Map<String, String> sites =
                now.rooms().stream().collect(Collectors.toMap(Room::id, Room::site));
        keys.add("clinic/clinic");
        for (Proposal one : proposals) {
            Session session = one.session();
            courses.add(one.course());
            keys.add("courses/" + one.course());
            keys.add("patients/" + patients.get(one.course()));
            keys.add("rooms/" + session.room());
            keys.add("sites/" + sites.get(session.room()));
            keys.add("treatments/" + session.treatment());
            keys.add("limits/" + session.treatment());
            session.leaders().forEach(who -> keys.add("practitioners/" + who));
        }
    }

    /**
     * @param records as they were when the draft was made, without sessions
     * @param madeFrom the sessions that were published then, or came from the draft since
     */
    static List<DraftChange> of(
            List<Proposal> proposals,
            ClinicBundle records,
            List<Session> madeFrom,
            ClinicBundle now,
            DraftNames names) {
        if (proposals.isEmpty()) {
            return List.of();
        }
        ChangesSince since = new ChangesSince(proposals, now, names);
        List<DraftChange> changes = new ArrayList<>(since.appointments(madeFrom, now.booked()));
        ClinicDifferences.between(records, now.withBooked(List.of())).stream()
                .filter(row -> since.keys.contains(row.key()))
                .map(since::record)
                .forEach(changes::add);
        return changes;
    }

    private DraftChange record(ImportRow row) {
        String label =
                row.kind().equals("courses")
                        ? names.courseLabel(row.key().substring("courses/".length()))
                        : row.label();
        return new DraftChange(row.kind(), label, row.change(), row.fields(), null);
    }

    /** What the courses were given or lost at the desk. */
    private List<DraftChange> appointments(List<Session> before, List<Session> after) {
        Map<String, Set<LocalDateTime>> then = times(before);
        Map<String, Set<LocalDateTime>> now = times(after);
        List<DraftChange> changes = new ArrayList<>();
        for (String course : courses) {
            Set<LocalDateTime> had = then.getOrDefault(course, Set.of());
            Set<LocalDateTime> has = now.getOrDefault(course, Set.of());
            added(course, has, had, ImportRow.Change.ADDED, changes);
            added(course, had, has, ImportRow.Change.MISSING, changes);
        }
        return changes;
    }

    private void added(
            String course,
            Set<LocalDateTime> times,
            Set<LocalDateTime> others,
            ImportRow.Change change,
            List<DraftChange> changes) {
        times.stream()
                .filter(time -> !others.contains(time))
                .sorted(Comparator.naturalOrder())
                .map(time ->
                        new DraftChange(
                                "appointments", names.courseLabel(course), change, List.of(), time))
                .forEach(changes::add);
    }

    private Map<String, Set<LocalDateTime>> times(List<Session> sessions) {
        Map<String, Set<LocalDateTime>> times = new HashMap<>();
        for (Session session : sessions) {
            for (Attendee place : session.attendees()) {
                if (courses.contains(place.course())) {
                    times.computeIfAbsent(place.course(), none -> new HashSet<>())
                            .add(session.start());
                }
            }
        }
        return times;
    }
}
