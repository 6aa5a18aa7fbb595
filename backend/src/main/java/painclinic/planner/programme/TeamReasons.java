package painclinic.planner.programme;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.SessionDemands;
import painclinic.bundle.UnscheduledSession;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says of a finished schedule why courses that are led by several have sessions without a place.
 */
public final class TeamReasons {

    private final ClinicBundle bundle;
    private final Calendar calendar;
    private final Teams teams;
    private final TimeWords words;
    private final Map<String, TeamCourse> courses = new HashMap<>();
    private final Map<String, Teams> byGender = new HashMap<>();
    private final Map<Kind, SessionTimes> onAnyDay = new HashMap<>();
    private final int firstDay;

    private TeamReasons(ClinicBundle bundle, ClinicSchedule schedule, LocalDate from) {
        this.bundle = bundle;
        this.calendar = new Calendar(bundle);
        this.teams = new Teams(bundle, calendar);
        this.firstDay = Math.max(0, calendar.day(from));
        this.words = new TimeWords(bundle);
        schedule.sessions().forEach(calendar::book);
        for (TeamCourse one : TeamPlan.ledBySeveral(bundle, calendar, schedule.sessions())) {
            courses.put(one.course.id(), one);
        }
    }

    /**
     * The schedule with the reasons of those courses; all else as it was.
     *
     * @param from the first date on which anything could be put
     */
    public static ClinicSchedule said(
            ClinicBundle bundle, ClinicSchedule schedule, LocalDate from) {
        TeamReasons reasons = new TeamReasons(bundle, schedule, from);
        Map<String, List<String>> said = new HashMap<>();
        List<UnscheduledSession> unscheduled = new ArrayList<>();
        for (UnscheduledSession one : schedule.unscheduled()) {
            TeamCourse course = reasons.courses.get(one.course());
            unscheduled.add(
                    course == null
                            ? one
                            : new UnscheduledSession(
                                    one.course(),
                                    one.number(),
                                    said.computeIfAbsent(
                                            one.course(), _ -> List.of(reasons.of(course)))));
        }
        return new ClinicSchedule(schedule.sessions(), unscheduled, schedule.version());
    }

    private String of(TeamCourse course) {
        int first = Math.max(firstDay, course.firstDay);
        int last = calendar.days() - 1;
        if (first > last) {
            return "The course may not start before %s, and planning ends on %s."
                    .formatted(
                            TimeWords.date(course.course.startNotBefore()),
                            TimeWords.date(calendar.date(last)));
        }
        SessionTimes anyDay =
                onAnyDay.computeIfAbsent(
                        new Kind(course.treatment.code(), course.leadGender(), first),
                        _ -> times(course, first, last));
        String name =
                course.leadGender() == null
                        ? course.treatment.name()
                        : course.treatment.name()
                                + ", whose lead has to be of the gender the patient asked for,";
        if (anyDay.staffed() == 0) {
            return "%s there is no time at which everybody who must lead %s works and a suitable room is open."
                    .formatted(span(first, last), name);
        }
        if (!anyDay.suits(course.course)) {
            return "%s there is no time at which everybody who must lead %s works, a suitable room is open and this patient can come."
                    .formatted(span(first, last), name);
        }
        SessionTimes left = anyDay.on(day -> course.couldHaveOneOn(day));
        TimeCounts counts = left.count(List.of(course.course), 1);
        if (counts.possible() == 0) {
            return "No time at which this patient and everybody who must lead %s could meet is far enough from the course's other sessions and within its window."
                    .formatted(name);
        }
        if (counts.free() > 0) {
            return "%s still free: planning anew may use it."
                    .formatted(counts.free() == 1 ? "1 time was" : counts.free() + " times were");
        }
        return words.taken(
                counts,
                "At %s at which this patient and everybody who must lead %s could meet"
                        .formatted(
                                counts.possible() == 1
                                        ? "the 1 time"
                                        : "all %d times".formatted(counts.possible()),
                                name),
                "the patient is");
    }

    private String span(int first, int last) {
        return "Between %s and %s"
                .formatted(
                        TimeWords.date(calendar.date(first)), TimeWords.date(calendar.date(last)));
    }

    private SessionTimes times(TeamCourse course, int first, int last) {
        SessionDemands demands = course.treatment.demands(1);
        String gender = course.leadGender();
        return new SessionTimes(
                bundle,
                calendar,
                gender == null ? teams : byGender.computeIfAbsent(gender, teams::ledBy),
                demands,
                1,
                first,
                last,
                _ -> true,
                null);
    }

    /** Courses for which the same times are staffed. */
    private record Kind(String treatment, @Nullable String leadGender, int firstDay) {}
}
