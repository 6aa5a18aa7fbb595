package painclinic.patient;

import java.time.LocalDate;

/** By what staff tell one patient from another. */
public record PatientIdentity(String id, String name, String nhsNumber, LocalDate dateOfBirth) {}
