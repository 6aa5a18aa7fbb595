package painclinic.repair;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import painclinic.clinic.ClinicReplaced;

/** A repair that is still worked out for a clinic that is given up is kept first, and then goes. */
@Component
class FormerClinicsRepairs {

    private final RepairTurn turn;

    FormerClinicsRepairs(RepairTurn turn) {
        this.turn = turn;
    }

    /** Before the drafts are forgotten, of which it is one. */
    @EventListener
    @Order(0)
    void await(ClinicReplaced replaced) {
        turn.await(replaced.clinic());
    }
}
