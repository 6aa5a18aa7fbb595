package painclinic.advice;

import painclinic.advising.desk.Place;
import painclinic.advising.desk.Seat;
import painclinic.advising.places.CourseSuggestion;
import painclinic.advising.places.Explanation;
import painclinic.advising.places.Suggestion;
import painclinic.advising.steps.FixedSession;
import painclinic.advising.why.Reason;

import java.time.LocalDateTime;
import java.util.List;

/** Puts names to places, and to what is said of them. */
final class PlaceViews {

    private final ClinicNames names;

    PlaceViews(ClinicNames names) {
        this.names = names;
    }

    WhyView why(Explanation why) {
        return new WhyView(
                place(why.place()),
                why.promised(),
                reasons(why.reasons()),
                why.alternatives().stream().map(this::suggestion).toList());
    }

    PlacesView places(List<Suggestion> suggestions) {
        return new PlacesView(suggestions.stream().map(this::suggestion).toList());
    }

    CoursePlacesView course(List<CourseSuggestion> suggestions) {
        return new CoursePlacesView(suggestions.stream().map(this::course).toList());
    }

    private CoursePlacesView.CourseSuggestionView course(CourseSuggestion suggestion) {
        return new CoursePlacesView.CourseSuggestionView(
                suggestion.text(),
                suggestion.present(),
                suggestion.missing(),
                CostView.of(suggestion.change()),
                reasons(suggestion.reasons()),
                suggestion.places().stream()
                        .map(one ->
                                new CoursePlacesView.NumberedPlaceView(
                                        one.number(), place(one.place())))
                        .toList());
    }

    private SuggestionView suggestion(Suggestion suggestion) {
        return new SuggestionView(
                place(suggestion.place()),
                suggestion.number(),
                CostView.of(suggestion.change()),
                reasons(suggestion.reasons()));
    }

    PlaceView place(Place place) {
        return place(
                place.start(), place.minutes(), place.practitioner(), place.room(), place.seat());
    }

    PlaceView place(FixedSession session) {
        return place(
                session.start(),
                session.minutes(),
                session.practitioner(),
                session.room(),
                session.classId() == null ? Seat.ONE_TO_ONE : Seat.JOINS_SESSION);
    }

    private PlaceView place(
            LocalDateTime start, int minutes, String practitioner, String room, Seat seat) {
        return new PlaceView(
                start,
                start.plusMinutes(minutes),
                practitioner,
                names.practitioner(practitioner),
                room,
                names.room(room),
                names.siteOf(room),
                seat);
    }

    static List<ReasonView> reasons(List<Reason> reasons) {
        return reasons.stream().map(ReasonView::of).toList();
    }
}
