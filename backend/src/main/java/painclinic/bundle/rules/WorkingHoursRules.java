package painclinic.bundle.rules;

import painclinic.bundle.Practitioner;
import painclinic.bundle.WorkingBlock;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.reading.BundleDraft;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Nobody works two blocks at once, or more than six hours on end: the law wants a break (Working
 * Time Regulations 1998). Blocks that adjoin count as one, whatever their sites.
 */
final class WorkingHoursRules implements BundleRule {

    private static final Duration LONGEST_RUN = Duration.ofHours(6);

    @Override
    public void check(BundleDraft draft, Faults faults) {
        for (Entry<Practitioner> practitioner : draft.practitioners()) {
            if (practitioner.trusts("workingHours")) {
                for (DayOfWeek day : DayOfWeek.values()) {
                    checkDay(practitioner, blocksOn(day, practitioner.value()), faults);
                }
            }
        }
    }

    private static List<Block> blocksOn(DayOfWeek day, Practitioner practitioner) {
        List<WorkingBlock> blocks = practitioner.workingHours();
        return IntStream.range(0, blocks.size())
                .filter(i -> blocks.get(i).day() == day)
                .mapToObj(i -> new Block(i, blocks.get(i).from(), blocks.get(i).to()))
                .sorted(Comparator.comparing(Block::from).thenComparing(Block::to))
                .toList();
    }

    private static void checkDay(
            Entry<Practitioner> practitioner, List<Block> blocks, Faults faults) {
        if (blocks.isEmpty()) {
            return;
        }
        LocalTime runFrom = blocks.getFirst().from();
        LocalTime runTo = runFrom;
        boolean runReported = false;
        for (Block block : blocks) {
            if (block.from().isBefore(runTo)) {
                block.fault(practitioner, faults, "overlaps another block of this practitioner");
            }
            if (block.from().isAfter(runTo)) {
                runFrom = block.from();
                runReported = false;
            }
            runTo = block.to().isAfter(runTo) ? block.to() : runTo;
            if (!runReported && Duration.between(runFrom, runTo).compareTo(LONGEST_RUN) > 0) {
                runReported = true;
                block.fault(
                        practitioner,
                        faults,
                        "work from %s to %s without a break: expected at most %d hours on end"
                                .formatted(runFrom, runTo, LONGEST_RUN.toHours()));
            }
        }
    }

    /** One block and its place in the practitioner's list. */
    private record Block(int index, LocalTime from, LocalTime to) {

        void fault(Entry<Practitioner> practitioner, Faults faults, String message) {
            faults.add(
                    practitioner.path("workingHours[%d]".formatted(index)),
                    "%s to %s".formatted(from, to),
                    message);
        }
    }
}
