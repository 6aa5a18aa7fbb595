package painclinic.repair;

import org.springframework.stereotype.Component;

import painclinic.clinic.ClinicId;
import painclinic.database.Rows;

/** Lets one repair at a time be worked out for a clinic, on whichever node. */
@Component
class RepairTurn {

    /** Sets these locks apart from all others. */
    private static final int REPAIR = 1;

    private final Rows rows;

    RepairTurn(Rows rows) {
        this.rows = rows;
    }

    /**
     * Waits for a repair that is being worked out, and keeps others from beginning until the end.
     */
    void await(ClinicId clinic) {
        rows.list(
                "select pg_advisory_xact_lock(?, ?::integer)",
                (row, n) -> "taken",
                REPAIR,
                clinic.value());
    }

    /** Whether it is the caller's turn; it lasts until the caller's transaction ends. */
    boolean take(ClinicId clinic) {
        return rows.list(
                        "select pg_try_advisory_xact_lock(?, ?::integer) as taken",
                        (row, n) -> row.getBoolean("taken"),
                        REPAIR,
                        clinic.value())
                .getFirst();
    }
}
