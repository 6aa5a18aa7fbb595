package painclinic.course;

import org.springframework.stereotype.Component;

import painclinic.clinic.ClinicId;
import painclinic.database.Rows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which outcomes of a session use up one of those prescribed, as the clinic has decided it. */
@Component
public class CountingInForce {

    private final Rows rows;

    CountingInForce(Rows rows) {
        this.rows = rows;
    }

    /** The policy that courses pin now; empty until the first course is prescribed. */
    public Optional<CountingPolicy> now() {
        return rows
                .list(
                        """
                        select name, decided_on, window_opens, array(
                            select outcome from counting_rule
                            where policy_id = p.id and kind = 'TREATMENT' and counts
                            order by outcome) as counting
                        from counting_policy p where clinic_id = ?
                        order by decided_on desc, id desc limit 1
                        """,
                        (row, n) ->
                                new CountingPolicy(
                                        row.getString("name"),
                                        row.getObject("decided_on", LocalDate.class),
                                        row.getString("window_opens"),
                                        Rows.texts(row, "counting")),
                        ClinicId.ONLY.value())
                .stream()
                .findFirst();
    }

    /**
     * A counting policy.
     *
     * @param windowOpens what opens a course's window
     * @param counting the NHS codes of the outcomes that use up a session
     */
    public record CountingPolicy(
            String name, LocalDate decidedOn, String windowOpens, List<String> counting) {

        public CountingPolicy {
            counting = List.copyOf(counting);
        }
    }
}
