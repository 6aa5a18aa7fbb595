package painclinic.course;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import painclinic.clinic.ClinicId;
import painclinic.clinic.FieldFault;
import painclinic.clinic.Today;
import painclinic.database.Rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Many referrals at once, within the transaction of whoever brings them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReferralsInBulk {

    private final Referrals referrals;
    private final Rows rows;
    private final Today today;

    ReferralsInBulk(Referrals referrals, Rows rows, Today today) {
        this.referrals = referrals;
        this.rows = rows;
        this.today = today;
    }

    /** The referrals of these patients, whatever became of them. */
    public List<KnownReferral> of(List<UUID> patients) {
        return rows.list(
                """
                select r.id, r.patient_id, r.referred_on, r.pain_began_on, r.status,
                    array(select treatment from course where referral_id = r.id) as treatments
                from referral r where r.patient_id = any (?::uuid[])
                """,
                ReferralsInBulk::known,
                (Object) Rows.array(patients));
    }

    private static KnownReferral known(ResultSet row, int number) throws SQLException {
        return new KnownReferral(
                new ReferralId(row.getObject("id", UUID.class)),
                row.getObject("patient_id", UUID.class),
                row.getObject("referred_on", LocalDate.class),
                row.getObject("pain_began_on", LocalDate.class),
                ReferralStatus.valueOf(row.getString("status")),
                Set.copyOf(Rows.texts(row, "treatments")));
    }

    /**
     * Records referrals, each as {@link CourseLife#refer} would; those with faults are left out.
     * What came of each stands in its place.
     */
    public List<CourseAnswer> refer(List<NewReferral> several) {
        Map<UUID, LocalDate> births = births(several.stream().map(NewReferral::patient).toList());
        LocalDate now = today.date();
        List<CourseAnswer> answers = new ArrayList<>();
        List<UUID> ids = freshIds(several.size());
        for (int i = 0; i < several.size(); i++) {
            NewReferral one = several.get(i);
            LocalDate born = births.get(one.patient());
            answers.add(
                    born == null
                            ? new CourseAnswer.NoSuchPatient()
                            : refer(ids.get(i), one, born, now));
        }
        referrals.flush();
        return answers;
    }

    private CourseAnswer refer(UUID id, NewReferral one, LocalDate born, LocalDate today) {
        List<FieldFault> faults = ReferralDates.faults(one, born, today);
        if (!faults.isEmpty()) {
            return new CourseAnswer.Faulty(faults);
        }
        return new CourseAnswer.Referred(referrals.save(new Referral(id, ClinicId.ONLY, one)).id());
    }

    private List<UUID> freshIds(int number) {
        return rows.list(
                "select uuidv7() as id from generate_series(1, ?)",
                (row, n) -> row.getObject("id", UUID.class),
                number);
    }

    private Map<UUID, LocalDate> births(List<UUID> patients) {
        Map<UUID, LocalDate> births = new HashMap<>();
        rows.list(
                        """
                        select id, date_of_birth from patient
                        where id = any (?::uuid[]) and retired_on is null
                        """,
                        (row, n) ->
                                Map.entry(
                                        row.getObject("id", UUID.class),
                                        row.getObject("date_of_birth", LocalDate.class)),
                        (Object) Rows.array(patients))
                .forEach(one -> births.put(one.getKey(), one.getValue()));
        return births;
    }
}
