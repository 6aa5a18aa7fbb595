package painclinic.draft;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.Session;
import painclinic.evaluation.check.Finding;
import painclinic.evaluation.check.ScheduleCheck;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Judges a repair against the clinic as it is now. It moves people in step with what is written
 * into the records, so it is taken as a whole: what it does not touch stays as it lives on, and one
 * collision in what it touches refuses it.
 */
final class RepairJudge {

    private final ClinicNow clinic;
    private final Map<String, Session> madeFrom;
    private final Map<String, Session> wanted;
    private final Map<String, Session> current;
    private final Map<String, Session> touched = new LinkedHashMap<>();
    private final List<Collision> collisions = new ArrayList<>();

    private RepairJudge(ClinicNow clinic, List<Session> madeFrom, ClinicSchedule repair) {
        this.clinic = clinic;
        this.madeFrom = byId(madeFrom);
        this.wanted = byId(repair.sessions());
        this.current = byId(clinic.bundle().booked());
    }

    static Judgement of(ClinicNow clinic, List<Session> madeFrom, ClinicSchedule repair) {
        return new RepairJudge(clinic, madeFrom, repair).judged();
    }

    private Judgement judged() {
        Map<String, Session> sessions = new LinkedHashMap<>(current);
        Set<String> ids = new LinkedHashSet<>(madeFrom.keySet());
        ids.addAll(wanted.keySet());
        ids.stream()
                .filter(id -> !isAlike(madeFrom.get(id), wanted.get(id)))
                .forEach(id -> change(id, sessions));
        List<Session> after =
                Merging.numbered(
                        sessions.values(), courses(), byId(clinic.bundle().courses(), Course::id));
        ScheduleCheck.findings(clinic.bundle(), new ClinicSchedule(after, List.of()))
                .forEach(this::found);
        return new Judgement(
                after, List.of(), collisions, List.of(), new Renaming(Map.of(), Map.of()));
    }

    private void change(String id, Map<String, Session> sessions) {
        Session before = madeFrom.get(id);
        Session next = wanted.get(id);
        Session now = current.get(id);
        if (before == null) {
            String name = clinic.names().contains(id) ? UUID.randomUUID().toString() : id;
            Session added = Objects.requireNonNull(next).withId(name);
            sessions.put(name, added);
            touched.put(name, added);
        } else if (next == null) {
            if (now != null && !isAlike(before, now)) {
                collide(now, null, CollisionReason.SESSION_CHANGED);
            }
            sessions.remove(id);
        } else if (!isAlike(before, now)) {
            collide(before, null, CollisionReason.SESSION_CHANGED);
        } else {
            sessions.put(id, next);
            touched.put(id, next);
        }
    }

    /** Everybody whose place may have another number. */
    private Set<String> courses() {
        return wanted.values().stream()
                .flatMap(session -> session.attendees().stream())
                .map(Attendee::course)
                .collect(Collectors.toSet());
    }

    private void found(Finding finding) {
        Optional<CollisionReason> reason = CollisionReason.of(finding.rule());
        if (reason.isEmpty()) {
            return;
        }
        touched.values().stream()
                .filter(session ->
                        finding.sessions().isEmpty()
                                ? finding.course() != null && attends(session, finding.course())
                                : finding.sessions().contains(session.id()))
                .findFirst()
                .ifPresent(session -> collide(session, finding.course(), reason.get()));
    }

    private void collide(Session session, @Nullable String course, CollisionReason reason) {
        String whose =
                course == null || !attends(session, course)
                        ? session.attendees().getFirst().course()
                        : course;
        collisions.add(new Collision(new Proposal(session, whose), reason));
    }

    private static boolean attends(Session session, String course) {
        return session.attendees().stream().anyMatch(place -> place.course().equals(course));
    }

    /** Whether the same people meet at the same time and place; numbers follow from dates. */
    private static boolean isAlike(@Nullable Session one, @Nullable Session other) {
        if (one == null || other == null) {
            return one == other;
        }
        return whose(one).equals(whose(other))
                && one.withAttendees(List.of()).equals(other.withAttendees(List.of()));
    }

    private static Set<String> whose(Session session) {
        return session.attendees().stream().map(Attendee::course).collect(Collectors.toSet());
    }

    private static Map<String, Session> byId(List<Session> sessions) {
        return byId(sessions, Session::id);
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        all.forEach(one -> byId.put(id.apply(one), one));
        return byId;
    }
}
