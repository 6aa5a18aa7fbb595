package painclinic.planner.repair;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Session;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What practitioners are told: the differences between two schedules, session by session. */
final class PractitionerNotices {

    private PractitionerNotices() {}

    static List<PractitionerNotice> between(
            List<Session> told, ClinicSchedule schedule, LocalDateTime asOf) {
        Map<String, Session> before = byId(told, asOf);
        Map<String, Session> after = byId(schedule.sessions(), asOf);
        Set<String> ids = new LinkedHashSet<>(before.keySet());
        ids.addAll(after.keySet());
        List<PractitionerNotice> notices = new ArrayList<>();
        for (String id : ids) {
            compare(before.get(id), after.get(id), notices);
        }
        notices.sort(
                Comparator.comparing(PractitionerNotice::practitioner)
                        .thenComparing(PractitionerNotices::time)
                        .thenComparing(notice -> notice.before() == null));
        return notices;
    }

    private static LocalDateTime time(PractitionerNotice notice) {
        ToldPlace place = notice.before() == null ? notice.after() : notice.before();
        return place == null ? LocalDateTime.MAX : place.start();
    }

    private static Map<String, Session> byId(List<Session> sessions, LocalDateTime asOf) {
        Map<String, Session> byId = new LinkedHashMap<>();
        sessions.stream()
                .filter(session -> !session.start().isBefore(asOf))
                .forEach(session -> byId.put(session.id(), session));
        return byId;
    }

    private static void compare(
            @Nullable Session before, @Nullable Session after, List<PractitionerNotice> notices) {
        Set<String> leaders = new LinkedHashSet<>(leaders(before));
        leaders.addAll(leaders(after));
        for (String leader : leaders) {
            add(
                    leader,
                    leaders(before).contains(leader) ? before : null,
                    leaders(after).contains(leader) ? after : null,
                    notices);
        }
    }

    private static List<String> leaders(@Nullable Session session) {
        return session == null ? List.of() : session.leaders();
    }

    private static void add(
            String leader,
            @Nullable Session before,
            @Nullable Session after,
            List<PractitionerNotice> notices) {
        Session either = after == null ? before : after;
        if (either == null) {
            return;
        }
        ToldPlace old = before == null ? null : ToldPlace.of(before);
        ToldPlace now = after == null ? null : ToldPlace.of(after);
        Set<String> came = courses(before);
        Set<String> come = courses(after);
        PractitionerNotice notice =
                new PractitionerNotice(
                        leader,
                        either.treatment(),
                        old,
                        now,
                        PatientNotices.changes(old, now),
                        come.stream().filter(course -> !came.contains(course)).toList(),
                        came.stream().filter(course -> !come.contains(course)).toList());
        if (!notice.changes().isEmpty()
                || !notice.joining().isEmpty()
                || !notice.leaving().isEmpty()) {
            notices.add(notice);
        }
    }

    private static Set<String> courses(@Nullable Session session) {
        return session == null
                ? Set.of()
                : session.attendees().stream()
                        .map(Attendee::course)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
