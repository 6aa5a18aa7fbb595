package painclinic.evaluation.check;

import painclinic.bundle.Practitioner;
import painclinic.evaluation.Placement;
import painclinic.evaluation.PractitionerDay;
import painclinic.evaluation.ScheduleIndex;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** A practitioner treats for at most so many minutes on one date. */
final class ClinicalMinutesRule implements RuleGroup {

    @Override
    public void check(ScheduleIndex schedule, Findings findings) {
        Map<PractitionerDay, Integer> minutes = new LinkedHashMap<>();
        for (Placement session : schedule.placements()) {
            for (PractitionerDay day : PractitionerDay.of(session)) {
                minutes.merge(day, session.session().minutes(), Integer::sum);
            }
        }
        minutes.forEach((day, sum) -> check(day, sum, findings));
    }

    private static void check(PractitionerDay day, int minutes, Findings findings) {
        Practitioner practitioner = day.practitioner();
        Integer most = practitioner.maxClinicalMinutesPerDay();
        if (most != null && minutes > most) {
            findings.add(
                    "clinical-minutes",
                    "%s treats for %d minutes on %s, at most %d are allowed."
                            .formatted(
                                    practitioner.id(),
                                    minutes,
                                    LocalDate.ofEpochDay(day.day()),
                                    most));
        }
    }
}
