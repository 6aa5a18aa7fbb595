package painclinic.planning;

import painclinic.planner.PlannerOptions;

import java.time.Duration;
import java.util.UUID;

/**
 * A node's right to carry out a run. It is good until another node takes the run up.
 *
 * @param owner the token that every write has to show
 */
record RunTicket(UUID run, UUID owner, int seconds, long seed) {

    PlannerOptions options() {
        return new PlannerOptions(Duration.ofSeconds(seconds), seed, null);
    }
}
