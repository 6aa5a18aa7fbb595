package painclinic.patient;

import java.util.UUID;

/** Somebody is a patient of the clinic now. */
public record PatientRegistered(UUID patient) {}
