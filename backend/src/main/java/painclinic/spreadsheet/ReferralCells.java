package painclinic.spreadsheet;

import static painclinic.spreadsheet.PatientColumn.PAIN_BEGAN_ON;
import static painclinic.spreadsheet.PatientColumn.PRIORITY;
import static painclinic.spreadsheet.PatientColumn.REFERRED_ON;
import static painclinic.spreadsheet.PatientColumn.SESSIONS;
import static painclinic.spreadsheet.PatientColumn.TREATMENT;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Priority;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what a row's person is referred for. */
final class ReferralCells {

    private final Map<String, GivenTreatment> treatments;
    private final @Nullable Integer painMonths;

    /**
     * @param treatments what can be prescribed, by folded code and by folded name
     * @param painMonths for how many months before the referral the pain had lasted where a row
     *     does not say, or null where each row has to
     */
    ReferralCells(Map<String, GivenTreatment> treatments, @Nullable Integer painMonths) {
        this.treatments = Map.copyOf(treatments);
        this.painMonths = painMonths;
    }

    /** A treatment of the clinic with the most sessions that a course of it may have. */
    record GivenTreatment(String code, String name, int mostSessions) {}

    /**
     * The referral, or null where the row has none or does not say it; the cells have the faults.
     */
    @Nullable WantedReferral read(Cells<PatientColumn> cells) {
        boolean hasOne =
                Stream.of(REFERRED_ON, PAIN_BEGAN_ON, PRIORITY, TREATMENT, SESSIONS)
                        .anyMatch(column -> cells.text(column) != null);
        if (!hasOne) {
            return null;
        }
        LocalDate referredOn = cells.date(REFERRED_ON, true);
        if (cells.text(REFERRED_ON) == null) {
            cells.fault(REFERRED_ON, "");
        }
        Priority priority =
                cells.oneOf(
                        PRIORITY,
                        CellWords.PRIORITIES,
                        "write routine or urgent, or leave it empty.");
        LocalDate painBeganOn = painBeganOn(cells, referredOn);
        GivenTreatment treatment =
                cells.oneOf(TREATMENT, treatments, "the clinic gives " + known() + ".");
        int sessions = sessions(cells, treatment);
        return referredOn == null || painBeganOn == null || !cells.faults().isEmpty()
                ? null
                : new WantedReferral(
                        referredOn,
                        painBeganOn,
                        priority == null ? Priority.ROUTINE : priority,
                        treatment == null ? null : treatment.code(),
                        sessions);
    }

    private @Nullable LocalDate painBeganOn(
            Cells<PatientColumn> cells, @Nullable LocalDate referredOn) {
        if (cells.text(PAIN_BEGAN_ON) != null) {
            return cells.date(PAIN_BEGAN_ON, true);
        }
        if (painMonths == null) {
            cells.fault(
                    PAIN_BEGAN_ON, "Say above the rows what holds where the file does not say it.");
        }
        return painMonths == null || referredOn == null ? null : referredOn.minusMonths(painMonths);
    }

    private int sessions(Cells<PatientColumn> cells, @Nullable GivenTreatment treatment) {
        String text = cells.text(SESSIONS);
        if (treatment == null) {
            return 0;
        }
        if (text == null) {
            return treatment.mostSessions();
        }
        int number = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > treatment.mostSessions()) {
            cells.fault(
                    SESSIONS,
                    "write a number from 1 to %d, or leave it empty."
                            .formatted(treatment.mostSessions()));
        }
        return number;
    }

    private String known() {
        return treatments.values().stream()
                .map(GivenTreatment::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** The word for a treatment's code. */
    String name(String code) {
        return treatments.values().stream()
                .filter(one -> one.code().equals(code))
                .map(GivenTreatment::name)
                .findFirst()
                .map(Objects::requireNonNull)
                .orElse(code);
    }
}
