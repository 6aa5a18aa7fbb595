package painclinic.evaluation;

/** One course's place in a session; {@code number} counts the course's sessions from 1. */
public record Appointment(int number, Placement session) {}
