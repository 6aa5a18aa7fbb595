package painclinic.course;

import org.springframework.stereotype.Component;

import painclinic.database.Rows;
import painclinic.guideline.Guidelines;
import painclinic.guideline.PrescribingObjection;
import painclinic.guideline.Prescription;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a ruleset says against a prescription, from what the clinic knows of the patient. */
@Component
class PrescribingGates {

    private final Rows rows;

    PrescribingGates(Rows rows) {
        this.rows = rows;
    }

    /** The treatments of which the patient has a course now. */
    Set<String> running(UUID patient) {
        return treatments(
                """
                select distinct treatment from course
                where patient_id = ? and status in ('WAITING', 'ACTIVE', 'PAUSED')
                """,
                patient);
    }

    /**
     * Everything that speaks against the prescription. A course that ended before its first session
     * was none.
     *
     * @param today no session can be before it
     */
    List<PrescribingObjection> objections(
            String guideline, Referral referral, NewCourse course, LocalDate today) {
        Set<String> ended =
                treatments(
                        """
                        select distinct c.treatment from course c
                        join referral r on r.id = c.referral_id
                        where c.patient_id = ? and r.pain_began_on = ?
                            and c.status in ('COMPLETED', 'STOPPED') and c.opened_on is not null
                        """,
                        referral.patient(),
                        referral.painBeganOn());
        LocalDate start = course.startNotBefore();
        return Guidelines.find(guideline)
                .map(ruleset ->
                        ruleset.objections(
                                new Prescription(
                                        course.treatment(),
                                        referral.painBeganOn(),
                                        start.isBefore(today) ? today : start,
                                        running(referral.patient()),
                                        ended)))
                .orElse(List.of());
    }

    private Set<String> treatments(String query, Object... values) {
        return rows.list(query, PrescribingGates::treatment, values).stream()
                .collect(Collectors.toSet());
    }

    private static String treatment(ResultSet row, int number) throws SQLException {
        return row.getString("treatment");
    }
}
