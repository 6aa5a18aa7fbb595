package painclinic.evaluation.check;

import painclinic.bundle.Attendee;
import painclinic.bundle.UnscheduledSession;
import painclinic.evaluation.CourseSchedule;
import painclinic.evaluation.ScheduleIndex;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Every session owed is either scheduled or reported with a reason: none gets lost. */
final class UnscheduledRules implements RuleGroup {

    @Override
    public void check(ScheduleIndex schedule, Findings findings) {
        Set<Attendee> placed = new HashSet<>();
        schedule.schedule().sessions().forEach(session -> placed.addAll(session.attendees()));
        Map<Attendee, Integer> reported = new LinkedHashMap<>();
        for (UnscheduledSession one : schedule.schedule().unscheduled()) {
            reported.merge(new Attendee(one.course(), one.number()), 1, Integer::sum);
            checkReasons(one, findings);
        }
        checkOwed(schedule, placed, reported.keySet(), findings);
        reported.forEach((one, times) -> {
            checkReport(schedule, one, times, findings);
            if (placed.contains(one)) {
                findings.add("lost", describe(one) + " is both scheduled and unscheduled.");
            }
        });
    }

    private static void checkReasons(UnscheduledSession one, Findings findings) {
        if (one.reasons().isEmpty() || one.reasons().stream().anyMatch(String::isBlank)) {
            findings.add(
                    "no-reason",
                    "%s: session %d is unscheduled without a reason."
                            .formatted(one.course(), one.number()));
        }
    }

    private static void checkOwed(
            ScheduleIndex schedule,
            Set<Attendee> placed,
            Set<Attendee> reported,
            Findings findings) {
        for (CourseSchedule course : schedule.courses()) {
            for (int n : course.owed()) {
                Attendee owed = new Attendee(course.id(), n);
                if (!placed.contains(owed) && !reported.contains(owed)) {
                    findings.add("lost", describe(owed) + " is neither scheduled nor unscheduled.");
                }
            }
        }
    }

    private static void checkReport(
            ScheduleIndex schedule, Attendee reported, int times, Findings findings) {
        boolean owed = schedule.owes(reported.course(), reported.number());
        if (times > 1 || !owed) {
            findings.add(
                    "unknown-reference",
                    "%s is reported as unscheduled %d times and is%s owed."
                            .formatted(describe(reported), times, owed ? "" : " not"));
        }
    }

    private static String describe(Attendee place) {
        return "%s: session %d".formatted(place.course(), place.number());
    }
}
