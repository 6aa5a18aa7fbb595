package painclinic.access;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Who has signed in, for the screen's header and to know which screens to offer. */
record Me(
        String username,
        String displayName,
        List<Role> roles,
        @Schema(types = {"string", "null"}) @Nullable String clinicName) {

    static Me of(ClinicUser user, @Nullable String clinicName) {
        return new Me(user.username(), user.displayName(), List.copyOf(user.roles()), clinicName);
    }
}
