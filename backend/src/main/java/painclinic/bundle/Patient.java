package painclinic.bundle;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * A patient and when they can come.
 *
 * @param needs room features without which the patient cannot be treated
 * @param practitionerGender binds one-to-one sessions only
 * @param available weekly windows outside which they cannot come; null means whenever the clinic is
 *     open, empty means never
 * @param preferred weekly windows they would like; empty means no wish
 */
public record Patient(
        String id,
        String nhsNumber,
        String givenName,
        String familyName,
        LocalDate dateOfBirth,
        List<String> needs,
        @Nullable String practitionerGender,
        @Nullable List<WeeklyWindow> available,
        List<WeeklyWindow> preferred,
        List<DateRange> unavailable) {

    public Patient {
        needs = List.copyOf(needs);
        available = available == null ? null : List.copyOf(available);
        preferred = List.copyOf(preferred);
        unavailable = List.copyOf(unavailable);
    }

    public Patient withPractitionerGender(@Nullable String practitionerGender) {
        return new Patient(
                id,
                nhsNumber,
                givenName,
                familyName,
                dateOfBirth,
                needs,
                practitionerGender,
                available,
                preferred,
                unavailable);
    }

    public Patient withAvailable(@Nullable List<WeeklyWindow> available) {
        return new Patient(
                id,
                nhsNumber,
                givenName,
                familyName,
                dateOfBirth,
                needs,
                practitionerGender,
                available,
                preferred,
                unavailable);
    }

    public Patient withUnavailable(List<DateRange> unavailable) {
        return new Patient(
                id,
                nhsNumber,
                givenName,
                familyName,
                dateOfBirth,
                needs,
                practitionerGender,
                available,
                preferred,
                unavailable);
    }
}
