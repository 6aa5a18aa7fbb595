package painclinic.evaluation.check;

import painclinic.evaluation.ClinicIndex;
import painclinic.evaluation.CourseSchedule;
import painclinic.guideline.Breach;
import painclinic.guideline.TreatmentLimits;

/** The caps and the window of a course's own ruleset, delivered sessions included. */
final class CourseLimitRules implements CourseRules {

    @Override
    public void check(CourseSchedule course, ClinicIndex clinic, Findings findings) {
        TreatmentLimits limits = clinic.limits(course.course());
        if (limits == null) {
            findings.add(
                    "no-limit",
                    "%s: neither guideline nor clinic limits sessions and window of %s."
                            .formatted(course.id(), course.course().treatment()));
            return;
        }
        if (course.isProgramme()) {
            return; // the cohort is held to them
        }
        limits.check(course.dates(), clinic.treatmentOf(course.course()).minutes())
                .forEach(breach -> report(course.id(), breach, findings));
    }

    private static void report(String course, Breach breach, Findings findings) {
        switch (breach.kind()) {
            case SESSIONS ->
                    findings.add(
                            "session-cap",
                            "%s: %d sessions, at most %d."
                                    .formatted(course, breach.found(), breach.most()));
            case MINUTES ->
                    findings.add(
                            "hours-cap",
                            "%s: %d minutes, at most %d hours."
                                    .formatted(course, breach.found(), breach.most() / 60));
            case WINDOW ->
                    findings.add(
                            "window",
                            "%s: %d days from first to last session, at most %d."
                                    .formatted(course, breach.found(), breach.most()));
            case PEOPLE -> throw new IllegalStateException(course + ": " + breach);
        }
    }
}
