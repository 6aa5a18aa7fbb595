package painclinic.accounts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Somebody to be invited.
 *
 * @param username the name they will sign in with: their e-mail address, or a short one
 */
record Invitation(@NotNull String username, @NotNull @Valid AccountDetails details) {}
