package painclinic.planner.repair;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Course;
import painclinic.bundle.Session;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What patients are told: the differences between two schedules, from a moment on. A place that is
 * the same in both is no difference, whatever its number; of the others, those at the same time
 * belong together, then the first with the first.
 */
final class PatientNotices {

    private final List<PatientNotice> notices = new ArrayList<>();

    private PatientNotices() {}

    static List<PatientNotice> between(
            ClinicBundle bundle, List<Session> told, ClinicSchedule schedule, LocalDateTime asOf) {
        Map<String, List<Numbered>> before = byCourse(told, asOf);
        Map<String, List<Numbered>> after = byCourse(schedule.sessions(), asOf);
        PatientNotices notices = new PatientNotices();
        for (Course course : bundle.courses()) {
            notices.compare(
                    course,
                    before.getOrDefault(course.id(), new ArrayList<>()),
                    after.getOrDefault(course.id(), new ArrayList<>()));
        }
        notices.notices.sort(
                Comparator.comparing(PatientNotice::patient)
                        .thenComparing(PatientNotice::course)
                        .thenComparing(PatientNotices::time));
        return notices.notices;
    }

    private static LocalDateTime time(PatientNotice notice) {
        ToldPlace place = notice.before() == null ? notice.after() : notice.before();
        return place == null ? LocalDateTime.MAX : place.start();
    }

    private static Map<String, List<Numbered>> byCourse(
            List<Session> sessions, LocalDateTime asOf) {
        Map<String, List<Numbered>> byCourse = new HashMap<>();
        for (Session session : sessions) {
            if (!session.start().isBefore(asOf)) {
                for (Attendee place : session.attendees()) {
                    byCourse.computeIfAbsent(place.course(), _ -> new ArrayList<>())
                            .add(new Numbered(place.number(), ToldPlace.of(session)));
                }
            }
        }
        byCourse.values()
                .forEach(places ->
                        places.sort(Comparator.comparing(place -> place.place().start())));
        return byCourse;
    }

    private void compare(Course course, List<Numbered> before, List<Numbered> after) {
        pair(course, before, after, PatientNotices::isSame);
        pair(course, before, after, (one, other) -> one.start().equals(other.start()));
        pair(course, before, after, (_, _) -> true);
        before.forEach(one -> add(course, one, null));
        after.forEach(one -> add(course, null, one));
    }

    /** Takes out of both lists what belongs together. */
    private void pair(
            Course course,
            List<Numbered> before,
            List<Numbered> after,
            BiPredicate<ToldPlace, ToldPlace> together) {
        for (Numbered old : List.copyOf(before)) {
            for (Numbered now : List.copyOf(after)) {
                if (together.test(old.place(), now.place())) {
                    before.remove(old);
                    after.remove(now);
                    if (!isSame(old.place(), now.place())) {
                        add(course, old, now);
                    }
                    break;
                }
            }
        }
    }

    private static boolean isSame(ToldPlace one, ToldPlace other) {
        return one.start().equals(other.start())
                && one.leaders().equals(other.leaders())
                && one.room().equals(other.room());
    }

    private void add(Course course, @Nullable Numbered before, @Nullable Numbered after) {
        ToldPlace old = before == null ? null : before.place();
        ToldPlace now = after == null ? null : after.place();
        int number = after != null ? after.number() : before == null ? 0 : before.number();
        notices.add(
                new PatientNotice(
                        course.patient(), course.id(), number, old, now, changes(old, now)));
    }

    /** What is different between two places; one of them may be missing. */
    static Set<PlaceChange> changes(@Nullable ToldPlace before, @Nullable ToldPlace after) {
        if (before == null || after == null) {
            return EnumSet.of(before == null ? PlaceChange.ADDED : PlaceChange.CANCELLED);
        }
        Set<PlaceChange> changes = EnumSet.noneOf(PlaceChange.class);
        if (!before.start().equals(after.start())) {
            changes.add(PlaceChange.TIME);
        }
        if (!before.leaders().equals(after.leaders())) {
            changes.add(PlaceChange.PRACTITIONER);
        }
        if (!before.room().equals(after.room())) {
            changes.add(PlaceChange.ROOM);
        }
        return changes;
    }

    private record Numbered(int number, ToldPlace place) {}
}
