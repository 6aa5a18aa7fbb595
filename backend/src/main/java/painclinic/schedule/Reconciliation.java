package painclinic.schedule;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What becomes of the published schedule when another one is wanted: what stays keeps its identity,
 * what moves keeps it too, and what goes is named so that it can stay as history. Of what has an
 * outcome nothing goes, whatever is wanted.
 *
 * @param target the whole schedule as it is to be
 * @param removed the booked appointments that are no longer wanted, with the session they were in
 */
record Reconciliation(List<PublishedSession> target, List<Removed> removed) {

    /** An appointment that goes, and the session it was in. */
    record Removed(PublishedSession session, PublishedPlace place) {}

    Reconciliation {
        target = List.copyOf(target);
        removed = List.copyOf(removed);
    }

    /**
     * @param wanted sessions with ids and places of their own, used where they are new
     * @param kept sessions that stay as they are, whatever is wanted
     * @param formerNames what sessions were called that are no more
     * @param now what began before is not moved to another session
     */
    static Reconciliation of(
            List<PublishedSession> current,
            List<PublishedSession> wanted,
            Predicate<PublishedSession> kept,
            Set<String> formerNames,
            Instant now) {
        return new Work(current, wanted, kept, formerNames, now).carriedOut();
    }

    /** The matching of one schedule with the other. */
    private static final class Work {

        private final List<PublishedSession> current;
        private final List<PublishedSession> wanted;
        private final Predicate<PublishedSession> kept;
        private final Instant now;

        /** By the wanted session's id: the stored one it is. */
        private final Map<UUID, PublishedSession> matches = new HashMap<>();

        private final Map<UUID, Deque<Removed>> leaving = new HashMap<>();
        private final List<Removed> removed = new ArrayList<>();
        private final Set<String> names;

        Work(
                List<PublishedSession> current,
                List<PublishedSession> wanted,
                Predicate<PublishedSession> kept,
                Set<String> formerNames,
                Instant now) {
            this.names = new HashSet<>(formerNames);
            this.current = current;
            this.kept = kept;
            this.now = now;
            Set<String> keptNames =
                    current.stream()
                            .filter(kept)
                            .map(PublishedSession::name)
                            .collect(Collectors.toSet());
            this.wanted = wanted.stream().filter(one -> !keptNames.contains(one.name())).toList();
        }

        Reconciliation carriedOut() {
            List<PublishedSession> open = current.stream().filter(one -> !kept.test(one)).toList();
            match(open);
            Map<UUID, PublishedSession> wantedOf = new HashMap<>();
            for (PublishedSession one : wanted) {
                PublishedSession match = matches.get(one.id());
                if (match != null) {
                    wantedOf.put(match.id(), one);
                }
            }
            current.forEach(one -> names.add(one.name()));
            open.forEach(one -> leave(one, wantedOf.get(one.id())));
            List<PublishedSession> target = new ArrayList<>(current.stream().filter(kept).toList());
            for (PublishedSession one : open) {
                PublishedSession next = wantedOf.get(one.id());
                PublishedSession stays = next == null ? history(one) : becoming(one, next);
                if (stays != null) {
                    target.add(stays);
                }
            }
            wanted.stream()
                    .filter(one -> !matches.containsKey(one.id()))
                    .map(this::added)
                    .forEach(target::add);
            leaving.values().forEach(removed::addAll);
            return new Reconciliation(target, removed);
        }

        /** By name first; then by what people were told, whatever a file calls it. */
        private void match(List<PublishedSession> open) {
            Map<String, PublishedSession> byName =
                    open.stream().collect(Collectors.toMap(PublishedSession::name, one -> one));
            Map<List<Object>, PublishedSession> byContent = new LinkedHashMap<>();
            open.forEach(one -> byContent.putIfAbsent(content(one), one));
            Set<UUID> taken = new HashSet<>();
            for (PublishedSession one : wanted) {
                PublishedSession match = byName.get(one.name());
                if (match != null && mayBecome(match, one)) {
                    matches.put(one.id(), match);
                    taken.add(match.id());
                }
            }
            for (PublishedSession one : wanted) {
                PublishedSession match = byContent.get(content(one));
                if (!matches.containsKey(one.id()) && match != null && taken.add(match.id())) {
                    matches.put(one.id(), match);
                }
            }
        }

        /** What has happened has happened where it did. */
        private static boolean mayBecome(PublishedSession stored, PublishedSession one) {
            return stored.treatment().equals(one.treatment())
                    && (!stored.hasHistory() || stored.isToldLike(one));
        }

        private static List<Object> content(PublishedSession one) {
            return List.of(one.start(), one.end(), one.room(), one.practitioner(), one.treatment());
        }

        private void leave(PublishedSession stored, @Nullable PublishedSession next) {
            Set<UUID> staying =
                    next == null
                            ? Set.of()
                            : next.places().stream()
                                    .map(PublishedPlace::course)
                                    .collect(Collectors.toSet());
            for (PublishedPlace place : stored.places()) {
                if (place.isBooked() && !staying.contains(place.course())) {
                    Removed gone = new Removed(stored, place);
                    if (stored.hasBegun(now)) {
                        removed.add(gone);
                    } else {
                        leaving.computeIfAbsent(place.course(), none -> new ArrayDeque<>())
                                .add(gone);
                    }
                }
            }
        }

        /** What is left of a session that is no longer wanted: what was recorded of it. */
        private static @Nullable PublishedSession history(PublishedSession stored) {
            List<PublishedPlace> recorded =
                    stored.places().stream().filter(place -> !place.isBooked()).toList();
            return recorded.isEmpty() ? null : stored.with(recorded);
        }

        private PublishedSession becoming(PublishedSession stored, PublishedSession next) {
            Map<UUID, PublishedPlace> before =
                    stored.places().stream()
                            .collect(Collectors.toMap(PublishedPlace::course, place -> place));
            boolean told = stored.isToldLike(next);
            List<PublishedPlace> places =
                    new ArrayList<>(
                            stored.places().stream().filter(place -> !place.isBooked()).toList());
            for (PublishedPlace place : next.places()) {
                PublishedPlace known = before.get(place.course());
                if (known == null) {
                    places.add(taken(place));
                } else if (known.isBooked()) {
                    places.add(told ? known : known.elsewhere());
                }
            }
            return stored.becoming(next, places);
        }

        private PublishedSession added(PublishedSession one) {
            // a name that was somebody else's is not given again
            String name = names.add(one.name()) ? one.name() : one.id().toString();
            return new PublishedSession(
                    one.id(),
                    name,
                    one.treatment(),
                    one.start(),
                    one.end(),
                    one.room(),
                    one.practitioner(),
                    one.classId(),
                    one.places().stream().map(this::taken).toList());
        }

        /**
         * An appointment of the course that goes elsewhere comes here; otherwise it is a new one.
         */
        private PublishedPlace taken(PublishedPlace place) {
            Deque<Removed> mine = leaving.get(place.course());
            Removed first = mine == null ? null : mine.poll();
            return first == null ? place : first.place().elsewhere();
        }
    }
}
