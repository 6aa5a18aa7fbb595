package painclinic.clinic;

/**
 * Another clinic takes the place of this one; nothing of the former one is to stay. Each module
 * takes out what it keeps: plans and drafts first, then the schedule, courses, patients and
 * records.
 */
public record ClinicReplaced(ClinicId clinic) {}
