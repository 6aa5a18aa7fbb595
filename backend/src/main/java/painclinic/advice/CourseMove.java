package painclinic.advice;

import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

import painclinic.advising.why.WantedPlace;

import java.util.List;

/**
 * One of the ways to place a whole course.
 *
 * @param places all of them, in the order of their numbers
 */
@Schema(name = "CourseMove")
record CourseMove(
        @NotBlank String course, @NotNull @NotEmpty List<@NotNull @Valid PlaceChoice> places) {

    List<WantedPlace> wanted() {
        return places.stream().map(PlaceChoice::wanted).toList();
    }
}
