package painclinic.clinic;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import painclinic.database.Rows;

import java.util.List;

/** The people and places of a clinic that is no more, those who had retired too. */
@Component
class FormerClinicsRecords {

    /** Who refers to others first. */
    private static final List<String> TABLES =
            List.of(
                    Practitioners.TABLE,
                    Rooms.TABLE,
                    Sites.TABLE,
                    Treatments.TABLE,
                    "local_limit",
                    "planning_weight",
                    "adopted_guideline");

    private final Rows rows;

    FormerClinicsRecords(Rows rows) {
        this.rows = rows;
    }

    /** After the schedule and the courses, which refer to them. */
    @EventListener
    @Order(5)
    void forget(ClinicReplaced replaced) {
        TABLES.forEach(table ->
                rows.update(
                        "delete from %s where clinic_id = ?".formatted(table),
                        replaced.clinic().value()));
        // answers that name them
        rows.update("delete from repeated_request");
        // what nobody decided for the next clinic; who still sees the former one's page is told so
        rows.update(
                """
                update clinic set bank_holidays = null, hold_minutes = default,
                    settings_version = settings_version + 1,
                    weights_version = weights_version + 1,
                    telephone = default, patients_move = default, notice_hours = default,
                    patient_settings_version = patient_settings_version + 1
                where id = ?
                """,
                replaced.clinic().value());
    }
}
