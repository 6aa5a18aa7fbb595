package painclinic.course;

import org.springframework.stereotype.Component;

import painclinic.clinic.ClinicId;
import painclinic.clinic.Today;
import painclinic.database.Rows;

import java.util.List;
import java.util.UUID;

/** What each outcome of an appointment does to a course's count, as the clinic decided it. */
@Component
class CountingPolicies {

    private final Rows rows;
    private final Today today;

    CountingPolicies(Rows rows, Today today) {
        this.rows = rows;
        this.today = today;
    }

    /**
     * The policy that courses pin from now on; a clinic that decided none counts what was given.
     */
    UUID inForce(ClinicId clinic) {
        return newest(clinic).stream().findFirst().orElseGet(() -> onlyWhatWasGiven(clinic));
    }

    private List<UUID> newest(ClinicId clinic) {
        return rows.list(
                """
                select id from counting_policy where clinic_id = ?
                order by decided_on desc, id desc limit 1
                """,
                (row, n) -> row.getObject("id", UUID.class),
                clinic.value());
    }

    private UUID onlyWhatWasGiven(ClinicId clinic) {
        rows.update(
                """
                insert into counting_policy (clinic_id, name, decided_on, decided_by)
                values (?, 'Only what was given counts', ?, 'default')
                """,
                clinic.value(),
                today.date());
        UUID policy = newest(clinic).getFirst();
        rows.update(
                """
                insert into counting_rule (policy_id, kind, outcome, counts, spans)
                select ?, kind, outcome, kind = 'TREATMENT' and outcome in ('0', '5', '6'),
                    kind = 'TREATMENT' and outcome in ('0', '5', '6')
                from unnest('{TREATMENT,OTHER}'::text[]) as kind,
                    unnest('{0,2,2S,3,4,5,6,7,E}'::text[]) as outcome
                """,
                policy);
        return policy;
    }
}
