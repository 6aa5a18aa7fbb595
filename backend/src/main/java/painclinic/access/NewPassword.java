package painclinic.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The password that somebody has, and the one that they want. */
record NewPassword(
        @NotBlank @Size(max = 200) String current, @NotBlank @Size(max = 200) String wanted) {

    /** Without either: records find their way into logs. */
    @Override
    public String toString() {
        return "NewPassword[]";
    }
}
