package painclinic.draft;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import painclinic.clinic.ClinicReplaced;
import painclinic.database.Rows;

/** A draft of a clinic that is no more says nothing, and it is full of patients' names. */
@Component
class FormerClinicsDrafts {

    private final Rows rows;

    FormerClinicsDrafts(Rows rows) {
        this.rows = rows;
    }

    /** After the planning runs, which refer to drafts. */
    @EventListener
    @Order(1)
    void forget(ClinicReplaced replaced) {
        rows.update("delete from draft where clinic_id = ?", replaced.clinic().value());
    }
}
