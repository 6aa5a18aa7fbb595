package painclinic.clinic;

/** Another clinic has taken the place of this one; nothing of the former one is to stay. */
public record ClinicReplaced(ClinicId clinic) {}
