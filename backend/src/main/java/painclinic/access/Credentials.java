package painclinic.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A name and a password, as somebody typed them. */
record Credentials(
        @NotBlank @Size(max = 200) String username, @NotBlank @Size(max = 200) String password) {

    /** Without the password: records find their way into logs. */
    @Override
    public String toString() {
        return "Credentials[username=" + username + "]";
    }
}
