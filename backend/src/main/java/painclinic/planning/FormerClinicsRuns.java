package painclinic.planning;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import painclinic.clinic.ClinicReplaced;
import painclinic.database.Rows;

/** Planning runs of a clinic that is no more; one under way finds that nobody waits for it. */
@Component
class FormerClinicsRuns {

    private final Rows rows;

    FormerClinicsRuns(Rows rows) {
        this.rows = rows;
    }

    @EventListener
    @Order(0)
    void forget(ClinicReplaced replaced) {
        rows.update("delete from planning_run where clinic_id = ?", replaced.clinic().value());
    }
}
