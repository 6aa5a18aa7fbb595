package painclinic.schedule;

import painclinic.clinic.ClinicId;

import java.time.Instant;

/** The published schedule was changed as a whole; the counts are of sessions. */
public record SchedulePublished(ClinicId clinic, Instant at, int added, int moved, int gone) {}
