package painclinic.evaluation.check;

import painclinic.bundle.Practitioner;
import painclinic.evaluation.Placement;
import painclinic.evaluation.PractitionerDay;
import painclinic.evaluation.ScheduleIndex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A practitioner treats for at most so many minutes on one date. */
final class ClinicalMinutesRule implements RuleGroup {

    @Override
    public void check(ScheduleIndex schedule, Findings findings) {
        Map<PractitionerDay, List<Placement>> days = new LinkedHashMap<>();
        for (Placement session : schedule.placements()) {
            for (PractitionerDay day : PractitionerDay.of(session)) {
                days.computeIfAbsent(day, _ -> new ArrayList<>()).add(session);
            }
        }
        days.forEach((day, sessions) -> check(day, sessions, findings));
    }

    private static void check(PractitionerDay day, List<Placement> sessions, Findings findings) {
        Practitioner practitioner = day.practitioner();
        Integer most = practitioner.maxClinicalMinutesPerDay();
        int minutes = sessions.stream().mapToInt(one -> one.session().minutes()).sum();
        if (most != null && minutes > most) {
            findings.about(sessions)
                    .add(
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
