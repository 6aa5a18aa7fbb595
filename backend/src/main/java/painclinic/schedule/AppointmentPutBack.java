package painclinic.schedule;

import painclinic.course.CourseId;

import java.time.Instant;

/** An appointment that had been called off stands again. */
public record AppointmentPutBack(
        AppointmentId appointment, CourseId course, String by, Instant at) {}
