package painclinic.schedule;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import painclinic.clinic.ClinicReplaced;
import painclinic.database.Rows;

/** What a clinic that is no more had published, and the history of it. */
@Component
class FormerClinicsSchedule {

    private final Rows rows;
    private final PublishedRows published;

    FormerClinicsSchedule(Rows rows, PublishedRows published) {
        this.rows = rows;
        this.published = published;
    }

    @EventListener
    @Order(2)
    void forget(ClinicReplaced replaced) {
        long clinic = replaced.clinic().value();
        published.takeOut(replaced.clinic());
        rows.update("delete from cancelled_appointment where clinic_id = ?", clinic);
        rows.update(
                "delete from enrolment e using class_series s"
                        + " where s.id = e.series_id and s.clinic_id = ?",
                clinic);
        rows.update("delete from class_series where clinic_id = ?", clinic);
    }
}
