package painclinic.spreadsheet;

import org.jspecify.annotations.Nullable;

import painclinic.clinic.PractitionerDetails.Block;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What becomes of somebody's recorded hours when a table has others. From the first day of the
 * table's hours to their last, the table's alone hold; before and after, what is recorded stays.
 *
 * @param from the first day; null: they have always held
 * @param to the last day; null: they hold for good
 */
record HoursTaken(@Nullable LocalDate from, @Nullable LocalDate to, List<Block> blocks) {

    private static final Comparator<LocalDate> DATES = Comparator.naturalOrder();

    private static final Comparator<Block> IN_ORDER =
            Comparator.comparing(Block::day)
                    .thenComparing(Block::holdsFrom, Comparator.nullsFirst(DATES))
                    .thenComparing(Block::from)
                    .thenComparing(Block::to)
                    .thenComparing(Block::site);

    HoursTaken {
        blocks = List.copyOf(blocks);
    }

    static HoursTaken of(List<Block> recorded, List<Block> wanted) {
        LocalDate from = outermost(wanted, Block::holdsFrom, BinaryOperator.minBy(DATES));
        LocalDate to = outermost(wanted, Block::holdsTo, BinaryOperator.maxBy(DATES));
        List<Block> all =
                Stream.concat(
                                wanted.stream(),
                                recorded.stream().flatMap(block -> outside(block, from, to)))
                        .distinct()
                        .sorted(IN_ORDER)
                        .toList();
        return new HoursTaken(from, to, joined(all));
    }

    /** The first or last day of all; null where one of them has none. */
    private static @Nullable LocalDate outermost(
            List<Block> blocks,
            Function<Block, @Nullable LocalDate> day,
            BinaryOperator<LocalDate> further) {
        return blocks.stream().anyMatch(block -> day.apply(block) == null)
                ? null
                : blocks.stream().map(day).reduce(further).orElse(null);
    }

    /** Whether the recorded hours are these already, in whatever order. */
    boolean isAs(List<Block> recorded) {
        return new HashSet<>(blocks).equals(new HashSet<>(recorded));
    }

    private static Stream<Block> outside(
            Block block, @Nullable LocalDate from, @Nullable LocalDate to) {
        List<Block> parts = new ArrayList<>();
        if (from != null && (block.holdsFrom() == null || block.holdsFrom().isBefore(from))) {
            LocalDate last = from.minusDays(1);
            LocalDate end =
                    block.holdsTo() == null || block.holdsTo().isAfter(last)
                            ? last
                            : block.holdsTo();
            parts.add(dated(block, block.holdsFrom(), end));
        }
        if (to != null && (block.holdsTo() == null || block.holdsTo().isAfter(to))) {
            LocalDate first = to.plusDays(1);
            LocalDate start =
                    block.holdsFrom() == null || block.holdsFrom().isBefore(first)
                            ? first
                            : block.holdsFrom();
            parts.add(dated(block, start, block.holdsTo()));
        }
        return parts.stream();
    }

    /** One stretch in the place of two that are the same and of which one follows on the other. */
    private static List<Block> joined(List<Block> all) {
        List<Block> joined = new ArrayList<>();
        for (Block block : all) {
            Optional<Block> before =
                    joined.stream().filter(other -> isFollowed(other, block)).findFirst();
            before.ifPresentOrElse(
                    other ->
                            joined.set(
                                    joined.indexOf(other),
                                    dated(other, other.holdsFrom(), block.holdsTo())),
                    () -> joined.add(block));
        }
        return joined;
    }

    private static boolean isFollowed(Block one, Block next) {
        return one.site().equals(next.site())
                && one.day() == next.day()
                && one.from().equals(next.from())
                && one.to().equals(next.to())
                && one.holdsTo() != null
                && one.holdsTo().plusDays(1).equals(next.holdsFrom());
    }

    private static Block dated(Block block, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Block(block.site(), block.day(), block.from(), block.to(), from, to);
    }
}
