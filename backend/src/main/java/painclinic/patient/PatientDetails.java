package painclinic.patient;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.DateRange;
import painclinic.bundle.WeeklyWindow;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a person writes of a patient.
 *
 * @param needs room features without which they cannot be treated
 * @param practitionerGender by whom alone they may be treated one to one, or null
 * @param available when in the week they can come; null: whenever the clinic is open
 * @param preferred when in the week they would like to come
 */
public record PatientDetails(
        @Nullable String nhsNumber,
        String givenName,
        String familyName,
        LocalDate dateOfBirth,
        List<String> needs,
        @Nullable String practitionerGender,
        @Nullable List<WeeklyWindow> available,
        List<WeeklyWindow> preferred,
        List<DateRange> unavailable,
        Contact contact) {

    public PatientDetails {
        Objects.requireNonNull(dateOfBirth);
        Objects.requireNonNull(contact);
        needs = List.copyOf(needs);
        available = available == null ? null : List.copyOf(available);
        preferred = List.copyOf(preferred);
        unavailable = List.copyOf(unavailable);
    }

    /**
     * How a patient is reached and told.
     *
     * @param language as a tag such as {@code en} or {@code cy}
     * @param interpreter whether one has to be there
     */
    public record Contact(
            @Nullable String telephone,
            @Nullable String email,
            @Nullable String address,
            Notices notices,
            String language,
            boolean interpreter) {

        public Contact {
            Objects.requireNonNull(notices);
            Objects.requireNonNull(language);
        }
    }

    /** The way in which somebody wants to be told. */
    public enum Notices {
        LETTER,
        EMAIL,
        TEXT,
        TELEPHONE
    }
}
