package painclinic.clinic;

/** What the clinic lets patients do, as it is kept; the version counts the edits. */
public record RecordedPatientSettings(int version, PatientSettings details) {}
