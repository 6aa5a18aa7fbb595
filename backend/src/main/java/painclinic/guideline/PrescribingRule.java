package painclinic.guideline;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.Set;

/** What a ruleset asks of a prescription, beyond numbers of sessions. The kinds are closed. */
public sealed interface PrescribingRule {

    Citation source();

    /** What a decision against this kind of rule is recorded under. */
    String code();

    /** Why this rule speaks against a prescription; empty when it does not. */
    Optional<String> objection(Prescription prescription);

    /** Whether a clinician may decide against this rule, with a reason that is recorded. */
    default boolean mayBeOverridden() {
        return true;
    }

    /**
     * The pain has lasted longer than this when the course starts, and less than that; both are
     * counted in calendar dates. A null sets no upper end.
     */
    record PainDuration(Period longerThan, @Nullable Period lessThan, Citation source)
            implements PrescribingRule {

        @Override
        public String code() {
            return "PAIN_DURATION";
        }

        @Override
        public Optional<String> objection(Prescription prescription) {
            LocalDate began = prescription.painBegan();
            if (!prescription.start().isAfter(began.plus(longerThan))) {
                return Optional.of(
                        "The pain began on %s: by %s it will not have lasted more than %s."
                                .formatted(began, prescription.start(), words(longerThan)));
            }
            return lessThan == null || prescription.start().isBefore(began.plus(lessThan))
                    ? Optional.empty()
                    : Optional.of(
                            "The pain began on %s: by %s it will have lasted %s or more."
                                    .formatted(began, prescription.start(), words(lessThan)));
        }

        private static String words(Period period) {
            if (period.getYears() > 0) {
                return counted(period.getYears(), "year");
            }
            return period.getMonths() > 0
                    ? counted(period.getMonths(), "month")
                    : counted(period.getDays() / 7, "week");
        }

        private static String counted(int number, String unit) {
            return number == 1 ? "1 " + unit : number + " " + unit + "s";
        }
    }

    /** A treatment that is given only beside a course of another. */
    record OnlyBeside(String treatment, String other, Citation source) implements PrescribingRule {

        @Override
        public String code() {
            return "ONLY_BESIDE";
        }

        @Override
        public Optional<String> objection(Prescription prescription) {
            return !prescription.treatment().equals(treatment)
                            || prescription.running().contains(other)
                    ? Optional.empty()
                    : Optional.of(
                            "%s is offered only together with %s, of which there is no course."
                                    .formatted(treatment, other));
        }
    }

    /** One of these treatments at a time; afterwards another of them, when that did not help. */
    record OneOf(Set<String> treatments, Citation source) implements PrescribingRule {

        /** What a decision to give another treatment beside or the same one again is kept under. */
        public static final String CODE = "ONE_COURSE_AT_A_TIME";

        public OneOf {
            treatments = Set.copyOf(treatments);
        }

        @Override
        public String code() {
            return CODE;
        }

        @Override
        public Optional<String> objection(Prescription prescription) {
            if (!treatments.contains(prescription.treatment())) {
                return Optional.empty();
            }
            Optional<String> beside =
                    prescription.running().stream()
                            .filter(treatments::contains)
                            .sorted()
                            .findFirst();
            if (beside.isPresent()) {
                return Optional.of(
                        "There is a course of %s already: one of them is offered at a time."
                                .formatted(beside.get()));
            }
            return prescription.ended().contains(prescription.treatment())
                    ? Optional.of(
                            "There has been a course of %s: after it another treatment is offered."
                                    .formatted(prescription.treatment()))
                    : Optional.empty();
        }
    }

    /** A single course of a treatment, and no second one. */
    record OneCourse(String treatment, Citation source) implements PrescribingRule {

        @Override
        public String code() {
            return "ONE_COURSE";
        }

        @Override
        public Optional<String> objection(Prescription prescription) {
            return prescription.treatment().equals(treatment)
                            && (prescription.running().contains(treatment)
                                    || prescription.ended().contains(treatment))
                    ? Optional.of(
                            "There has been a course of %s: a single one is offered."
                                    .formatted(treatment))
                    : Optional.empty();
        }
    }

    /** A treatment that is not offered at all. No clinician overrides it: it is not prescribed. */
    record DoNotOffer(String treatment, Citation source) implements PrescribingRule {

        @Override
        public String code() {
            return "DO_NOT_OFFER";
        }

        @Override
        public Optional<String> objection(Prescription prescription) {
            return prescription.treatment().equals(treatment)
                    ? Optional.of("%s is not offered.".formatted(treatment))
                    : Optional.empty();
        }

        @Override
        public boolean mayBeOverridden() {
            return false;
        }
    }
}
