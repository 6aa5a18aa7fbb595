package painclinic.schedule;

import java.time.Instant;

/** An appointment is at another time, in another room or with another practitioner. */
public record AppointmentMoved(AppointmentId appointment, String by, Instant at) {}
