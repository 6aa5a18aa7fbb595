package painclinic.clinic;

import org.springframework.stereotype.Component;

import painclinic.bundle.Treatment;
import painclinic.database.Rows;
import painclinic.guideline.GuidelineRuleset;
import painclinic.guideline.Guidelines;
import painclinic.guideline.LocalLimit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which guideline ruleset the clinic goes by, from when on, and who decided it. */
@Component
public class RulesetAdoptions {

    private final Rows rows;
    private final Treatments treatments;
    private final Today today;

    RulesetAdoptions(Rows rows, Treatments treatments, Today today) {
        this.rows = rows;
        this.treatments = treatments;
        this.today = today;
    }

    /** Every decision, the latest first. */
    public List<Adoption> all() {
        return rows.list(
                """
                select adopted_on, guideline, approved_by, reason from adopted_guideline
                where clinic_id = ? order by adopted_on desc
                """,
                (row, n) ->
                        new Adoption(
                                row.getObject("adopted_on", LocalDate.class),
                                row.getString("guideline"),
                                row.getString("approved_by"),
                                row.getString("reason")),
                ClinicId.ONLY.value());
    }

    /** Why the clinic cannot go by a ruleset yet: each of its treatments needs whole limits. */
    List<FieldFault> faults(String guideline, String reason) {
        FieldFaults faults = new FieldFaults();
        faults.text("reason", reason);
        Optional<GuidelineRuleset> ruleset = Guidelines.find(guideline);
        faults.unless(ruleset.isPresent(), "guideline", "Choose one of the guidelines.");
        ruleset.ifPresent(one -> checkTreatments(faults, one));
        return faults.all();
    }

    private void checkTreatments(FieldFaults faults, GuidelineRuleset ruleset) {
        Map<String, LocalLimit> limits =
                treatments.localLimits(ClinicId.ONLY).stream()
                        .collect(Collectors.toMap(LocalLimit::treatment, one -> one));
        for (Treatment treatment : treatments.of(ClinicId.ONLY)) {
            LocalLimit own =
                    limits.getOrDefault(
                            treatment.code(), new LocalLimit(treatment.code(), null, null, null));
            check(faults, ruleset, treatment, own);
        }
    }

    private static void check(
            FieldFaults faults, GuidelineRuleset ruleset, Treatment treatment, LocalLimit own) {
        for (String key : own.wanting(ruleset.treatment(treatment.code()).orElse(null))) {
            faults.unless(
                    false,
                    "guideline",
                    "%s: this guideline is silent on the most %s. Set the clinic’s own first."
                            .formatted(
                                    treatment.name(),
                                    key.equals("maxSessions") ? "sessions" : "days"));
        }
        ruleset.treatment(treatment.code()).stream()
                .flatMap(limits -> own.loosenings(limits).stream())
                .forEach(loose ->
                        faults.unless(
                                false,
                                "guideline",
                                "%s: the clinic’s own limit of %d is more than this guideline’s %d."
                                        .formatted(
                                                treatment.name(),
                                                loose.found(),
                                                loose.limit().most())));
    }

    /**
     * Makes it the clinic's ruleset from today; the last decision of a day is the one that stands.
     */
    void record(String guideline, String approvedBy, String reason) {
        rows.update(
                "update clinic set guideline = ? where id = ?", guideline, ClinicId.ONLY.value());
        rows.update(
                """
                insert into adopted_guideline (clinic_id, adopted_on, guideline, approved_by, reason)
                values (?, ?, ?, ?, ?)
                on conflict (clinic_id, adopted_on) do update set guideline = excluded.guideline,
                    approved_by = excluded.approved_by, reason = excluded.reason
                """,
                ClinicId.ONLY.value(),
                today.date(),
                guideline,
                approvedBy,
                reason);
    }
}
