package painclinic.planner.programme;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Cohort;
import painclinic.bundle.Course;
import painclinic.bundle.Session;
import painclinic.bundle.Treatment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the cohorts that are there, with what is booked of them. */
final class ListedCohorts {

    private final ClinicBundle bundle;
    private final Calendar calendar;
    private final Teams teams;
    private final Map<String, Course> courses = new HashMap<>();
    private final Map<String, Treatment> treatments = new HashMap<>();

    ListedCohorts(ClinicBundle bundle, Calendar calendar, Teams teams) {
        this.bundle = bundle;
        this.calendar = calendar;
        this.teams = teams;
        bundle.courses().forEach(one -> courses.put(one.id(), one));
        bundle.treatments().forEach(one -> treatments.put(one.code(), one));
    }

    CohortPlan read(Cohort cohort) {
        List<Session> booked =
                bundle.booked().stream()
                        .filter(one ->
                                cohort.id().equals(one.classId())
                                        && one.treatment().equals(cohort.treatment()))
                        .toList();
        CohortPlan plan =
                new CohortPlan(
                        known(treatments, cohort.treatment()),
                        cohort,
                        cohort.members().stream().map(id -> known(courses, id)).toList(),
                        cohort.deliveredOn().stream().mapToInt(calendar::day).toArray(),
                        !cohort.deliveredOn().isEmpty()
                                || booked.stream()
                                        .anyMatch(one ->
                                                calendar.day(one.start().toLocalDate()) < 0));
        for (Session session : booked) {
            plan.places[session.number()] = place(session, plan);
            plan.booked[session.number()] = true;
        }
        return plan;
    }

    /** A booked session keeps its leaders, and takes as many people as they may lead. */
    private Place place(Session session, CohortPlan plan) {
        int[] team = session.leaders().stream().mapToInt(calendar::practitioner).toArray();
        var roles = plan.treatment.demands(session.number()).leaders();
        int people = teams.capacity(calendar.room(session.room()));
        if (team.length < roles.size()) {
            people = Math.min(people, roles.get(team.length).fromAttendees() - 1);
        }
        int day = calendar.day(session.start().toLocalDate());
        return new Place(
                day,
                session.start().toLocalTime().toSecondOfDay() / 60,
                session.minutes(),
                calendar.room(session.room()),
                team,
                day < calendar.days() ? people : 0);
    }

    private static <T> T known(Map<String, T> values, String id) {
        T value = values.get(id);
        if (value == null) {
            throw new IllegalArgumentException("The bundle has no %s.".formatted(id));
        }
        return value;
    }
}
