package painclinic.schedule;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicSchedule;

import java.time.Instant;
import java.util.UUID;

/**
 * A draft as it stands.
 *
 * @param revision counts its changes; whoever changes it says which one they saw
 * @param basedOnVersion the clinic's version that was planned
 * @param stale whether it still waits for a decision and the clinic's records or published schedule
 *     have changed since it was planned
 * @param measures the JSON document saved with it
 * @param steps how it was adjusted by hand
 * @param repair what has happened and whom to tell, or null for a planning run's draft
 */
public record DraftSchedule(
        UUID id,
        int revision,
        DraftState state,
        Instant createdAt,
        long basedOnVersion,
        boolean stale,
        String measures,
        ClinicSchedule schedule,
        HandSteps steps,
        @Nullable DraftRepair repair) {}
