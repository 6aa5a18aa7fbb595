package painclinic.advice;

import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * Another place for a session, or the first one.
 *
 * @param number of the course; of one without a place, any that has none
 */
@Schema(name = "SessionMove")
record SessionMove(@NotBlank String course, int number, @NotNull @Valid PlaceChoice place) {}
