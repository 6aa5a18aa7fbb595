package painclinic.draft;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicSchedule;
import painclinic.exchange.VersionedBundle;

/**
 * A proposed schedule to keep.
 *
 * @param madeFrom the clinic that was planned
 * @param measures what was measured of the schedule, as a JSON document that this module keeps and
 *     does not read
 * @param repair what has happened, or null for a planning run's proposal
 */
public record NewDraft(
        ClinicSchedule schedule,
        VersionedBundle madeFrom,
        String measures,
        @Nullable DraftRepair repair) {

    /** What a planning run proposes. */
    public NewDraft(ClinicSchedule schedule, VersionedBundle madeFrom, String measures) {
        this(schedule, madeFrom, measures, null);
    }
}
