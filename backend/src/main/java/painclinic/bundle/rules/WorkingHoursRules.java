package painclinic.bundle.rules;

import static java.time.temporal.TemporalAdjusters.nextOrSame;

import painclinic.bundle.Practitioner;
import painclinic.bundle.WorkingBlock;
import painclinic.bundle.json.Entry;
import painclinic.bundle.json.Faults;
import painclinic.bundle.reading.BundleDraft;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
                check(practitioner, faults);
            }
        }
    }

    /** On the first date of each block, which is when it meets the others that hold with it. */
    private static void check(Entry<Practitioner> practitioner, Faults faults) {
        Set<String> told = new HashSet<>();
        practitioner.value().workingHours().stream()
                .map(WorkingHoursRules::first)
                .distinct()
                .sorted()
                .map(date -> blocksOn(date, practitioner.value()))
                .flatMap(blocks -> objections(blocks).stream())
                .filter(one -> told.add(one.block().index() + one.message()))
                .forEach(one -> one.block().fault(practitioner, faults, one.message()));
    }

    /** The first date on which a block can be worked. */
    private static LocalDate first(WorkingBlock block) {
        LocalDate from = block.holdsFrom();
        return (from == null ? LocalDate.EPOCH : from).with(nextOrSame(block.day()));
    }

    private static List<Block> blocksOn(LocalDate date, Practitioner practitioner) {
        List<WorkingBlock> blocks = practitioner.workingHours();
        return IntStream.range(0, blocks.size())
                .filter(i -> blocks.get(i).isOn(date))
                .mapToObj(i -> new Block(i, blocks.get(i).from(), blocks.get(i).to()))
                .sorted(Comparator.comparing(Block::from).thenComparing(Block::to))
                .toList();
    }

    private static List<Objection> objections(List<Block> blocks) {
        List<Objection> objections = new ArrayList<>();
        LocalTime runFrom = LocalTime.MIN;
        LocalTime runTo = LocalTime.MIN;
        boolean runReported = false;
        for (Block block : blocks) {
            if (block.from().isBefore(runTo)) {
                objections.add(new Objection(block, "overlaps another block of this practitioner"));
            }
            if (block.from().isAfter(runTo)) {
                runFrom = block.from();
                runReported = false;
            }
            runTo = block.to().isAfter(runTo) ? block.to() : runTo;
            if (!runReported && Duration.between(runFrom, runTo).compareTo(LONGEST_RUN) > 0) {
                runReported = true;
                objections.add(
                        new Objection(
                                block,
                                "work from %s to %s without a break: expected at most %d hours on end"
                                        .formatted(runFrom, runTo, LONGEST_RUN.toHours())));
            }
        }
        return objections;
    }

    /** What is wrong with a block. */
    private record Objection(Block block, String message) {}

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
