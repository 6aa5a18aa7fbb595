package painclinic.patient;

import java.time.LocalDate;
import java.util.UUID;

/** Who has an NHS number. */
public record Numbered(
        UUID id, String givenName, String familyName, LocalDate dateOfBirth, boolean hasLeft) {

    /** Born on the same day, or of the same name. */
    public boolean isLike(PatientDetails details) {
        return dateOfBirth.equals(details.dateOfBirth())
                || givenName.equalsIgnoreCase(details.givenName().strip())
                        && familyName.equalsIgnoreCase(details.familyName().strip());
    }
}
