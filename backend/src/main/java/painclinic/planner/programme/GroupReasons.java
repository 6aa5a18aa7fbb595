package painclinic.planner.programme;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.bundle.ProgrammeSession;
import painclinic.guideline.TreatmentLimits;
import painclinic.planner.model.Days;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Why a session that a cohort owes has no place, in plain words about the plan as it is. It names
 * nobody.
 */
final class GroupReasons {

    private final ClinicBundle bundle;
    private final Calendar calendar;
    private final Teams teams;
    private final DateRules rules;
    private final TimeWords words;
    private final Map<String, TreatmentLimits> limits;

    /**
     * @param calendar with all that is planned
     * @param rules of any treatment
     */
    GroupReasons(ClinicBundle bundle, Calendar calendar, Teams teams, DateRules rules) {
        this.bundle = bundle;
        this.calendar = calendar;
        this.teams = teams;
        this.words = new TimeWords(bundle);
        this.limits = bundle.limits();
        this.rules = rules;
    }

    List<String> of(CohortPlan cohort, int number) {
        DateRules own = rules.within(limits.get(cohort.treatment.code()));
        int first = own.earliest(cohort, number);
        int last = own.latest(cohort, number, calendar.days() - 1);
        SessionTimes times = times(cohort, number, calendar, own);
        if (times.staffed() == 0) {
            return List.of(noTime(cohort, number, own, first, last));
        }
        List<Course> people = cohort.members;
        TimeCounts counts = times.count(people, people.size());
        String span = span(first, last);
        if (counts.possible() == 0) {
            return nobodyComes(cohort, number, counts, span);
        }
        if (counts.free() > 0) {
            return List.of(
                    "Planning ended before a place had been looked for: %s still free."
                            .formatted(
                                    counts.free() == 1
                                            ? "1 time was"
                                            : counts.free() + " times were"));
        }
        String when =
                "At %s at which %s and their leaders could meet for it %s"
                        .formatted(
                                counts.possible() == 1
                                        ? "the 1 time"
                                        : "the %d times".formatted(counts.possible()),
                                everybody(cohort),
                                span);
        return List.of(words.taken(counts, when, "one of them is"));
    }

    /** The times of a session by its dates' rules. */
    SessionTimes times(CohortPlan cohort, int number, Calendar on, DateRules own) {
        return new SessionTimes(
                bundle,
                on,
                teams,
                cohort.treatment.demands(number),
                cohort.members.size(),
                own.earliest(cohort, number),
                own.latest(cohort, number, on.days() - 1),
                day -> own.allows(cohort, number, day),
                Habits.of(cohort, number, on));
    }

    /** Whether leaders and a room could be there if the group's other sessions bound no hour. */
    private boolean couldBeStaffed(CohortPlan cohort, int number, DateRules own) {
        return new SessionTimes(
                                bundle,
                                calendar,
                                teams,
                                cohort.treatment.demands(number),
                                cohort.members.size(),
                                own.earliest(cohort, number),
                                own.latest(cohort, number, calendar.days() - 1),
                                day -> own.allows(cohort, number, day),
                                null)
                        .staffed()
                > 0;
    }

    private String noTime(CohortPlan cohort, int number, DateRules own, int first, int last) {
        boolean anyDay = false;
        for (int day = Math.max(0, first); day <= last; day++) {
            anyDay |= own.allows(cohort, number, day);
        }
        if (anyDay && !couldBeStaffed(cohort, number, own)) {
            return "%s there is no time at which everybody who must lead it works and a suitable room is open."
                    .formatted(capital(span(first, last)));
        }
        if (anyDay) {
            return "The programme's order leaves it no hour beside the group's other sessions.";
        }
        if (first >= calendar.days()) {
            return "It may be on %s at the earliest, and planning ends on %s."
                    .formatted(date(first), date(calendar.days() - 1));
        }
        TreatmentLimits limit = limits.get(cohort.treatment.code());
        for (int n = 1; n < number && limit != null; n++) {
            if (cohort.hasDate(n)) {
                int end = cohort.day(n) + limit.windowDays();
                if (end < first && !cohort.session(number).review()) {
                    return "The %s from the group's first session, on %s, end on %s: before it may be held."
                            .formatted(
                                    Days.inWords(limit.windowDays()),
                                    date(cohort.day(n)),
                                    date(end));
                }
                break;
            }
        }
        return "The programme's order, weeks and days leave it no day beside the group's other"
                + " sessions.";
    }

    /** Where it cannot be held because of people's times alone, whose one change would help. */
    private List<String> nobodyComes(
            CohortPlan cohort, int number, TimeCounts counts, String span) {
        List<String> reasons = new ArrayList<>();
        reasons.add(
                "Leaders and a room could be there at %s %s, but at none of them can %s come."
                        .formatted(
                                TimeWords.counted(counts.staffed(), "time", "times"),
                                span,
                                everybody(cohort)));
        int most = 0;
        for (Course one : cohort.members) {
            most = Math.max(most, timesIfAlwaysHere(cohort, number, one));
        }
        if (most > 0 && cohort.members.size() > 1) {
            reasons.add(
                    "If one of them could come at any time, there would be %s."
                            .formatted(
                                    most == 1
                                            ? "1 such time"
                                            : "up to %d such times".formatted(most)));
        }
        return reasons;
    }

    /** How many times there would be if somebody could come whenever the clinic is open. */
    private int timesIfAlwaysHere(CohortPlan cohort, int number, Course one) {
        List<Patient> patients = new ArrayList<>(bundle.patients());
        int who = calendar.patientOf(one.id());
        patients.set(who, patients.get(who).withAvailable(null).withUnavailable(List.of()));
        ClinicBundle other = bundle.withPatients(patients);
        Calendar empty = new Calendar(other);
        GroupReasons asked = new GroupReasons(other, empty, new Teams(other, empty), rules);
        DateRules own = rules.within(limits.get(cohort.treatment.code()));
        return asked.times(cohort, number, empty, own)
                .count(cohort.members, cohort.members.size())
                .possible();
    }

    private static String everybody(CohortPlan cohort) {
        int people = cohort.members.size();
        return people == 1
                ? "the one person of the group"
                : "all %d people of the group".formatted(people);
    }

    private String span(int first, int last) {
        int from = Math.max(0, first);
        return from == last
                ? "on %s".formatted(date(from))
                : "between %s and %s".formatted(date(from), date(last));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private String date(int day) {
        return TimeWords.date(calendar.date(day));
    }

    static String named(ProgrammeSession session, int number) {
        return "session %d (%s)".formatted(number, session.title());
    }
}
