package painclinic.advising.fixes;

import painclinic.advising.desk.Words;
import painclinic.advising.fixes.FixAsk.Extent;
import painclinic.advising.steps.FixedSession;
import painclinic.bundle.MomentRange;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Site;
import painclinic.bundle.WorkingBlock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What could be changed about rooms and sites, and about how many people a class takes. */
final class FixPlaceIdeas {

    private static final int MOST_MORE_PEOPLE = 2;

    private final FixCase fixCase;

    /** Where those who may give the course work; all sites if they work nowhere. */
    private final Set<String> sites;

    FixPlaceIdeas(FixCase fixCase) {
        this.fixCase = fixCase;
        Set<String> worked =
                fixCase.able().stream()
                        .map(Practitioner::workingHours)
                        .flatMap(List::stream)
                        .map(WorkingBlock::site)
                        .collect(Collectors.toSet());
        this.sites =
                worked.isEmpty()
                        ? fixCase.bundle().sites().stream()
                                .map(Site::id)
                                .collect(Collectors.toSet())
                        : worked;
    }

    private Stream<Room> rooms() {
        return fixCase.bundle().rooms().stream().filter(room -> sites.contains(room.site()));
    }

    /** A suitable room is not closed, or for less long. */
    List<FixIdea> opens() {
        List<FixIdea> ideas = new ArrayList<>();
        rooms().filter(fixCase::suits)
                .forEach(room -> {
                    for (MomentRange closure : room.closedDuring()) {
                        if (closure.overlaps(
                                fixCase.first().atStartOfDay(),
                                fixCase.last().plusDays(1).atStartOfDay())) {
                            ideas.add(reopened(room, closure));
                        }
                    }
                });
        return ideas;
    }

    private FixIdea reopened(Room room, MomentRange closure) {
        return new FixIdea(
                new FixNote(FixKind.ROOM_OPENS)
                        .room(room.id())
                        .site(room.site())
                        .dates(closure.from().toLocalDate(), closure.to().toLocalDate())
                        .saying(
                                "%s is not closed from %s to %s."
                                        .formatted(
                                                name(room),
                                                moment(closure.from()),
                                                moment(closure.to()))),
                Extent.ONCE,
                ChronoUnit.MINUTES.between(closure.from(), closure.to()),
                FixPatch.room(
                        room.id(),
                        one ->
                                one.withClosedDuring(
                                        FixPatch.instead(one.closedDuring(), closure, List.of()))),
                sessions -> smaller(room, closure, sessions));
    }

    private List<FixIdea> smaller(Room room, MomentRange closure, List<FixedSession> sessions) {
        List<FixedSession> inside =
                sessions.stream()
                        .filter(one -> one.room().equals(room.id()))
                        .filter(one ->
                                closure.overlaps(
                                        one.start(), one.start().plusMinutes(one.minutes())))
                        .sorted(Comparator.comparing(FixedSession::start))
                        .toList();
        Set<LocalDate> dates =
                inside.stream()
                        .map(one -> one.start().toLocalDate())
                        .collect(Collectors.toCollection(TreeSet::new));
        if (dates.size() != 1) {
            return List.of();
        }
        LocalDateTime first = inside.getFirst().start().truncatedTo(ChronoUnit.HOURS);
        LocalDateTime end =
                inside.getLast()
                        .start()
                        .plusMinutes(inside.getLast().minutes() + 59L)
                        .truncatedTo(ChronoUnit.HOURS);
        LocalDateTime from = first.isBefore(closure.from()) ? closure.from() : first;
        LocalDateTime to = end.isAfter(closure.to()) ? closure.to() : end;
        List<MomentRange> left =
                Stream.of(new MomentRange(closure.from(), from), new MomentRange(to, closure.to()))
                        .filter(range -> range.from().isBefore(range.to()))
                        .toList();
        return left.isEmpty() ? List.of() : List.of(forHours(room, closure, left, from, to));
    }

    private FixIdea forHours(
            Room room,
            MomentRange closure,
            List<MomentRange> left,
            LocalDateTime from,
            LocalDateTime to) {
        LocalDate date = from.toLocalDate();
        return FixIdea.of(
                new FixNote(FixKind.ROOM_OPENS)
                        .room(room.id())
                        .site(room.site())
                        .dates(date, date)
                        .hours(from.toLocalTime(), to.toLocalTime())
                        .saying(
                                "%s is open on %s %s."
                                        .formatted(
                                                name(room),
                                                FixWords.date(date),
                                                FixWords.hours(
                                                        from.toLocalTime(), to.toLocalTime()))),
                Extent.ONCE,
                ChronoUnit.MINUTES.between(from, to),
                FixPatch.room(
                        room.id(),
                        one ->
                                one.withClosedDuring(
                                        FixPatch.instead(one.closedDuring(), closure, left))));
    }

