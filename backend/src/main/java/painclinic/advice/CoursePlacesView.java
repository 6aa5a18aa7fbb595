package painclinic.advice;

import io.swagger.v3.oas.annotations.media.Schema;

import java.util.List;

/** The best ways to place a whole course: all that is owed and not promised yet. */
@Schema(name = "CoursePlaces")
record CoursePlacesView(List<CourseSuggestionView> suggestions) {

    /**
     * @param text what the places have in common
     * @param present whether these are the places that the course has now
     * @param missing how many sessions would still have no place
     * @param cost what the schedule would cost more
     * @param reasons what would speak for and against them, over the whole course
     */
    @Schema(name = "CourseSuggestion")
    record CourseSuggestionView(
            String text,
            boolean present,
            int missing,
            CostView cost,
            List<ReasonView> reasons,
            List<NumberedPlaceView> places) {}

    /** The place of the course's session of that number. */
    @Schema(name = "NumberedPlace")
    record NumberedPlaceView(int number, PlaceView place) {}
}
