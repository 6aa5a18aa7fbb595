package painclinic.clinic;

import java.time.LocalDate;

/** Which ruleset the clinic has gone by since when, who decided that, and why. */
public record Adoption(LocalDate adoptedOn, String guideline, String approvedBy, String reason) {}
