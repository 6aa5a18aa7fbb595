package painclinic.planner.programme;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Delivery;
import painclinic.bundle.Session;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the sessions that are led by several as booked ones. */
final class TeamWriter {

    private final ClinicBundle bundle;
    private final Calendar calendar;
    private final Set<String> taken = new HashSet<>();
    private final Map<List<Object>, String> classes = new HashMap<>();
    private int lastSession;
    private int lastClass;

    /**
     * @param told sessions beside those of the bundle whose names are not given to others
     */
    TeamWriter(ClinicBundle bundle, Calendar calendar, List<Session> told) {
        this.bundle = bundle;
        this.calendar = calendar;
        bundle.cohorts().forEach(one -> taken.add(one.id()));
        Stream.concat(bundle.booked().stream(), told.stream())
                .forEach(session -> {
                    taken.add(session.id());
                    if (session.classId() != null) {
                        taken.add(session.classId());
                    }
                });
    }

    /**
     * Booked sessions with the people who have joined them, and new ones.
     *
     * @param joined some of the booked ones
     */
    List<Session> write(
            List<Session> booked, List<TeamSession> joined, Collection<TeamSession> opened) {
        Map<Session, TeamSession> grown = new HashMap<>();
        for (TeamSession session : joined) {
            if (session.booked != null) {
                grown.put(session.booked, session);
            }
        }
        List<Session> sessions = new ArrayList<>();
        for (Session session : booked) {
            TeamSession more = grown.get(session);
            sessions.add(more == null ? session : session.withAttendees(attendees(more)));
        }
        opened.forEach(one -> sessions.add(session(one)));
        return sessions;
    }

    private static List<Attendee> attendees(TeamSession session) {
        List<Attendee> all = new ArrayList<>();
        if (session.booked != null) {
            all.addAll(session.booked.attendees());
        }
        session.courses.forEach(one -> all.add(new Attendee(one.course.id(), 1)));
        return all;
    }

    private Session session(TeamSession session) {
        Place place = session.place;
        LocalDateTime start = calendar.date(place.day()).atStartOfDay().plusMinutes(place.start());
        List<String> leaders = new ArrayList<>();
        for (int who : place.team()) {
            leaders.add(bundle.practitioners().get(who).id());
        }
        return new Session(
                nextSession(),
                session.treatment.code(),
                start,
                place.minutes(),
                bundle.rooms().get(place.room()).id(),
                leaders.getFirst(),
                session.treatment.delivery() == Delivery.GROUP ? classOf(session, start) : null,
                attendees(session),
                leaders.subList(1, leaders.size()));
    }

    /** Sessions of one weekday, time, room and lead are one class. */
    private String classOf(TeamSession session, LocalDateTime start) {
        Place place = session.place;
        return classes.computeIfAbsent(
                List.of(
                        session.treatment.code(),
                        start.getDayOfWeek(),
                        place.start(),
                        place.room(),
                        place.team()[0]),
                _ -> nextClass());
    }

    private String nextSession() {
        String id;
        do {
            id = "s%05d".formatted(++lastSession);
        } while (!taken.add(id));
        return id;
    }

    private String nextClass() {
        String id;
        do {
            id = "class%03d".formatted(++lastClass);
        } while (!taken.add(id));
        return id;
    }
}
