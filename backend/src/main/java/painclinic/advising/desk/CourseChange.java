package painclinic.advising.desk;

import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.util.List;

/** Slots taken from a course, and others given to it. */
public record CourseChange(CourseFacts course, List<Slot> taken, List<Slot> given) {

    void apply(ScheduleBook book) {
        taken.forEach(slot -> book.remove(course, slot));
        given.forEach(slot -> book.place(course, slot));
    }

    void undo(ScheduleBook book) {
        given.forEach(slot -> book.remove(course, slot));
        taken.forEach(slot -> book.place(course, slot));
    }
}
