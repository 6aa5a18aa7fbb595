package painclinic.spreadsheet;

import static painclinic.spreadsheet.ListCells.date;
import static painclinic.spreadsheet.ListCells.nhsNumber;
import static painclinic.spreadsheet.ListCells.telephone;
import static painclinic.spreadsheet.ListCells.text;
import static painclinic.spreadsheet.ListCells.words;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import painclinic.clinic.ClinicId;
import painclinic.database.Rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** The clinic's patients and their courses as lists for a spreadsheet. */
@Service
@Transactional(readOnly = true)
class RecordLists {

    private static final List<String> PATIENTS =
            List.of(
                    "NHS number",
                    "Surname",
                    "Forename",
                    "Date of birth",
                    "Telephone",
                    "E-mail",
                    "Address",
                    "Language",
                    "Interpreter",
                    "Preferred way of being told");

    private static final List<String> COURSES =
            List.of(
                    "NHS number",
                    "Surname",
                    "Forename",
                    "Date of birth",
                    "Referral date",
                    "Pain began",
                    "Urgency",
                    "Treatment",
                    "Sessions",
                    "Status",
                    "Not before",
                    "First session",
                    "Sessions used",
                    "Sessions booked",
                    "Last day of the course",
                    "Guideline",
                    "Ended on",
                    "Reason of the end");

    private final Rows rows;

    RecordLists(Rows rows) {
        this.rows = rows;
    }

    byte[] patients() {
        return SafeCsv.of(
                PATIENTS,
                rows
                        .list(
                                """
                                select * from patient where clinic_id = ? and retired_on is null
                                order by family_name, given_name, date_of_birth, id
                                """,
                                (row, n) -> patient(row),
                                ClinicId.ONLY.value())
                        .stream());
    }

    private static List<String> patient(ResultSet row) throws SQLException {
        return List.of(
                number(row),
                row.getString("family_name"),
                row.getString("given_name"),
                date(row.getObject("date_of_birth", LocalDate.class)),
                telephone(row.getString("telephone")),
                text(row.getString("email")),
                text(row.getString("address")),
                row.getString("language"),
                row.getBoolean("interpreter") ? "Yes" : "No",
                words(row.getString("notices")));
    }

    byte[] courses() {
        return SafeCsv.of(
                COURSES,
                rows
                        .list(
                                """
                                select p.*, r.referred_on, r.pain_began_on, c.priority, c.prescribed,
                                    t.name as treatment_name, c.status, c.start_not_before,
                                    c.opened_on, c.opened_on + c.window_days as last_day,
                                    c.guideline, c.ended_on, c.end_reason,
                                    c.used + count(a.id) filter (where a.outcome <> '0') as had,
                                    count(a.id) filter (where a.outcome = '0') as booked
                                from course c join patient p on p.id = c.patient_id
                                join treatment t on t.id = c.treatment_id
                                left join referral r on r.id = c.referral_id
                                left join appointment a on a.course_id = c.id and a.counts
                                where c.clinic_id = ?
                                group by p.id, r.id, t.id, c.id
                                order by p.family_name, p.given_name, p.id, c.start_not_before, c.id
                                """,
                                (row, n) -> course(row),
                                ClinicId.ONLY.value())
                        .stream());
    }

    private static List<String> course(ResultSet row) throws SQLException {
        return List.of(
                number(row),
                row.getString("family_name"),
                row.getString("given_name"),
                date(row.getObject("date_of_birth", LocalDate.class)),
                date(row.getObject("referred_on", LocalDate.class)),
                date(row.getObject("pain_began_on", LocalDate.class)),
                words(row.getString("priority")),
                row.getString("treatment_name"),
                row.getString("prescribed"),
                words(row.getString("status")),
                date(row.getObject("start_not_before", LocalDate.class)),
                date(row.getObject("opened_on", LocalDate.class)),
                row.getString("had"),
                row.getString("booked"),
                date(row.getObject("last_day", LocalDate.class)),
                row.getString("guideline"),
                date(row.getObject("ended_on", LocalDate.class)),
                text(row.getString("end_reason")));
    }

    private static String number(ResultSet row) throws SQLException {
        String number = row.getString("nhs_number");
        return nhsNumber(number == null ? row.getString("duplicate_number") : number);
    }
}
