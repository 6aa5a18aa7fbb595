package painclinic.planner.model;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;

import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One session that a course owes. The appointments of a course are interchangeable until the
 * schedule is written, where they are numbered by date. Booked ones are pinned to their slot.
 */
@PlanningEntity
@NullUnmarked
public class Appointment {

    @PlanningId private int id;
    private CourseFacts course;
    @PlanningPin private boolean booked;
    private SortedSet<Slot> slots;

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable Slot slot;

    /** For the solver. */
    public Appointment() {}

    /**
     * @param slots the places this appointment could take
     */
    public Appointment(int id, CourseFacts course, SortedSet<Slot> slots) {
        this.id = id;
        this.course = course;
        this.slots = slots;
    }

    /** An appointment that stays where it has been promised. */
    public static Appointment booked(int id, CourseFacts course, Slot slot) {
        SortedSet<Slot> promised = new TreeSet<>(PossibleSlots.ORDER);
        promised.add(slot);
        Appointment appointment = new Appointment(id, course, promised);
        appointment.booked = true;
        appointment.slot = slot;
        return appointment;
    }

    /**
     * The same appointment as another object, so that the solver may change one and keep the other.
     */
    Appointment copy() {
        Appointment copy = new Appointment(id, course, slots);
        copy.booked = booked;
        copy.slot = slot;
        return copy;
    }

    public int getId() {
        return id;
    }

    public CourseFacts getCourse() {
        return course;
    }

    public boolean isBooked() {
        return booked;
    }

    @ValueRangeProvider
    public SortedSet<Slot> getSlots() {
        return slots;
    }

    public @Nullable Slot getSlot() {
        return slot;
    }

    public void setSlot(@Nullable Slot slot) {
        this.slot = slot;
    }

    /** The slot of an appointment that has one. */
    public Slot place() {
        return Objects.requireNonNull(slot);
    }

    public boolean isPlaced() {
        return slot != null;
    }

    @Override
    public String toString() {
        return course + "#" + id + "@" + slot;
    }
}
