package painclinic.evaluation.check;

import painclinic.bundle.Practitioner;
import painclinic.evaluation.Placement;
import painclinic.evaluation.ScheduleIndex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** A room is made ready between two sessions, and a practitioner gets from site to site. */
final class WayRules implements RuleGroup {

    private static final Comparator<Placement> BY_TIME =
            Comparator.comparingLong(Placement::start).thenComparingLong(Placement::end);

    @Override
    public void check(ScheduleIndex schedule, Findings findings) {
        Map<String, List<Placement>> byRoom = new LinkedHashMap<>();
        Map<String, List<Placement>> byLeader = new LinkedHashMap<>();
        for (Placement session : schedule.placements()) {
            byRoom.computeIfAbsent(session.room().id(), _ -> new ArrayList<>()).add(session);
            for (Practitioner who : new LinkedHashSet<>(session.leaders())) {
                byLeader.computeIfAbsent(who.id(), _ -> new ArrayList<>()).add(session);
            }
        }
        byRoom.forEach(
                (room, sessions) -> neighbours(sessions, (a, b) -> ready(room, a, b, findings)));
        byLeader.forEach((who, sessions) ->
                neighbours(sessions, (a, b) -> getsThere(who, a, b, schedule, findings)));
    }

    /** Each session with the next one; those that overlap are left to the overlap rules. */
    private static void neighbours(
            List<Placement> sessions, BiConsumer<Placement, Placement> pair) {
        List<Placement> ordered = sessions.stream().sorted(BY_TIME).toList();
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i - 1).end() <= ordered.get(i).start()) {
                pair.accept(ordered.get(i - 1), ordered.get(i));
            }
        }
    }

    private static void ready(String room, Placement a, Placement b, Findings findings) {
        long gap = b.start() - a.end();
        if (gap < a.room().turnoverMinutes()) {
            findings.about(a, b)
                    .add(
                            "turnover",
                            "%s: %s begins %d minutes after %s ended, %d are needed."
                                    .formatted(
                                            room,
                                            b.where(),
                                            gap,
                                            a.where(),
                                            a.room().turnoverMinutes()));
        }
    }

    private static void getsThere(
            String who, Placement a, Placement b, ScheduleIndex schedule, Findings findings) {
        int way = schedule.clinic().bundle().travelMinutes(a.site().id(), b.site().id());
        if (a.day() == b.day() && b.start() - a.end() < way) {
            findings.about(a, b)
                    .add(
                            "travel",
                            "%s: %d minutes from %s to %s, but %s begins %d after %s ended."
                                    .formatted(
                                            who,
                                            way,
                                            a.site().id(),
                                            b.site().id(),
                                            b.where(),
                                            b.start() - a.end(),
                                            a.where()));
        }
    }
}
