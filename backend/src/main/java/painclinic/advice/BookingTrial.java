package painclinic.advice;

import org.jspecify.annotations.Nullable;

import painclinic.advising.Answer;
import painclinic.advising.Refusal;
import painclinic.advising.ScheduleAdvisor;
import painclinic.advising.desk.NumberedPlace;
import painclinic.advising.desk.Place;
import painclinic.advising.places.CourseSuggestion;
import painclinic.advising.why.Objections;
import painclinic.advising.why.WantedPlace;

import java.util.List;
import java.util.function.Function;

/** Asks whether the clinic's rules allow a place in the published schedule, and which one it is. */
final class BookingTrial {

    /** As many as anybody can have been shown. */
    private static final int MOST_WAYS = 10;

    private final ScheduleAdvisor advisor;

    BookingTrial(ScheduleAdvisor advisor) {
        this.advisor = advisor;
    }

    /**
     * @param wanted with a practitioner and a room
     * @param inWords how what speaks against the place is told
     */
    BookingTried one(
            String course,
            int number,
            WantedPlace wanted,
            Function<Objections, WhyNotView> inWords) {
        return switch (advisor.whyNot(course, number, wanted, true)) {
            case Answer.Refused<Objections>(Refusal refusal) ->
                    new BookingTried.Unknown(refusal.kind());
            case Answer.Given<Objections>(Objections objections) -> one(objections, inWords);
        };
    }

    private static BookingTried one(
            Objections objections, Function<Objections, WhyNotView> inWords) {
        if (!objections.isAllowed()) {
            return new BookingTried.Objected(inWords.apply(objections));
        }
        Place to = objections.options().getFirst().place();
        Place now = objections.now();
        return now != null && isSame(now, to)
                ? new BookingTried.AlreadyThere()
                : new BookingTried.Possible(List.of(to));
    }

    private static boolean isSame(Place a, Place b) {
        return a.start().equals(b.start())
                && a.practitioner().equals(b.practitioner())
                && a.room().equals(b.room());
    }

    /** One of the ways that are suggested for all sessions the course is owed. */
    BookingTried all(String course, List<WantedPlace> wanted) {
        return switch (advisor.wholeCourse(course, MOST_WAYS)) {
            case Answer.Refused<List<CourseSuggestion>>(Refusal refusal) ->
                    new BookingTried.Unknown(refusal.kind());
            case Answer.Given<List<CourseSuggestion>>(List<CourseSuggestion> ways) -> {
                List<Place> way = way(ways, wanted);
                yield way == null ? new BookingTried.NoSuchWay() : new BookingTried.Possible(way);
            }
        };
    }

    private static @Nullable List<Place> way(
            List<CourseSuggestion> ways, List<WantedPlace> wanted) {
        return ways.stream()
                .map(way -> way.places().stream().map(NumberedPlace::place).toList())
                .filter(places -> areAt(places, wanted))
                .findFirst()
                .orElse(null);
    }

    private static boolean areAt(List<Place> places, List<WantedPlace> wanted) {
        if (places.size() != wanted.size()) {
            return false;
        }
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            WantedPlace one = wanted.get(i);
            if (!place.start().equals(one.start())
                    || !place.practitioner().equals(one.practitioner())
                    || !place.room().equals(one.room())) {
                return false;
            }
        }
        return true;
    }
}
