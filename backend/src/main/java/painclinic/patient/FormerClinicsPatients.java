package painclinic.patient;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import painclinic.clinic.ClinicReplaced;
import painclinic.database.Rows;

/** The patients of a clinic that is no more, those who had retired too. */
@Component
class FormerClinicsPatients {

    private final Rows rows;

    FormerClinicsPatients(Rows rows) {
        this.rows = rows;
    }

    /** After the courses, which refer to patients. */
    @EventListener
    @Order(4)
    void forget(ClinicReplaced replaced) {
        rows.update("delete from patient where clinic_id = ?", replaced.clinic().value());
    }
}
