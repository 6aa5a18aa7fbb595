package painclinic.planner.diary;

import painclinic.planner.model.Appointment;
import painclinic.planner.model.ClinicPlan;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.util.List;
import java.util.SplittableRandom;

/**
 * What a course could have were nothing planned but what is booked: the most that any plan can give
 * it.
 */
public final class LoneCourse {

    private final Diary diary;
    private final CourseInsertion insertion;

    public LoneCourse(ClinicPlan plan) {
        this.diary = new Diary(plan.getFacts());
        this.insertion = new CourseInsertion(diary, diary.facts().weights());
        for (Appointment appointment : plan.getAppointments()) {
            if (appointment.isBooked()) {
                diary.place(appointment.getCourse(), appointment.place());
            }
        }
    }

    /** How many of the owed sessions would fit, booked ones included. */
    public int fits(CourseFacts course) {
        int booked = diary.slotsOf(course).size();
        insertion.insert(course, Effort.EXHAUSTIVE, new SplittableRandom(course.index()));
        int fit = diary.slotsOf(course).size();
        for (Slot slot : List.copyOf(diary.slotsOf(course)).subList(booked, fit)) {
            diary.remove(course, slot);
        }
        return fit;
    }
}
