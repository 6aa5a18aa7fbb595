package painclinic.patient;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * By what staff tell one patient from another.
 *
 * @param duplicateNumber the NHS number this record came with, which another patient has already
 */
public record PatientFound(
        UUID id,
        String externalId,
        String name,
        @Nullable String nhsNumber,
        @Nullable String duplicateNumber,
        LocalDate dateOfBirth) {}
