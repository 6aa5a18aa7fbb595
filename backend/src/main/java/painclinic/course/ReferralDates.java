package painclinic.course;

import painclinic.clinic.FieldFault;
import painclinic.clinic.FieldFaults;

import java.time.LocalDate;
import java.util.List;

/** Which dates a referral and a course can have. A wrong one would not fit the clinic's file. */
final class ReferralDates {

    /** Nobody prescribes for later than this. */
    private static final int MOST_YEARS_AHEAD = 2;

    private ReferralDates() {}

    static List<FieldFault> faults(NewReferral referral, LocalDate born, LocalDate today) {
        FieldFaults faults = new FieldFaults();
        faults.unless(
                !referral.referredOn().isAfter(today),
                "referredOn",
                "Enter a date that is not after today.");
        faults.unless(
                !referral.referredOn().isBefore(born),
                "referredOn",
                "The patient was born on %s. Enter a date after it.".formatted(born));
        faults.unless(
                !referral.painBeganOn().isBefore(born),
                "painBeganOn",
                "The patient was born on %s. Enter a date after it.".formatted(born));
        faults.unless(
                !referral.painBeganOn().isAfter(referral.referredOn()),
                "painBeganOn",
                "Enter a date that is not after the referral's.");
        return faults.all();
    }

    static List<FieldFault> faults(NewCourse course, LocalDate referredOn, LocalDate today) {
        FieldFaults faults = new FieldFaults();
        faults.unless(
                !course.startNotBefore().isBefore(referredOn),
                "startNotBefore",
                "The referral is of %s. Enter that date or a later one.".formatted(referredOn));
        faults.unless(
                !course.startNotBefore().isAfter(today.plusYears(MOST_YEARS_AHEAD)),
                "startNotBefore",
                "Enter a date within the next two years.");
        return faults.all();
    }
}
