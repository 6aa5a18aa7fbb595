package painclinic.advice;

import org.jspecify.annotations.Nullable;

import painclinic.advising.Answer;
import painclinic.advising.Refusal;
import painclinic.advising.ScheduleAdvisor;
import painclinic.advising.desk.NumberedPlace;
import painclinic.advising.desk.Place;
import painclinic.advising.places.CourseSuggestion;
import painclinic.advising.steps.AdjustedSchedule;
import painclinic.advising.why.Objections;
import painclinic.advising.why.WantedPlace;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Session;
import painclinic.draft.HandStep;
import painclinic.evaluation.check.BrokenRule;
import painclinic.evaluation.check.ScheduleCheck;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Tries steps by hand on a schedule: asks the advisor about the place, follows its advice, and has
 * the evaluation, which shares nothing with the planner, look at what came of it.
 */
final class StepTrial {

    /** As many as anybody can have been shown. */
    private static final int MOST_WAYS = 10;

    private final ClinicBundle clinic;
    private final ClinicSchedule schedule;
    private final ScheduleAdvisor advisor;

    StepTrial(ClinicBundle clinic, ClinicSchedule schedule, ScheduleAdvisor advisor) {
        this.clinic = clinic;
        this.schedule = schedule;
        this.advisor = advisor;
    }

    /**
     * @param wanted with a practitioner and a room
     * @param inWords how what speaks against the place is told
     */
    StepTried moved(
            String course,
            int number,
            WantedPlace wanted,
            Function<Objections, WhyNotView> inWords) {
        return switch (advisor.whyNot(course, number, wanted)) {
            case Answer.Refused<Objections>(Refusal refusal) ->
                    new StepTried.Unknown(refusal.kind());
            case Answer.Given<Objections>(Objections objections) when isThere(objections) ->
                    new StepTried.AlreadyThere();
            case Answer.Given<Objections>(Objections objections) when !objections.isAllowed() ->
                    new StepTried.Objected(inWords.apply(objections));
            case Answer.Given<Objections>(Objections objections) ->
                    moved(objections, objections.options().getFirst().place());
        };
    }

    private static boolean isThere(Objections objections) {
        Place now = objections.now();
        return now != null && isAt(now, objections.wanted());
    }

    private static boolean isAt(Place place, WantedPlace wanted) {
        return place.start().equals(wanted.start())
                && place.practitioner().equals(wanted.practitioner())
                && place.room().equals(wanted.room());
    }

    private StepTried moved(Objections objections, Place to) {
        String course = objections.course();
        Place now = objections.now();
        if (now != null && isAt(now, new WantedPlace(to.start(), to.practitioner(), to.room()))) {
            return new StepTried.AlreadyThere();
        }
        return checked(
                step(course, now, to),
                new AdjustedSchedule(clinic, schedule).moved(course, objections.number(), to));
    }

    private static HandStep step(String course, @Nullable Place now, Place to) {
        return now == null
                ? HandStep.placed(course, to.start())
                : HandStep.moved(course, now.start(), to.start());
    }

    StepTried placedAnew(String course, List<WantedPlace> places) {
        return switch (advisor.wholeCourse(course, MOST_WAYS)) {
            case Answer.Refused<List<CourseSuggestion>>(Refusal refusal) ->
                    new StepTried.Unknown(refusal.kind());
            case Answer.Given<List<CourseSuggestion>>(List<CourseSuggestion> ways) ->
                    ways.stream()
                            .filter(way -> areAt(placesOf(way), places))
                            .findFirst()
                            .map(way -> took(course, way))
                            .orElseGet(StepTried.NoSuchWay::new);
        };
    }

    private static List<Place> placesOf(CourseSuggestion way) {
        return way.places().stream().map(NumberedPlace::place).toList();
    }

    private static boolean areAt(List<Place> places, List<WantedPlace> wanted) {
        if (places.size() != wanted.size()) {
            return false;
        }
        for (int i = 0; i < places.size(); i++) {
            if (!isAt(places.get(i), wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    private StepTried took(String course, CourseSuggestion way) {
        List<Place> places = placesOf(way);
        if (way.missing() > missingNow(course)) {
            return new StepTried.LosesSessions();
        }
        return isPlacedSo(course, places)
                ? new StepTried.AlreadyThere()
                : checked(
                        HandStep.coursePlaced(course, places.getFirst().start()),
                        new AdjustedSchedule(clinic, schedule).placedAnew(course, places));
    }

    private long missingNow(String course) {
        return schedule.unscheduled().stream().filter(one -> one.course().equals(course)).count();
    }

    /** Whether the sessions of a course that are not promised are where they would be put. */
    private boolean isPlacedSo(String course, List<Place> places) {
        List<Session> now =
                schedule.sessions().stream()
                        .filter(session -> attends(session, course))
                        .filter(session -> !isPromised(session, course))
                        .sorted(Comparator.comparing(Session::start))
                        .toList();
        return now.size() == places.size()
                && IntStream.range(0, now.size())
                        .allMatch(i -> isHeldAt(now.get(i), places.get(i)));
    }

    private boolean isPromised(Session session, String course) {
        return clinic.booked().stream()
                .anyMatch(one -> one.id().equals(session.id()) && attends(one, course));
    }

    private static boolean attends(Session session, String course) {
        return session.attendees().stream().anyMatch(place -> place.course().equals(course));
    }

    private static boolean isHeldAt(Session session, Place place) {
        return session.start().equals(place.start())
                && session.practitioner().equals(place.practitioner())
                && session.room().equals(place.room())
                && Objects.equals(session.classId(), place.classId());
    }

    private StepTried checked(HandStep step, ClinicSchedule after) {
        List<BrokenRule> broken = ScheduleCheck.brokenRules(clinic, after);
        return broken.isEmpty()
                ? new StepTried.Possible(step, clinic, after)
                : new StepTried.BreaksRules(broken);
    }
}
