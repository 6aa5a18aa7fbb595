package painclinic.advice;

import io.swagger.v3.oas.annotations.media.Schema;

import java.util.List;

/** The best places for a session; the best one first. */
@Schema(name = "Places")
record PlacesView(List<SuggestionView> places) {}
