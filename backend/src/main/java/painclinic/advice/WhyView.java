package painclinic.advice;

import io.swagger.v3.oas.annotations.media.Schema;

import java.util.List;

/**
 * Why a session is where it is.
 *
 * @param promised whether people have been told of it: any other place breaks that promise
 * @param reasons what speaks for and against the place
 * @param others where else it could be, the best first
 */
@Schema(name = "Why")
record WhyView(
        PlaceView place, boolean promised, List<ReasonView> reasons, List<SuggestionView> others) {}
