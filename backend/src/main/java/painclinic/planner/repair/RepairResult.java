package painclinic.planner.repair;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.evaluation.measures.Changes;
import painclinic.evaluation.measures.CourseSlack;

import java.util.List;

/**
 * What a repair came to.
 *
 * @param bundle the clinic with the changes applied: leave, closures and absences added, and what
 *     was booked and is hit no longer booked
 * @param schedule the mended schedule; it breaks no hard rule of {@code bundle}
 * @param changes what the schedule changes against the one people were told, counted as {@code
 *     check --baseline} counts
 * @param sessionsHit sessions that could not stay as they were
 * @param placesHit people's places in them
 * @param placesKept of those places, how many have a place again, here or elsewhere
 * @param patients who of the patients is told what, by patient, course and time
 * @param practitioners who of the practitioners is told what, by practitioner and time
 * @param lost what cannot be saved, with reasons
 * @param slack courses that have begun or have places, those nearest to the end of their window
 *     first
 * @param moved patients whom the changes did not touch and who have been moved all the same
 */
public record RepairResult(
        ClinicBundle bundle,
        ClinicSchedule schedule,
        Changes changes,
        int sessionsHit,
        int placesHit,
        int placesKept,
        List<PatientNotice> patients,
        List<PractitionerNotice> practitioners,
        List<LostSession> lost,
        List<CourseSlack> slack,
        List<String> moved) {

    public RepairResult {
        patients = List.copyOf(patients);
        practitioners = List.copyOf(practitioners);
        lost = List.copyOf(lost);
        slack = List.copyOf(slack);
        moved = List.copyOf(moved);
    }
}
