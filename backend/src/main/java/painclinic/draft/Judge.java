package painclinic.draft;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.Session;
import painclinic.course.CourseStatus;
import painclinic.evaluation.check.ScheduleCheck;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Judges what a draft proposes against the clinic as it is now. The hard rules are the
 * evaluation's: places are put into the published schedule, and of those that a broken rule is
 * about the last one is left out, until nothing that is proposed breaks any.
 */
final class Judge {

    private final ClinicNow clinic;
    private final Map<String, Session> madeFrom = new HashMap<>();
    private final Map<String, Session> current = new LinkedHashMap<>();
    private final Map<String, Course> courses = new HashMap<>();
    private final Set<String> othersClasses = new HashSet<>();
    private final Map<String, String> renamed = new HashMap<>();
    private final Map<String, String> renamedClasses = new HashMap<>();

    private Judge(ClinicNow clinic, List<Session> madeFrom) {
        this.clinic = clinic;
        madeFrom.forEach(session -> this.madeFrom.put(session.id(), session));
        clinic.bundle().booked().forEach(session -> current.put(session.id(), session));
        current.values().forEach(session -> othersClasses.add(String.valueOf(session.classId())));
        madeFrom.forEach(session -> othersClasses.remove(String.valueOf(session.classId())));
        clinic.bundle().courses().forEach(course -> courses.put(course.id(), course));
    }

    /**
     * @param madeFrom the sessions that were published when the draft was made
     * @param part what is to be published now
     */
    static Judgement of(ClinicNow clinic, List<Session> madeFrom, ClinicSchedule draft, Part part) {
        return new Judge(clinic, madeFrom).judged(Proposal.of(draft, madeFrom), part);
    }

    private Judgement judged(List<Proposal> proposals, Part part) {
        List<Proposal> notChosen = new ArrayList<>();
        Map<Proposal, CollisionReason> refused = new HashMap<>();
        Set<Proposal> free = new LinkedHashSet<>();
        for (Proposal one : proposals) {
            CollisionReason plain = plainReason(one);
            if (isThere(one)) {
                continue;
            }
            if (!part.has(one)) {
                notChosen.add(one);
            } else if (plain == null) {
                free.add(one);
            } else {
                refused.put(one, plain);
            }
        }
        List<Session> sessions = with(free);
        Map<Proposal, CollisionReason> found = collisions(sessions, free);
        while (!found.isEmpty()) {
            refused.putAll(found);
            free.removeAll(found.keySet());
            sessions = with(free);
            found = collisions(sessions, free);
        }
        return new Judgement(
                sessions,
                List.copyOf(free),
                byTime(refused),
                notChosen,
                new Renaming(renamed, renamedClasses));
    }

    /** What speaks against a place without a look at any rule. */
    private @Nullable CollisionReason plainReason(Proposal one) {
        CourseStatus status = clinic.resting().get(one.course());
        if (status != null) {
            return status.isLive() ? CollisionReason.COURSE_PAUSED : CollisionReason.COURSE_ENDED;
        }
        if (!courses.containsKey(one.course())) {
            return CollisionReason.COURSE_GONE;
        }
        if (!one.session().start().isAfter(clinic.now())) {
            return CollisionReason.HAS_BEGUN;
        }
        Session before = madeFrom.get(one.session().id());
        return before == null || isToldLike(before, current.get(before.id()))
                ? null
                : CollisionReason.SESSION_CHANGED;
    }

    /** Whether somebody has given the course that very place meanwhile. */
    private boolean isThere(Proposal one) {
        Session there =
                madeFrom.containsKey(one.session().id()) ? current.get(one.session().id()) : null;
        return there != null
                && there.attendees().stream()
                        .anyMatch(place -> place.course().equals(one.course()));
    }

    private static boolean isToldLike(Session before, @Nullable Session now) {
        return now != null
                && now.start().equals(before.start())
                && now.minutes() == before.minutes()
                && now.room().equals(before.room())
                && now.leaders().equals(before.leaders())
                && now.treatment().equals(before.treatment());
    }

    /** The published schedule with these places besides. */
    private List<Session> with(Collection<Proposal> places) {
        Map<String, Session> sessions = new LinkedHashMap<>(current);
        for (Proposal one : places) {
            String name = name(one.session());
            Session there =
                    sessions.getOrDefault(
                            name,
                            one.session()
                                    .withId(name)
                                    .withClassId(className(one.session()))
                                    .withAttendees(List.of()));
            sessions.put(name, Merging.plus(there, new Attendee(one.course(), 0)));
        }
        return Merging.numbered(
                sessions.values(),
                places.stream().map(Proposal::course).collect(Collectors.toSet()),
                courses);
    }

    /** A new session does not get a name that another has, or had. */
    private String name(Session session) {
        String name = session.id();
        if (madeFrom.containsKey(name) || !clinic.names().contains(name)) {
            return name;
        }
        return renamed.computeIfAbsent(name, none -> UUID.randomUUID().toString());
    }

    /** Nor does a new class. */
    private @Nullable String className(Session session) {
        String name = session.classId();
        return name == null || !othersClasses.contains(name)
                ? name
                : renamedClasses.computeIfAbsent(name, none -> UUID.randomUUID().toString());
    }

    private Map<Proposal, CollisionReason> collisions(
            List<Session> sessions, Collection<Proposal> free) {
        Subjects subjects = new Subjects(free, this::name, courses);
        Map<Proposal, CollisionReason> collisions = new HashMap<>();
        Set<String> published = new HashSet<>(current.keySet());
        ScheduleCheck.findings(clinic.bundle(), new ClinicSchedule(sessions, List.of()))
                .forEach(finding ->
                        CollisionReason.of(finding.rule())
                                .ifPresent(reason ->
                                        subjects.toLeaveOut(finding, reason, published, sessions)
                                                .forEach(one ->
                                                        collisions.putIfAbsent(one, reason))));
        return collisions;
    }

    private static List<Collision> byTime(Map<Proposal, CollisionReason> refused) {
        return refused.entrySet().stream()
                .map(one -> new Collision(one.getKey(), one.getValue()))
                .sorted(
                        Comparator.comparing((Collision one) -> one.proposal().session().start())
                                .thenComparing(one -> one.proposal().session().id())
                                .thenComparing(one -> one.proposal().course()))
                .toList();
    }
}
