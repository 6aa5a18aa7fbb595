package painclinic.bundle;

/** How soon a course should begin. */
public enum Priority {
    ROUTINE,
    URGENT
}
