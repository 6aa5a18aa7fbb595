package painclinic.advising.why;

import painclinic.advising.desk.ScheduleDesk;
import painclinic.advising.desk.Words;
import painclinic.bundle.MomentRange;
import painclinic.bundle.Room;
import painclinic.bundle.Site;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Rules about where a session is, and how many it holds. */
final class RoomObjections {

    private final ScheduleDesk desk;
    private final CourseFacts course;
    private final Wanted wanted;
    private final ObjectionList list;
    private final Room room;

    private RoomObjections(
            ScheduleDesk desk, CourseFacts course, Wanted wanted, ObjectionList list) {
        this.desk = desk;
        this.course = course;
        this.wanted = wanted;
        this.list = list;
        this.room = desk.names().room(wanted.room());
    }

    static void add(ScheduleDesk desk, CourseFacts course, Wanted wanted, ObjectionList list) {
        RoomObjections rules = new RoomObjections(desk, course, wanted, list);
        rules.addSite();
        rules.addFeatures();
        rules.addClosures();
        rules.addPeople();
        rules.addOverlaps();
        rules.addTurnover();
    }

    private void add(String rule, String text) {
        list.add(rule, room.name() + " " + text, ObjectionList.room(room.id()));
    }

    private void addSite() {
        Site site = desk.names().siteOf(wanted.room());
        if (site.openingHours().stream().noneMatch(wanted::fits)) {
            list.add(
                    "opening-hours",
                    "%s is not open then.".formatted(site.name()),
                    ObjectionList.site(site.id()));
        }
        if (site.closedOn().contains(wanted.date())) {
            list.add(
                    "closed-day",
                    "%s is closed on %s.".formatted(site.name(), Words.date(wanted.date())),
                    ObjectionList.site(site.id()));
        }
    }

    private void addFeatures() {
        List<String> needed = lacking(desk.names().treatment(course).roomFeatures());
        if (!needed.isEmpty()) {
            add(
                    "room-features",
                    "has no %s, which %s needs."
                            .formatted(String.join(", ", needed), course.treatment().name()));
        }
        List<String> missed = lacking(desk.names().patient(course).needs());
        if (!missed.isEmpty()) {
            add(
                    "patient-needs",
                    "has no %s, which the patient needs.".formatted(String.join(", ", missed)));
        }
    }

    private List<String> lacking(List<String> features) {
        List<String> lacking = new ArrayList<>(features);
        lacking.removeAll(room.features());
        return lacking;
    }

    private void addClosures() {
        for (MomentRange closure : room.closedDuring()) {
            if (closure.overlaps(wanted.start(), wanted.end())) {
                list.add(
                        "room-closed",
                        "%s is closed %s."
                                .formatted(room.name(), Words.span(closure.from(), closure.to())),
                        new Obstacle(Obstacle.Kind.ROOM, room.id(), closure.from(), closure.to()));
            }
        }
    }

    private void addPeople() {
        Slot joined = wanted.joined();
        int people = 1 + (joined == null ? 0 : desk.book().attendees(joined).size());
        int most = course.treatment().groupMax();
        if (course.treatment().group() && people > most) {
            list.add(
                    "group-size",
                    "The class session is full: it holds %d.".formatted(most),
                    joined == null ? List.of() : list.session(joined));
        }
        if (people > room.capacity()) {
            add("room-capacity", "is full: it holds %d.".formatted(room.capacity()));
        }
    }

    private void addOverlaps() {
        for (int day : list.days()) {
            for (Slot slot : list.atOnce(desk.book().roomDay(wanted.room(), day))) {
                list.add(
                        "room-overlap",
                        "%s is taken %s by a session of %s."
                                .formatted(
                                        room.name(),
                                        Words.span(list.start(slot), list.end(slot)),
                                        desk.names().practitioner(slot.practitioner()).name()),
                        list.session(slot));
            }
        }
    }

    /** The room is made ready after the session before, and after this one for the next. */
    private void addTurnover() {
        long least = room.turnoverMinutes();
        List<Slot> sessions = new ArrayList<>();
        list.days().forEach(day -> sessions.addAll(desk.book().roomDay(wanted.room(), day)));
        if (wanted.joined() != null && sessions.contains(wanted.joined())) {
            return;
        }
        Slot before = list.before(sessions);
        Slot after = list.after(sessions);
        if (before != null
                && least > Duration.between(list.end(before), wanted.start()).toMinutes()) {
            list.add(
                    "turnover",
                    "%s is made ready for %s after the session that ends at %s."
                            .formatted(
                                    room.name(),
                                    Words.counted(least, "minute"),
                                    Words.time(list.end(before))),
                    list.session(before));
        }
        if (after != null
                && least > Duration.between(wanted.end(), list.start(after)).toMinutes()) {
            list.add(
                    "turnover",
                    "%s would not be ready for the session at %s: that takes %s."
                            .formatted(
                                    room.name(),
                                    Words.time(list.start(after)),
                                    Words.counted(least, "minute")),
                    list.session(after));
        }
    }
}
