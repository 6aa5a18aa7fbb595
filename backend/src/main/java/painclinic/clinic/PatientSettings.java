package painclinic.clinic;

import org.jspecify.annotations.Nullable;

/**
 * What the clinic lets patients do, and where they reach it.
 *
 * @param telephone where patients ring
 * @param mayMove whether patients may move their appointments themselves
 * @param noticeHours how long before an appointment they may; cancelling later is at short notice
 */
public record PatientSettings(@Nullable String telephone, boolean mayMove, int noticeHours) {}
