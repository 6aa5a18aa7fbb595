package painclinic.schedule;

import java.util.UUID;

/** An appointment's identity, wherever the appointment moves and whatever becomes of it. */
public record AppointmentId(UUID value) {}
