package painclinic.advising.why;

import org.jspecify.annotations.Nullable;

import painclinic.advising.desk.ScheduleDesk;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;
import painclinic.planner.model.TimeGrid;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers the rules against one place, and knows which sessions are near it. */
final class ObjectionList {

    private final ScheduleDesk desk;
    private final Wanted wanted;
    private final List<Objection> objections = new ArrayList<>();

    ObjectionList(ScheduleDesk desk, Wanted wanted) {
        this.desk = desk;
        this.wanted = wanted;
    }

    List<Objection> all() {
        return objections;
    }

    void add(String rule, String text, Obstacle... obstacles) {
        add(rule, text, Arrays.asList(obstacles));
    }

    void add(String rule, String text, List<Obstacle> obstacles) {
        objections.add(new Objection(rule, text, obstacles));
    }

    /** The dates on which it is: two if it runs past midnight. */
    Set<Integer> days() {
        TimeGrid grid = desk.facts().grid();
        Set<Integer> days = new LinkedHashSet<>();
        for (LocalDate date : List.of(wanted.date(), wanted.end().toLocalDate())) {
            days.add(grid.day(date));
        }
        return days;
    }

    /** Those of some sessions that share time with it, but not the one that would be joined. */
    List<Slot> atOnce(List<Slot> sessions) {
        return allAtOnce(sessions).stream().filter(slot -> !slot.equals(wanted.joined())).toList();
    }

    /** Those of some sessions that share time with it. */
    List<Slot> allAtOnce(List<Slot> sessions) {
        return sessions.stream().filter(slot -> wanted.overlaps(start(slot), end(slot))).toList();
    }

    /** Of some sessions, the last before it; null if there is none, or if it overlaps. */
    @Nullable Slot before(List<Slot> sessions) {
        return sessions.stream()
                .filter(slot -> !isAfter(slot))
                .max(Comparator.comparing(this::start).thenComparing(this::end))
                .filter(slot -> !end(slot).isAfter(wanted.start()))
                .orElse(null);
    }

    /** Of some sessions, the first after it; null if there is none, or if it overlaps. */
    @Nullable Slot after(List<Slot> sessions) {
        return sessions.stream()
                .filter(this::isAfter)
                .min(Comparator.comparing(this::start).thenComparing(this::end))
                .filter(slot -> !start(slot).isBefore(wanted.end()))
                .orElse(null);
    }

    private boolean isAfter(Slot slot) {
        return start(slot).isAfter(wanted.start())
                || start(slot).equals(wanted.start()) && end(slot).isAfter(wanted.end());
    }

    LocalDateTime start(Slot slot) {
        return desk.facts().grid().moment(slot.day(), slot.start());
    }

    LocalDateTime end(Slot slot) {
        return desk.facts().grid().moment(slot.day(), slot.end());
    }

    /** A session as what is in the way, with the courses that attend it. */
    List<Obstacle> session(Slot slot) {
        List<Obstacle> obstacles = new ArrayList<>();
        String id = desk.sessionId(slot);
        if (id != null) {
            obstacles.add(new Obstacle(Obstacle.Kind.SESSION, id, start(slot), end(slot)));
        }
        for (CourseFacts course : desk.book().attendees(slot)) {
            obstacles.add(course(course));
        }
        return obstacles;
    }

    static Obstacle course(CourseFacts course) {
        return new Obstacle(Obstacle.Kind.COURSE, course.id(), null, null);
    }

    static Obstacle practitioner(String id) {
        return new Obstacle(Obstacle.Kind.PRACTITIONER, id, null, null);
    }

    static Obstacle room(String id) {
        return new Obstacle(Obstacle.Kind.ROOM, id, null, null);
    }

    static Obstacle site(String id) {
        return new Obstacle(Obstacle.Kind.SITE, id, null, null);
    }
}
