package painclinic.clinic;

/** The clinic's settings as they are kept; the version counts their edits. */
public record RecordedSettings(int version, ClinicSettings details) {}
