package painclinic.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Optional;

/**
 * Whose records an account shows. The ids of people are unique within one import only, so a link
 * counts as long as its record still is the person for whom the account was opened.
 */
@Component
public class LinkedRecords {

    /** What says who a patient is, whatever id an import gives them. */
    static final String PATIENT = "nhs_number";

    /** What says who a practitioner is. */
    static final String PRACTITIONER =
            "concat_ws(' ', name, registration_body, registration_number)";

    private final JdbcClient jdbc;

    LinkedRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The id of the patient that the user is; empty when the record is gone or another's. */
    public Optional<String> patient(ClinicUser user) {
        return verified("patient", PATIENT, user, user.patient());
    }

    /** The id of the practitioner that the user is; empty when the record is gone or another's. */
    public Optional<String> practitioner(ClinicUser user) {
        return verified("practitioner", PRACTITIONER, user, user.practitioner());
    }

    private Optional<String> verified(String table, String person, ClinicUser user, String id) {
        return jdbc.sql(
                        """
                        select external_id from %s
                        where external_id = ? and retired_on is null
                            and %s = (select person from app_user where id = ?)
                        """
                                .formatted(table, person))
                .param(id)
                .param(user.id())
                .query(String.class)
                .optional();
    }
}
