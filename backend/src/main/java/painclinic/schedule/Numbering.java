package painclinic.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Gives appointments their seat in the session and their ticket of the course: those that have one
 * keep it, the others get the first that is free. Whether there are that many is the database's to
 * say.
 */
final class Numbering {

    private final Counting counting;
    private final Map<UUID, Set<Integer>> tickets = new HashMap<>();

    private Numbering(Counting counting) {
        this.counting = counting;
    }

    static List<PublishedSession> of(List<PublishedSession> sessions, Counting counting) {
        Numbering numbering = new Numbering(counting);
        List<PublishedSession> byTime =
                sessions.stream()
                        .sorted(
                                Comparator.comparing(PublishedSession::start)
                                        .thenComparing(PublishedSession::name))
                        .toList();
        byTime.forEach(session -> session.places().forEach(numbering::keepTicket));
        return byTime.stream().map(numbering::numbered).toList();
    }

    private void keepTicket(PublishedPlace place) {
        if (place.ticket() != null) {
            taken(place.course()).add(place.ticket());
        }
    }

    private PublishedSession numbered(PublishedSession session) {
        Set<Integer> seats = new HashSet<>();
        session.places().forEach(place -> seats.add(place.seat()));
        List<PublishedPlace> places = new ArrayList<>();
        for (PublishedPlace place : session.places()) {
            PublishedPlace seated =
                    place.seat() == PublishedPlace.NO_SEAT
                            ? place.withSeat(firstFree(seats, 1))
                            : place;
            places.add(numbered(seated));
        }
        return session.with(places);
    }

    private PublishedPlace numbered(PublishedPlace place) {
        return place.ticket() == null && counting.counts(place.course(), place.outcome())
                ? place.withTicket(
                        firstFree(taken(place.course()), counting.used(place.course()) + 1))
                : place;
    }

    private Set<Integer> taken(UUID course) {
        return tickets.computeIfAbsent(course, none -> new HashSet<>());
    }

    private static int firstFree(Set<Integer> taken, int from) {
        int free = from;
        while (!taken.add(free)) {
            free++;
        }
        return free;
    }
}
