package painclinic.schedule;

import painclinic.bundle.MomentRange;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Site;
import painclinic.bundle.WorkingBlock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** From weekly hours to the dates of one week. */
final class WorkingWeek {

    private static final int DAYS = 7;

    private WorkingWeek() {}

    /** When the practitioner works in the week, by time: not while away, not where it is closed. */
    static List<DatedBlock> blocks(Practitioner person, List<Site> sites, LocalDate monday) {
        Map<String, Site> byId =
                sites.stream().collect(Collectors.toMap(Site::id, Function.identity()));
        return person.workingHours().stream()
                .flatMap(block -> dated(block, person, byId, monday))
                .sorted(Comparator.comparing(DatedBlock::date).thenComparing(DatedBlock::from))
                .toList();
    }

    /** The dates of the week on which every site is closed for the day. */
    static List<LocalDate> closedDates(List<Site> sites, LocalDate monday) {
        return dates(monday)
                .filter(date -> sites.stream().allMatch(site -> site.closedOn().contains(date)))
                .toList();
    }

    private static Stream<DatedBlock> dated(
            WorkingBlock block, Practitioner person, Map<String, Site> sites, LocalDate monday) {
        Site site = sites.get(block.site());
        if (site == null) {
            return Stream.of();
        }
        return dates(monday)
                .filter(block::isOn)
                .filter(date -> !site.closedOn().contains(date))
                .filter(date -> !isOnLeave(person, date))
                .flatMap(date ->
                        whileThere(
                                new DatedBlock(date, block.from(), block.to(), site.name()),
                                person.awayDuring()));
    }

    /** What is left of a block between the ranges: none, one or several. */
    private static Stream<DatedBlock> whileThere(DatedBlock block, List<MomentRange> away) {
        Stream<DatedBlock> left = Stream.of(block);
        for (MomentRange range : away) {
            left = left.flatMap(part -> without(part, range));
        }
        return left;
    }

    private static Stream<DatedBlock> without(DatedBlock block, MomentRange range) {
        LocalDateTime from = block.date().atTime(block.from());
        LocalDateTime to = block.date().atTime(block.to());
        if (!range.overlaps(from, to)) {
            return Stream.of(block);
        }
        Stream.Builder<DatedBlock> left = Stream.builder();
        if (from.isBefore(range.from())) {
            left.add(between(block, block.from(), range.from().toLocalTime()));
        }
        if (range.to().isBefore(to)) {
            left.add(between(block, range.to().toLocalTime(), block.to()));
        }
        return left.build();
    }

    private static DatedBlock between(DatedBlock block, LocalTime from, LocalTime to) {
        return new DatedBlock(block.date(), from, to, block.site());
    }

    private static boolean isOnLeave(Practitioner person, LocalDate date) {
        return person.leave().stream().anyMatch(leave -> leave.contains(date));
    }

    private static Stream<LocalDate> dates(LocalDate monday) {
        return IntStream.range(0, DAYS).mapToObj(monday::plusDays);
    }
}
