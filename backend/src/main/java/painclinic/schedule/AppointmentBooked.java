package painclinic.schedule;

import painclinic.course.CourseId;

import java.time.Instant;

/** A course was given an appointment. */
public record AppointmentBooked(
        AppointmentId appointment, CourseId course, String by, Instant at) {}
