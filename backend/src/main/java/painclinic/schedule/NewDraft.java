package painclinic.schedule;

import painclinic.bundle.ClinicSchedule;

/**
 * What a planning run proposes.
 *
 * @param basedOnVersion the clinic's version that was planned
 * @param measures what the run measured of the schedule, as a JSON document that this module keeps
 *     and does not read
 */
public record NewDraft(ClinicSchedule schedule, long basedOnVersion, String measures) {}
