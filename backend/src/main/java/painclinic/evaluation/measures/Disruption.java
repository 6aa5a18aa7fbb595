package painclinic.evaluation.measures;

/**
 * Whom a schedule upsets who had been told an earlier one. A patient keeps an appointment whose
 * start, practitioner and room are what they were, whichever number it has in the course by now.
 *
 * @param patients patients with an appointment moved or cancelled
 * @param practitioners those who gave, or now give, an appointment that is moved or cancelled
 * @param sessions sessions of the earlier schedule that somebody in them does not keep
 * @param appointmentsMoved at another time, with somebody else or in another room
 * @param appointmentsCancelled without anything in their stead
 * @param appointmentsNew in addition to what the patient had
 */
public record Disruption(
        int patients,
        int practitioners,
        int sessions,
        int appointmentsMoved,
        int appointmentsCancelled,
        int appointmentsNew) {}
