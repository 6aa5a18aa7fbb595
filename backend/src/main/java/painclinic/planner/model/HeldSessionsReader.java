package painclinic.planner.model;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.ToldCohorts;
import painclinic.planner.model.HeldSessions.HeldPlace;
import painclinic.planner.model.HeldSessions.HeldSlot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what is held from a bundle's booked sessions. */
final class HeldSessionsReader {

    private final ClinicBundle bundle;
    private final TimeGrid grid;
    private final Ids practitioners;
    private final Ids rooms;
    private final Map<String, Integer> patientOfCourse = new HashMap<>();
    private final List<HeldSlot> slots = new ArrayList<>();
    private final List<HeldPlace> places = new ArrayList<>();

    HeldSessionsReader(ClinicBundle bundle, TimeGrid grid) {
        this.bundle = bundle;
        this.grid = grid;
        this.practitioners = new Ids(bundle.practitioners().stream().map(Practitioner::id));
        this.rooms = new Ids(bundle.rooms().stream().map(Room::id));
        Ids patients = new Ids(bundle.patients().stream().map(Patient::id));
        for (Course course : bundle.courses()) {
            patientOfCourse.put(course.id(), patients.of(course.patient()));
        }
    }

    HeldSessions read() {
        Set<String> programmes = ToldCohorts.programmes(bundle);
        for (Session session : bundle.booked()) {
            boolean whole = programmes.contains(session.treatment());
            if (grid.plans(grid.day(session.start().toLocalDate()))) {
                hold(session, whole);
            }
        }
        return new HeldSessions(slots, places);
    }

    private void hold(Session session, boolean whole) {
        int day = grid.day(session.start().toLocalDate());
        int start = grid.unit(session.start().toLocalTime());
        int length = grid.length(session.minutes());
        int room = rooms.of(session.room());
        List<String> leaders = session.leaders();
        for (int i = whole ? 0 : 1; i < leaders.size(); i++) {
            Slot slot =
                    new Slot(
                            practitioners.of(leaders.get(i)),
                            room,
                            day,
                            start,
                            length,
                            Slot.ONE_TO_ONE);
            slots.add(new HeldSlot(slot, whole && i == 0));
        }
        for (Attendee attendee : whole ? session.attendees() : List.<Attendee>of()) {
            places.add(
                    new HeldPlace(
                            patientOfCourse.getOrDefault(attendee.course(), -1),
                            day,
                            start,
                            start + length));
        }
    }
}
