package painclinic.bundle;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** A weekly stretch in which a practitioner works at a site. */
public record WorkingBlock(String site, DayOfWeek day, LocalTime from, LocalTime to) {}
