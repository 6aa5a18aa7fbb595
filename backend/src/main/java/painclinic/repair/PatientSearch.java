package painclinic.repair;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Whom an administrator looks for.
 *
 * @param wanted a name or part of one, or an NHS number or part of one
 */
record PatientSearch(@NotNull @Size(max = 100) String wanted) {}
