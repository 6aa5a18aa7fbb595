package painclinic.patient;

import org.springframework.stereotype.Component;

import painclinic.database.Rows;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who patients are, by their ids. */
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
}
