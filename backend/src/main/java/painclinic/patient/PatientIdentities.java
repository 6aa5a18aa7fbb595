package painclinic.patient;

import org.springframework.stereotype.Component;

import painclinic.clinic.ClinicId;
import painclinic.database.Rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who patients are, by their ids and by their numbers. */
@Component
public class PatientIdentities {

    private final Rows rows;

    PatientIdentities(Rows rows) {
        this.rows = rows;
    }

    /** By what staff tell them from others, those who have left too. */
    public Map<UUID, PatientFound> of(List<UUID> ids) {
        return rows
                .list(
                        Patients.FOUND + "where id = any (?::uuid[])",
                        Patients::found,
                        (Object) Rows.array(ids))
                .stream()
                .collect(Collectors.toMap(PatientFound::id, one -> one));
    }

    /** Who has these NHS numbers, those who have left too. */
    public Map<String, Numbered> ofNumbers(ClinicId clinic, List<String> numbers) {
        Map<String, Numbered> known = new HashMap<>();
        rows.list(
                        "select * from patient where clinic_id = ? and nhs_number = any (?)",
                        (row, n) -> Map.entry(row.getString("nhs_number"), numbered(row)),
                        clinic.value(),
                        Rows.array(numbers))
                .forEach(one -> known.put(one.getKey(), one.getValue()));
        return known;
    }

    private static Numbered numbered(ResultSet row) throws SQLException {
        return new Numbered(
                row.getObject("id", UUID.class),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getObject("date_of_birth", LocalDate.class),
                row.getObject("retired_on") != null);
    }
}
