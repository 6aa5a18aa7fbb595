package painclinic.course;

import org.springframework.stereotype.Component;

import painclinic.bundle.Priority;
import painclinic.clinic.ClinicId;
import painclinic.clinic.Today;
import painclinic.database.Rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The referrals by age, the longest waiting first. */
@Component
public class ReferralList {

    /** From the referral to the first treatment: the standard of the NHS constitution. */
    private static final int WEEKS = 18;

    private final Rows rows;
    private final Today today;

    ReferralList(Rows rows, Today today) {
        this.rows = rows;
        this.today = today;
    }

    /** Those not decided yet, and those accepted whose treatment has not begun. */
    public List<ReferralLine> waiting(int most) {
        return of(
                """
                where r.clinic_id = ? and (r.status = 'RECEIVED'
                    or r.status = 'ACCEPTED' and c.began_on is null)
                order by r.referred_on, r.id limit ?
                """,
                most);
    }

    /** The others: treatment has begun, or they were declined or discharged; the latest first. */
    public List<ReferralLine> decided(int most) {
        return of(
                """
                where r.clinic_id = ? and (r.status in ('DECLINED', 'DISCHARGED')
                    or r.status = 'ACCEPTED' and c.began_on is not null)
                order by r.referred_on desc, r.id desc limit ?
                """,
                most);
    }

    private List<ReferralLine> of(String which, int most) {
        return rows.list(
                """
                select r.id, r.patient_id, r.referred_on, r.pain_began_on, r.priority, r.status,
                    r.reason, c.began_on, c.courses
                from referral r cross join lateral (
                    select min(opened_on) filter (where opened_on <= ?) as began_on,
                        count(*) as courses
                    from course where referral_id = r.id) c
                """
                        + which,
                ReferralList::line,
                today.date(),
                ClinicId.ONLY.value(),
                most);
    }

    private static ReferralLine line(ResultSet row, int number) throws SQLException {
        LocalDate referredOn = row.getObject("referred_on", LocalDate.class);
        return new ReferralLine(
                row.getObject("id", UUID.class),
                row.getObject("patient_id", UUID.class),
                referredOn,
                row.getObject("pain_began_on", LocalDate.class),
                Priority.valueOf(row.getString("priority")),
                ReferralStatus.valueOf(row.getString("status")),
                row.getString("reason"),
                referredOn.plusWeeks(WEEKS),
                row.getObject("began_on", LocalDate.class),
                row.getInt("courses"));
    }
}
