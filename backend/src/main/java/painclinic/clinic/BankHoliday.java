package painclinic.clinic;

import java.time.LocalDate;

/** A day on which most people do not work: "Boxing Day (substitute day)". */
public record BankHoliday(LocalDate date, String name) {}
