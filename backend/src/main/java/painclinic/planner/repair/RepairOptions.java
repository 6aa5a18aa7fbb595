package painclinic.planner.repair;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * How far a repair may go.
 *
 * @param patientsToMove how many patients may be moved whom the changes do not touch
 * @param spentLimit the most time to spend; usually far less is needed
 * @param seed two repairs with one seed that end by themselves, or by a step limit, agree
 * @param stepLimit the most rearrangements to try, or null for as many as help within the time;
 *     with a limit the time does not count
 */
public record RepairOptions(
        int patientsToMove, Duration spentLimit, long seed, @Nullable Integer stepLimit) {

    /** Nobody else is moved, and it takes at most three seconds. */
    public static final RepairOptions DEFAULT =
            new RepairOptions(0, Duration.ofSeconds(3), 0, null);

    public RepairOptions {
        if (patientsToMove < 0) {
            throw new IllegalArgumentException(
                    "patientsToMove must not be negative: %d".formatted(patientsToMove));
        }
    }
}
