package painclinic.draft;

import painclinic.bundle.Attendee;
import painclinic.bundle.Session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a draft can be published in the clinic as it is now.
 *
 * @param sessions the published schedule as it would be
 * @param taken what is free of collision, of what was chosen
 * @param collisions what is not, by time
 * @param notChosen what nobody asked for now
 * @param renaming what is called otherwise because others have taken the name
 */
public record Judgement(
        List<Session> sessions,
        List<Proposal> taken,
        List<Collision> collisions,
        List<Proposal> notChosen,
        Renaming renaming) {

    public Judgement {
        sessions = List.copyOf(sessions);
        taken = List.copyOf(taken);
        collisions = List.copyOf(collisions);
        notChosen = List.copyOf(notChosen);
    }

    /** How many places would still be proposed. */
    int left() {
        return collisions.size() + notChosen.size();
    }

    boolean hasChosen() {
        return !taken.isEmpty() || !collisions.isEmpty();
    }

    /** The sessions in which places are taken, with those who come to them and nobody else. */
    List<Session> additions() {
        Map<String, Set<String>> taking = new HashMap<>();
        taken.forEach(one ->
                taking.computeIfAbsent(renaming.of(one.session()).id(), none -> new HashSet<>())
                        .add(one.course()));
        return sessions.stream()
                .filter(session -> taking.containsKey(session.id()))
                .map(session -> {
                    Set<String> courses = taking.getOrDefault(session.id(), Set.of());
                    return session.withAttendees(
                            session.attendees().stream()
                                    .filter(place -> courses.contains(place.course()))
                                    .toList());
                })
                .toList();
    }

    /** What a draft was made from, once what is taken counts as published. */
    List<Session> madeFrom(List<Session> before) {
        Map<String, Session> after = new LinkedHashMap<>();
        before.forEach(session -> after.put(session.id(), session));
        for (Proposal one : taken) {
            Session named = renaming.of(one.session());
            Session there = after.getOrDefault(named.id(), named.withAttendees(List.of()));
            after.put(there.id(), Merging.plus(there, new Attendee(one.course(), 0)));
        }
        return List.copyOf(after.values());
    }
}
