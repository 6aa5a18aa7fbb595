package painclinic.evaluation;

import painclinic.guideline.TreatmentLimits;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

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
        List<Integer> days =
                Stream.concat(
                                course.delivered().stream(),
                                course.appointments().stream().map(one -> one.session().day()))
                        .toList();
        if (days.size() > limits.maxSessions()) {
            findings.add(
                    "session-cap",
                    "%s: %d sessions, at most %d."
                            .formatted(course.id(), days.size(), limits.maxSessions()));
        }
        int span = days.isEmpty() ? 0 : Collections.max(days) - Collections.min(days);
        if (span > limits.windowDays()) {
            findings.add(
                    "window",
                    "%s: %d days from first to last session, at most %d."
                            .formatted(course.id(), span, limits.windowDays()));
        }
    }
}
