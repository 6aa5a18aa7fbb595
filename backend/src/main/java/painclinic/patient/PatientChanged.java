package painclinic.patient;

import java.util.UUID;

/** A patient's record, when they can come included, is another now. */
public record PatientChanged(UUID patient) {}
