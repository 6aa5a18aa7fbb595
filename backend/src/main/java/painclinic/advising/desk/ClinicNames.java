package painclinic.advising.desk;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.Site;
import painclinic.bundle.Treatment;
import painclinic.planner.model.ClinicFacts;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.PractitionerFacts;
import painclinic.planner.model.RoomFacts;
import painclinic.planner.model.Slot;

import java.util.HashMap;
import java.util.Map;

/** From ids to the planner's numbers and back to the bundle's records. */
public final class ClinicNames {

    private final ClinicBundle bundle;
    private final ClinicFacts facts;
    private final Map<String, Integer> courses = new HashMap<>();
    private final Map<String, Integer> practitioners = new HashMap<>();
    private final Map<String, Integer> rooms = new HashMap<>();

    ClinicNames(ClinicBundle bundle, ClinicFacts facts) {
        this.bundle = bundle;
        this.facts = facts;
        for (CourseFacts course : facts.courses()) {
            courses.put(course.id(), course.index());
        }
        for (PractitionerFacts practitioner : facts.practitioners()) {
            practitioners.put(practitioner.id(), practitioner.index());
        }
        for (RoomFacts room : facts.rooms()) {
            rooms.put(room.id(), room.index());
        }
    }

    public ClinicBundle bundle() {
        return bundle;
    }

    /** The course of an id, or null. */
    public @Nullable CourseFacts course(String id) {
        Integer index = courses.get(id);
        return index == null ? null : facts.courses()[index];
    }

    /** The position of a practitioner, or null. */
    public @Nullable Integer practitioner(String id) {
        return practitioners.get(id);
    }

    /** The position of a room, or null. */
    public @Nullable Integer room(String id) {
        return rooms.get(id);
    }

    public Course course(CourseFacts course) {
        return bundle.courses().get(course.index());
    }

    public Patient patient(CourseFacts course) {
        return bundle.patients().get(course.patient());
    }

    public Treatment treatment(CourseFacts course) {
        return bundle.treatments().get(course.treatment().index());
    }

    public Practitioner practitioner(int index) {
        return bundle.practitioners().get(index);
    }

    public Room room(int index) {
        return bundle.rooms().get(index);
    }

    public Site siteOf(int room) {
        return bundle.sites().get(facts.rooms()[room].site());
    }

    /**
     * The slot of a session in some class.
     *
     * @throws IllegalArgumentException if the session names what is not there, or is off the grid
     */
    Slot slot(Session session, int classIndex) {
        var grid = facts.grid();
        int minute = session.start().getHour() * 60 + session.start().getMinute();
        int length = grid.length(session.minutes());
        int start = grid.unit(session.start().toLocalTime());
        if (minute != grid.minute(start)
                || length * grid.unitMinutes() != session.minutes()
                || start < 0
                || start + length > grid.units()) {
            throw new IllegalArgumentException(
                    "Session %s is off the bundle's grid.".formatted(session.id()));
        }
        return new Slot(
                known(practitioners, session.practitioner()),
                known(rooms, session.room()),
                grid.day(session.start().toLocalDate()),
                start,
                length,
                classIndex);
    }

    private static int known(Map<String, Integer> positions, String id) {
        Integer position = positions.get(id);
        if (position == null) {
            throw new IllegalArgumentException("The bundle has no %s.".formatted(id));
        }
        return position;
    }
}
