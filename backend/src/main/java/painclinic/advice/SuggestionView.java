package painclinic.advice;

import io.swagger.v3.oas.annotations.media.Schema;

import java.util.List;

/**
 * A place that a session could have without breaking a rule.
 *
 * @param number the number it would have: a course's sessions are numbered by date
 * @param cost what the schedule would cost more
 * @param reasons what would speak for and against the place
 */
@Schema(name = "Suggestion")
record SuggestionView(PlaceView place, int number, CostView cost, List<ReasonView> reasons) {}
