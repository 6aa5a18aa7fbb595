package painclinic.planner.search;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Session;
import painclinic.bundle.ToldCohorts;
import painclinic.planner.model.Appointment;
import painclinic.planner.model.ClassFacts;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.ClinicPlan;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.PossibleSlots;
import painclinic.planner.model.PractitionerFacts;
import painclinic.planner.model.RoomFacts;
import painclinic.planner.model.Slot;
import painclinic.planner.model.TimeGrid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The plan before anything is planned: booked appointments in their places, the others without. */
public final class PlanStart {

    private final ClinicFacts facts;
    private final Map<String, CourseFacts> courses = new HashMap<>();
    private final Map<String, Integer> practitioners = new HashMap<>();
    private final Map<String, Integer> rooms = new HashMap<>();
    private final Map<String, Integer> classes = new HashMap<>();
    private final List<Appointment> appointments = new ArrayList<>();

    private PlanStart(ClinicFacts facts) {
        this.facts = facts;
        for (CourseFacts course : facts.courses()) {
            courses.put(course.id(), course);
        }
        for (PractitionerFacts practitioner : facts.practitioners()) {
            practitioners.put(practitioner.id(), practitioner.index());
        }
        for (RoomFacts room : facts.rooms()) {
            rooms.put(room.id(), room.index());
        }
        for (ClassFacts each : facts.classes()) {
            if (each.bookedId() != null) {
                classes.put(each.bookedId(), each.index());
            }
        }
    }

    /** The plan of a bundle and its facts. */
    public static ClinicPlan of(ClinicBundle bundle, ClinicFacts facts) {
        return new PlanStart(facts).read(bundle);
    }

    /** The slot of a booked session. */
    public static Slot slotOf(Session session, ClinicFacts facts) {
        return new PlanStart(facts).slot(session);
    }

    /** The slots of booked sessions, for those who ask for many. */
    public static Function<Session, Slot> slots(ClinicFacts facts) {
        return new PlanStart(facts)::slot;
    }

    private ClinicPlan read(ClinicBundle bundle) {
        int[] booked = new int[facts.courses().length];
        Set<String> held = ToldCohorts.programmes(bundle);
        for (Session session : bundle.booked()) {
            if (held.contains(session.treatment())) {
                continue;
            }
            Slot slot = slot(session);
            for (Attendee attendee : session.attendees()) {
                CourseFacts course = known(courses, attendee.course());
                booked[course.index()]++;
                appointments.add(Appointment.booked(appointments.size(), course, slot));
            }
        }
        for (CourseFacts course : facts.courses()) {
            PossibleSlots possible = new PossibleSlots(facts, course);
            for (int i = booked[course.index()]; i < course.owed(); i++) {
                appointments.add(new Appointment(appointments.size(), course, possible));
            }
        }
        return new ClinicPlan(facts, appointments);
    }

    private Slot slot(Session session) {
        TimeGrid grid = facts.grid();
        return new Slot(
                known(practitioners, session.practitioner()),
                known(rooms, session.room()),
                grid.day(session.start().toLocalDate()),
                grid.unit(session.start().toLocalTime()),
                grid.length(session.minutes()),
                session.classId() == null ? Slot.ONE_TO_ONE : known(classes, session.classId()));
    }

    private static <T> T known(Map<String, T> values, String id) {
        T value = values.get(id);
        if (value == null) {
            throw new IllegalArgumentException("The bundle has no %s.".formatted(id));
        }
        return value;
    }
}
