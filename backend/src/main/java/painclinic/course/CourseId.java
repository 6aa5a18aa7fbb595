package painclinic.course;

import java.util.UUID;

/** A course's identity: it never changes and is never given to another. */
public record CourseId(UUID value) {}
