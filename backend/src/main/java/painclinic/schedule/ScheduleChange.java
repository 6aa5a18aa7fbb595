package painclinic.schedule;

import painclinic.clinic.ClinicTime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which rows change when one schedule becomes another. An appointment that changes steps out of the
 * tables first and in again with the same id: constraints look at each row as it is written, and
 * between two updates it could stand where another still is.
 *
 * @param steppingOut appointments whose rows go, for good or to come again
 * @param gone sessions that nothing is left of
 * @param moved sessions that are at another time or place than they were
 * @param added sessions that are new
 * @param steppingIn appointments that are new or come again
 * @param courses whose appointments change
 * @param target all sessions as they will be
 */
record ScheduleChange(
        List<UUID> steppingOut,
        List<UUID> gone,
        List<PublishedSession> moved,
        List<PublishedSession> added,
        List<PublishedRows.InSession> steppingIn,
        Set<UUID> courses,
        List<PublishedSession> target) {

    static ScheduleChange of(
            List<PublishedSession> current, List<PublishedSession> wanted, Counting counting) {
        List<PublishedSession> target = Numbering.of(wanted, counting);
        Map<UUID, PublishedSession> before =
                current.stream()
                        .collect(Collectors.toMap(PublishedSession::id, Function.identity()));
        Map<UUID, PublishedRows.InSession> placesBefore = places(current);
        Map<UUID, PublishedRows.InSession> placesAfter = places(target);
        List<PublishedSession> moved = new ArrayList<>();
        List<PublishedSession> added = new ArrayList<>();
        Set<UUID> movedIds = new HashSet<>();
        for (PublishedSession session : target) {
            PublishedSession known = before.remove(session.id());
            if (known == null) {
                added.add(session);
            } else if (!known.with(List.of()).equals(session.with(List.of()))) {
                moved.add(session);
                movedIds.add(session.id());
            }
        }
        List<UUID> out = new ArrayList<>();
        List<PublishedRows.InSession> in = new ArrayList<>();
        Set<UUID> courses = new HashSet<>();
        placesBefore.forEach((id, place) -> {
            if (!place.equals(placesAfter.get(id)) || movedIds.contains(place.session())) {
                out.add(id);
                courses.add(place.place().course());
            }
        });
        placesAfter.forEach((id, place) -> {
            if (!place.equals(placesBefore.get(id)) || movedIds.contains(place.session())) {
                in.add(place);
                courses.add(place.place().course());
            }
        });
        return new ScheduleChange(
                out, List.copyOf(before.keySet()), moved, added, in, courses, target);
    }

    /** The first date of each course concerned, as it will be; none where it has none left. */
    Map<UUID, LocalDate> firstDates(ClinicTime time) {
        Map<UUID, LocalDate> first = new HashMap<>();
        target.forEach(session -> {
            LocalDate date = time.local(session.start()).toLocalDate();
            session.places().stream()
                    .filter(place -> place.outcome().isGivenOrToCome())
                    .filter(place -> courses.contains(place.course()))
                    .forEach(place ->
                            first.merge(place.course(), date, (a, b) -> a.isBefore(b) ? a : b));
        });
        return first;
    }

    private static Map<UUID, PublishedRows.InSession> places(List<PublishedSession> sessions) {
        return sessions.stream()
                .flatMap(session ->
                        session.places().stream()
                                .map(place -> new PublishedRows.InSession(session.id(), place)))
                .collect(Collectors.toMap(one -> one.place().id(), Function.identity()));
    }
}
