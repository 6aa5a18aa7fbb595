package painclinic.accounts;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import painclinic.access.Role;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who may sign in, may soon, or might once.
 *
 * @param practitioner whose roster they see, if they treat
 * @param patient whose sessions they see, if they are a patient
 * @param linkExpiresAt until when the link that was made for them can be used; null where there is
 *     none
 */
record Account(
        UUID id,
        int version,
        String username,
        String displayName,
        @Schema(types = {"string", "null"}) @Nullable String email,
        List<Role> roles,
        AccountState state,
        @Nullable AccountRecord practitioner,
        @Nullable AccountRecord patient,
        @Schema(
                        types = {"string", "null"},
                        format = "date-time")
                @Nullable Instant lastSignInAt,
        @Schema(
                        types = {"string", "null"},
                        format = "date-time")
                @Nullable Instant linkExpiresAt,
        @Schema(
                        types = {"string", "null"},
                        format = "date-time")
                @Nullable Instant endedAt) {

    /** The record that an account belongs to. */
    record AccountRecord(UUID id, String name) {}
}