    /** A room gets what it lacks, the one that lacks least first. */
    List<FixIdea> equipped() {
        return rooms().filter(room -> !fixCase.suits(room))
                .sorted(Comparator.comparingInt(room -> lacking(room).size()))
                .map(this::equipped)
                .toList();
    }

    private List<String> lacking(Room room) {
        return fixCase.features().stream()
                .filter(feature -> !room.features().contains(feature))
                .toList();
    }

    private FixIdea equipped(Room room) {
        List<String> lacking = lacking(room);
        List<String> features = Stream.concat(room.features().stream(), lacking.stream()).toList();
        return FixIdea.of(
                new FixNote(FixKind.ROOM_EQUIPPED)
                        .room(room.id())
                        .site(room.site())
                        .feature(String.join(", ", lacking))
                        .saying("%s gets %s.".formatted(name(room), FixWords.list(lacking, "and"))),
                Extent.LASTING,
                lacking.size() - 1L,
                FixPatch.room(room.id(), one -> one.withFeatures(features)));
    }

    /** A class takes one or two more people, never more than the guideline or the local limit. */
    List<FixIdea> enlarged() {
        if (!fixCase.isGroup()) {
            return List.of();
        }
        Integer limit = fixCase.limits().groupMax();
        int most = limit == null ? Integer.MAX_VALUE : limit;
        Integer own = fixCase.treatment().groupMax();
        int seats = own == null ? most : Math.min(most, own);
        List<FixIdea> ideas = new ArrayList<>();
        for (int more = 1; more <= MOST_MORE_PEOPLE; more++) {
            if (own != null && own + more <= most) {
                ideas.add(moreInAClass(own + more, more));
            }
            for (Room room : rooms().filter(fixCase::suits).toList()) {
                if (room.capacity() + more <= seats) {
                    ideas.add(moreInARoom(room, room.capacity() + more, more));
                }
            }
        }
        return ideas;
    }

    private FixIdea moreInAClass(int people, int more) {
        String name = fixCase.treatment().name();
        return FixIdea.of(
                new FixNote(FixKind.CLASS_ENLARGED)
                        .skill(fixCase.treatment().code())
                        .number(people)
                        .saying(
                                "A class of %s takes %d people, %d more than now."
                                        .formatted(name, people, more)),
                Extent.LASTING,
                more - 1L,
                FixPatch.treatment(fixCase.treatment().code(), one -> one.withGroupMax(people)));
    }

    private FixIdea moreInARoom(Room room, int people, int more) {
        return FixIdea.of(
                new FixNote(FixKind.CLASS_ENLARGED)
                        .room(room.id())
                        .site(room.site())
                        .number(people)
                        .saying(
                                "%s holds %d people, %d more than now."
                                        .formatted(name(room), people, more)),
                Extent.LASTING,
                more - 1L,
                FixPatch.room(room.id(), one -> one.withCapacity(people)));
    }

    /** A site opens on a day on which it is closed. */
    List<FixIdea> siteOpens() {
        List<FixIdea> ideas = new ArrayList<>();
        for (Site site : fixCase.bundle().sites()) {
            for (LocalDate date : site.closedOn().stream().sorted().toList()) {
                if (sites.contains(site.id())
                        && fixCase.hasSuitableRoom(site.id())
                        && !date.isBefore(fixCase.first())
                        && !date.isAfter(fixCase.last())) {
                    ideas.add(opens(site, date));
                }
            }
        }
        return ideas;
    }

    private FixIdea opens(Site site, LocalDate date) {
        int minutes =
                site.openingHours().stream()
                        .filter(one -> one.day() == date.getDayOfWeek())
                        .mapToInt(one -> FixTimes.minutes(one.from(), one.to()))
                        .sum();
        return FixIdea.of(
                new FixNote(FixKind.SITE_OPENS)
                        .site(site.id())
                        .dates(date, date)
                        .saying("%s is open on %s.".formatted(site.name(), FixWords.date(date))),
                Extent.ONCE,
                minutes,
                FixPatch.site(
                        site.id(),
                        one ->
                                one.withClosedOn(
                                        one.closedOn().stream()
                                                .filter(day -> !day.equals(date))
                                                .toList())));
    }

    private String name(Room room) {
        return "%s at %s".formatted(room.name(), fixCase.site(room.site()).name());
    }

    private static String moment(LocalDateTime moment) {
        return "%s at %s".formatted(FixWords.date(moment.toLocalDate()), Words.time(moment));
    }
}
