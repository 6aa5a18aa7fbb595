package painclinic.accounts;

import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import painclinic.access.Role;

import java.util.Set;
import java.util.UUID;

/**
 * What an administrator says of an account.
 *
 * @param email where its person can be written to
 * @param practitioner whose roster they see, if they treat
 * @param patient whose sessions they see, if they are a patient
 */
record AccountDetails(
        @NotNull String displayName,
        @Schema(types = {"string", "null"}) @Nullable String email,
        @NotNull Set<Role> roles,
        @Schema(
                        types = {"string", "null"},
                        format = "uuid")
                @Nullable UUID practitioner,
        @Schema(
                        types = {"string", "null"},
                        format = "uuid")
                @Nullable UUID patient) {}
