package painclinic.schedule;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicSchedule;

/**
 * A proposed schedule to keep.
 *
 * @param basedOnVersion the clinic's version that was planned
 * @param measures what was measured of the schedule, as a JSON document that this module keeps and
 *     does not read
 * @param repair what has happened, or null for a planning run's proposal
 */
public record NewDraft(
        ClinicSchedule schedule,
        long basedOnVersion,
        String measures,
        @Nullable DraftRepair repair) {

    /** What a planning run proposes. */
    public NewDraft(ClinicSchedule schedule, long basedOnVersion, String measures) {
        this(schedule, basedOnVersion, measures, null);
    }
}
