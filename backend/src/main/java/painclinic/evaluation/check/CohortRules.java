package painclinic.evaluation.check;

import painclinic.bundle.Attendee;
import painclinic.bundle.ProgrammeSession;
import painclinic.bundle.Session;
import painclinic.evaluation.ClinicIndex;
import painclinic.evaluation.CohortSchedule;
import painclinic.evaluation.ScheduleIndex;
import painclinic.guideline.TreatmentLimits;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A cohort is together in all its sessions, which keep to the programme's order and days. */
final class CohortRules implements RuleGroup {

    private static final int DAYS_TO_SUNDAY = 6;

    @Override
    public void check(ScheduleIndex schedule, Findings findings) {
        Map<String, Integer> times = new HashMap<>();
        for (CohortSchedule cohort : schedule.cohorts().values()) {
            together(cohort, findings);
            people(cohort, findings);
            order(cohort, findings);
            days(cohort, schedule.clinic(), findings);
            weeks(cohort, schedule.clinic(), findings);
            limits(cohort, schedule.clinic(), findings);
            cohort.members().forEach(course -> times.merge(course, 1, Integer::sum));
        }
        times.forEach((course, count) -> {
            if (count > 1) {
                findings.add("cohort", "%s is in %d cohorts.".formatted(course, count));
            }
        });
    }

    private static void together(CohortSchedule cohort, Findings findings) {
        for (Session session : cohort.sessions()) {
            Set<String> here =
                    session.attendees().stream().map(Attendee::course).collect(Collectors.toSet());
            if (!here.equals(cohort.members())) {
                findings.add(
                        "cohort",
                        "%s: not just the people of cohort %s are there."
                                .formatted(where(session), cohort.id()));
            }
            if (session.attendees().stream().map(Attendee::number).distinct().count() > 1) {
                findings.add(
                        "cohort",
                        "%s: cohort %s has one session with different numbers."
                                .formatted(where(session), cohort.id()));
            }
        }
    }

    private static void people(CohortSchedule cohort, Findings findings) {
        Set<String> added = new HashSet<>(cohort.members());
        added.removeAll(cohort.promised());
        if (cohort.hasBegun() && !added.isEmpty()) {
            findings.add(
                    "cohort",
                    "Cohort %s has begun and takes nobody new: %s.".formatted(cohort.id(), added));
        }
        if (cohort.isListed()) {
            return;
        }
        int least = cohort.treatment().groupMin();
        if (cohort.members().size() < least) {
            findings.add(
                    "group-min",
                    "Cohort %s: %d people, at least %d."
                            .formatted(cohort.id(), cohort.members().size(), least));
        }
        if (!cohort.placed().keySet().containsAll(cohort.owed())) {
            findings.add(
                    "whole",
                    "Cohort %s has not all its sessions, and is not under way."
                            .formatted(cohort.id()));
        }
    }

    private static void order(CohortSchedule cohort, Findings findings) {
        Session before = null;
        LocalDate delivered = cohort.delivered().isEmpty() ? null : cohort.delivered().getLast();
        for (Session session : cohort.placed().values()) {
            if (before != null && !session.start().isAfter(before.start())) {
                findings.add(
                        "session-number",
                        "Cohort %s: %s does not come after %s."
                                .formatted(cohort.id(), where(session), where(before)));
            }
            if (delivered != null && session.start().toLocalDate().isBefore(delivered)) {
                findings.add(
                        "session-number",
                        "Cohort %s: %s comes before the session delivered on %s."
                                .formatted(cohort.id(), where(session), delivered));
            }
            before = session;
        }
    }

    private static void days(CohortSchedule cohort, ClinicIndex clinic, Findings findings) {
        LocalDate from = clinic.bundle().planning().from();
        cohort.placed()
                .forEach((number, session) -> {
                    LocalDate since = cohort.since(number);
                    if (since == null) {
                        return;
                    }
                    ProgrammeSession template = cohort.template(number);
                    long days = ChronoUnit.DAYS.between(since, session.start().toLocalDate());
                    Integer most = template.maxDays();
                    if (days < template.fewestDays()) {
                        findings.add(
                                "spacing",
                                "Cohort %s: %s comes %d days after %s, at least %d."
                                        .formatted(
                                                cohort.id(),
                                                where(session),
                                                days,
                                                since,
                                                template.fewestDays()));
                    }
                    if (most != null && days > most && !since.plusDays(most).isBefore(from)) {
                        findings.add(
                                "spacing",
                                "Cohort %s: %s comes %d days after %s, at most %d."
                                        .formatted(cohort.id(), where(session), days, since, most));
                    }
                });
    }

    private static void weeks(CohortSchedule cohort, ClinicIndex clinic, Findings findings) {
        Map<Integer, LocalDate> weeks = new TreeMap<>();
        for (int n = 1; n <= cohort.delivered().size(); n++) {
            Integer week = cohort.template(n).week();
            if (week != null) {
                weeks.putIfAbsent(week, monday(cohort.delivered().get(n - 1)));
            }
        }
        LocalDate from = clinic.bundle().planning().from();
        Set<Integer> over =
                weeks.entrySet().stream()
                        .filter(one -> one.getValue().plusDays(DAYS_TO_SUNDAY).isBefore(from))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        cohort.placed()
                .forEach((number, session) -> {
                    Integer week = cohort.template(number).week();
                    if (week == null || over.contains(week)) {
                        return;
                    }
                    LocalDate monday = monday(session.start().toLocalDate());
                    weeks.putIfAbsent(week, monday);
                    if (!monday.equals(weeks.get(week))) {
                        findings.add(
                                "week",
                                "Cohort %s: %s is not in the week with the others of week %d."
                                        .formatted(cohort.id(), where(session), week));
                    }
                    if (weeks.entrySet().stream()
                            .anyMatch(one ->
                                    one.getKey() < week && !one.getValue().isBefore(monday))) {
                        findings.add(
                                "week",
                                "Cohort %s: %s of week %d is not in a later week than those before."
                                        .formatted(cohort.id(), where(session), week));
                    }
                });
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static void limits(CohortSchedule cohort, ClinicIndex clinic, Findings findings) {
        TreatmentLimits limits = clinic.limits(cohort.treatment().code());
        if (limits == null) {
            return;
        }
        int given = cohort.ordinaryDelivered().size();
        int sessions = given + cohort.ordinary().size();
        if (sessions > limits.maxSessions()) {
            findings.add(
                    "session-cap",
                    "Cohort %s: %d sessions, at most %d."
                            .formatted(cohort.id(), sessions, limits.maxSessions()));
        }
        long minutes =
                cohort.treatment().programme().stream()
                                .limit(given)
                                .mapToLong(ProgrammeSession::minutes)
                                .sum()
                        + cohort.ordinary().stream().mapToLong(Session::minutes).sum();
        if (!limits.allowsMinutes(minutes)) {
            findings.add(
                    "hours-cap",
                    "Cohort %s: %d minutes, at most %d hours."
                            .formatted(cohort.id(), minutes, limits.maxHours()));
        }
        int span = cohort.daysFromFirstToLast();
        if (span > limits.windowDays()) {
            findings.add(
                    "window",
                    "Cohort %s: %d days from first to last, at most %d."
                            .formatted(cohort.id(), span, limits.windowDays()));
        }
    }

    private static String where(Session session) {
        return session.id() + " at " + session.start();
    }
}
