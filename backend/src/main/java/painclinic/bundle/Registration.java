package painclinic.bundle;

import java.time.LocalDate;

/**
 * A practitioner's entry in a professional register; {@code expiresOn} is the last day that counts.
 */
public record Registration(String body, String number, LocalDate expiresOn) {}
