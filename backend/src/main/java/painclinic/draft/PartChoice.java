package painclinic.draft;

import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Which part of a draft is meant. What is not named leaves nobody out: without anything, all of it.
 */
@Schema(name = "DraftPart")
record PartChoice(
        @Size(max = 10_000) @Nullable List<@NotBlank String> courses,
        @Size(max = 1_000) @Nullable List<@NotNull LocalDate> days,
        @Size(max = 1_000) @Nullable List<@NotBlank String> practitioners) {

    static Part of(@Nullable PartChoice choice) {
        return choice == null
                ? Part.WHOLE
                : new Part(set(choice.courses), set(choice.days), set(choice.practitioners));
    }

    private static <T> Set<T> set(@Nullable List<T> chosen) {
        return chosen == null ? Set.of() : Set.copyOf(chosen);
    }
}
