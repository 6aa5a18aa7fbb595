package painclinic.planner.search;

import org.jspecify.annotations.Nullable;

import painclinic.planner.diary.Diary;
import painclinic.planner.model.Appointment;
import painclinic.planner.model.ClinicPlan;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.util.ArrayList;
import java.util.List;

/** A diary kept in step with a plan: what is put into the one can be written into the other. */
final class PlanDiary {

    private final ClinicPlan plan;
    private final Diary diary;
    private final List<List<Appointment>> free = new ArrayList<>();

    PlanDiary(ClinicPlan plan) {
        this.plan = plan;
        this.diary = new Diary(plan.getFacts());
        for (int i = 0; i < plan.getFacts().courses().length; i++) {
            free.add(new ArrayList<>(10));
        }
        for (Appointment appointment : plan.getAppointments()) {
            if (!appointment.isBooked()) {
                free.get(appointment.getCourse().index()).add(appointment);
            }
            if (appointment.isPlaced()) {
                diary.place(appointment.getCourse(), appointment.place());
            }
        }
    }

    ClinicPlan plan() {
        return plan;
    }

    Diary diary() {
        return diary;
    }

    /** The appointments of a course that the planner may move. */
    List<Appointment> free(CourseFacts course) {
        return free.get(course.index());
    }

    /** Whether the planner may move what a course has in a slot. */
    boolean isFree(CourseFacts course, Slot slot) {
        return diary.slotsOf(course).indexOf(slot) >= booked(course);
    }

    boolean isComplete(CourseFacts course) {
        return diary.slotsOf(course).size() >= course.owed();
    }

    /** Takes out of the diary what the plan holds for a course's movable appointments. */
    void takeOut(CourseFacts course) {
        for (Appointment appointment : free(course)) {
            if (appointment.isPlaced()) {
                diary.remove(course, appointment.place());
            }
        }
    }

    /**
     * Takes out of the diary everything of a course that no booked appointment holds, whatever the
     * plan says.
     */
    void clear(CourseFacts course) {
        List<Slot> slots = new ArrayList<>(diary.slotsOf(course));
        int booked = booked(course);
        for (int i = booked; i < slots.size(); i++) {
            diary.remove(course, slots.get(i));
        }
    }

    /** Puts back what the plan holds. */
    void putBack(CourseFacts course) {
        for (Appointment appointment : free(course)) {
            if (appointment.isPlaced()) {
                diary.place(course, appointment.place());
            }
        }
    }

    /** Whether diary and plan hold the same slots for a course. */
    boolean agrees(CourseFacts course) {
        List<Slot> slots = diary.slotsOf(course);
        int placed = booked(course);
        for (Appointment appointment : free(course)) {
            Slot slot = appointment.getSlot();
            if (slot != null) {
                placed++;
                if (!slots.contains(slot)) {
                    return false;
                }
            }
        }
        return placed == slots.size();
    }

    private int booked(CourseFacts course) {
        return course.owed() - free(course).size();
    }

    /**
     * Adds to {@code changes} what must be written into the plan so that it holds the diary's slots
     * of a course. Appointments whose slot stays are left alone.
     */
    void changes(CourseFacts course, List<Change> changes) {
        List<Slot> wanted =
                new ArrayList<>(
                        diary.slotsOf(course)
                                .subList(booked(course), diary.slotsOf(course).size()));
        List<Appointment> open = new ArrayList<>();
        for (Appointment appointment : free(course)) {
            Slot slot = appointment.getSlot();
            if (slot == null || !wanted.remove(slot)) {
                open.add(appointment);
            }
        }
        for (int i = 0; i < open.size(); i++) {
            Slot slot = i < wanted.size() ? wanted.get(i) : null;
            if (slot != null || open.get(i).isPlaced()) {
                changes.add(new Change(open.get(i), slot));
            }
        }
    }

    /** An appointment and the slot it is to have. */
    record Change(Appointment appointment, @Nullable Slot slot) {}
}
