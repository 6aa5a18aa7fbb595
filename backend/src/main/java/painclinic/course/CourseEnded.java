package painclinic.course;

import java.time.LocalDate;

/** A course was completed or stopped. */
public record CourseEnded(CourseId course, CourseStatus how, String by, LocalDate on) {}
