package painclinic.bundle;

/** The clinic's name and its time zone, in which all dates and times of a bundle are read. */
public record ClinicDetails(String name, String timeZone) {}
