package painclinic.draft;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicSchedule;

import java.time.Instant;
import java.util.UUID;

/**
 * A draft as it stands.
 *
 * @param revision counts its changes; whoever changes it says which one they saw
 * @param basedOnVersion the clinic's version that was planned
 * @param measures the JSON document saved with it
 * @param steps how it was adjusted by hand
 * @param repair what has happened and whom to tell, or null for a planning run's draft
 * @param decidedBy the account of who decided; null while nobody has
 * @param placesPublished how many of its places have been published
 */
public record DraftSchedule(
        UUID id,
        int revision,
        DraftState state,
        Instant createdAt,
        long basedOnVersion,
        String measures,
        ClinicSchedule schedule,
        HandSteps steps,
        @Nullable DraftRepair repair,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        int placesPublished) {}
