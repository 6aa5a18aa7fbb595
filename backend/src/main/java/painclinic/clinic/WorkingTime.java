package painclinic.clinic;

import painclinic.clinic.PractitionerDetails.Block;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * What holds among the working hours of one person: nobody works two stretches at once, or more
 * than six hours on end (Working Time Regulations 1998). Stretches that adjoin count as one.
 */
final class WorkingTime {

    private static final Duration LONGEST_RUN = Duration.ofHours(6);

    private WorkingTime() {}

    static void check(
            FieldFaults faults, String path, Block block, List<Block> before, List<Block> all) {
        faults.unless(
                before.stream().noneMatch(other -> overlap(block, other)),
                path,
                "This overlaps other working hours of the same day.");
        LocalTime end = endOfRun(block, all);
        faults.unless(
                Duration.between(block.from(), end).compareTo(LONGEST_RUN) <= 0,
                path,
                "From %s to %s is more than %d hours without a break: leave a break in between."
                        .formatted(block.from(), end, LONGEST_RUN.toHours()));
    }

    /** When the stretch ends that begins with a block and goes on where others adjoin. */
    private static LocalTime endOfRun(Block block, List<Block> all) {
        LocalTime end = block.to();
        Optional<Block> next = adjoining(block, end, all);
        while (next.isPresent()) {
            end = next.get().to();
            next = adjoining(block, end, all);
        }
        return end;
    }

    private static Optional<Block> adjoining(Block block, LocalTime end, List<Block> all) {
        return all.stream()
                .filter(other -> other.day() == block.day() && other.from().equals(end))
                .filter(other -> other.from().isBefore(other.to()) && holdTogether(block, other))
                .findFirst();
    }

    private static boolean overlap(Block one, Block other) {
        return one.day() == other.day()
                && one.from().isBefore(other.to())
                && other.from().isBefore(one.to())
                && holdTogether(one, other);
    }

    private static boolean holdTogether(Block one, Block other) {
        return !isOver(one, other) && !isOver(other, one);
    }

    private static boolean isOver(Block first, Block then) {
        return first.holdsTo() != null
                && then.holdsFrom() != null
                && first.holdsTo().isBefore(then.holdsFrom());
    }
}
