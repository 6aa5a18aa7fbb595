package painclinic.evaluation.check;

import painclinic.evaluation.ClinicIndex;
import painclinic.evaluation.CourseSchedule;
import painclinic.guideline.TreatmentLimits;

/** The guideline's cap on sessions and its window, delivered sessions included. */
final class CourseLimitRules implements CourseRules {

    @Override
    public void check(CourseSchedule course, ClinicIndex clinic, Findings findings) {
        TreatmentLimits limits = clinic.limits(course.course().treatment());
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
        int sessions = course.delivered().size() + course.appointments().size();
        if (sessions > limits.maxSessions()) {
            findings.add(
                    "session-cap",
                    "%s: %d sessions, at most %d."
                            .formatted(course.id(), sessions, limits.maxSessions()));
        }
        long minutes = (long) sessions * clinic.treatmentOf(course.course()).minutes();
        if (!limits.allowsMinutes(minutes)) {
            findings.add(
                    "hours-cap",
                    "%s: %d minutes, at most %d hours."
                            .formatted(course.id(), minutes, limits.maxHours()));
        }
        int span = course.daysFromFirstToLast();
        if (span > limits.windowDays()) {
            findings.add(
                    "window",
                    "%s: %d days from first to last session, at most %d."
                            .formatted(course.id(), span, limits.windowDays()));
        }
    }
}
