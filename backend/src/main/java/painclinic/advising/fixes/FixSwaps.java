package painclinic.advising.fixes;

import org.jspecify.annotations.Nullable;

import painclinic.advising.fixes.FixAsk.Extent;
import painclinic.advising.steps.FixedSession;
import painclinic.bundle.Attendee;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Session;
import painclinic.planner.model.Bits;
import painclinic.planner.model.CourseFacts;
import painclinic.planner.model.Slot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Moves one session of another course that is not booked, so that a missing one may take its place.
 */
final class FixSwaps {

    private static final int MOST_TRIES = 40;
    private static final int ENOUGH = 3;

    private final FixIndex index;
    private final FixCase fixCase;
    private final String course;
    private final int base;
    private final int missing;
    private int tried;

    /**
     * @param base how many missing sessions have a place as things are
     */
    FixSwaps(FixIndex index, FixCase fixCase, int base) {
        this.index = index;
        this.fixCase = fixCase;
        this.course = fixCase.course().id();
        this.base = base;
        this.missing = index.missing(course);
    }

    int tried() {
        return tried;
    }

    List<FixSearch.Found> find() {
        List<Candidate> candidates = candidates();
        if (candidates.isEmpty()) {
            return List.of();
        }
        Set<String> courses = new LinkedHashSet<>(List.of(course));
        candidates.forEach(one -> courses.add(one.course()));
        FixTrial trial = new FixTrial(index, index.bundle(), courses);
        List<FixSearch.Found> found = new ArrayList<>();
        int complete = 0;
        for (Candidate one : candidates) {
            FixOutcome outcome = complete < ENOUGH ? swap(trial, one) : null;
            if (outcome != null) {
                found.add(found(one, outcome));
                complete += outcome.placed() == missing ? 1 : 0;
            }
        }
        return found;
    }

    /** Sessions in the way, spread over the horizon when there are too many to try. */
    private List<Candidate> candidates() {
        Set<String> able =
                fixCase.able().stream().map(Practitioner::id).collect(Collectors.toSet());
        Set<String> rooms =
                fixCase.bundle().rooms().stream()
                        .filter(fixCase::suits)
                        .map(one -> one.id())
                        .collect(Collectors.toSet());
        FixTrial own = new FixTrial(index, index.bundle(), List.of(course));
        List<Candidate> all = new ArrayList<>();
        for (FixIndex.Held held : index.held()) {
            Session session = held.session();
            if ((able.contains(session.practitioner()) || rooms.contains(session.room()))
                    && (session.classId() == null || session.attendees().size() > 1)
                    && isInTheWay(own, held)) {
                for (Attendee attendee : session.attendees()) {
                    if (isOther(attendee.course()) && !index.isBooked(session, attendee.course())) {
                        all.add(new Candidate(session, attendee.course()));
                        break;
                    }
                }
            }
        }
        List<Candidate> spread = new ArrayList<>();
        int count = Math.min(MOST_TRIES, all.size());
        for (int i = 0; i < count; i++) {
            spread.add(all.get((int) ((long) i * all.size() / count)));
        }
        return spread;
    }

    private boolean isOther(String id) {
        return !index.course(index.bundle(), id).patient().equals(fixCase.patient().id());
    }

    /** Whether the patient could come when a session is held, and the course have one that day. */
    private boolean isInTheWay(FixTrial own, FixIndex.Held held) {
        Session session = held.session();
        if (fixCase.isGroup() != (session.classId() != null)
                || fixCase.isGroup() && !session.treatment().equals(fixCase.treatment().code())) {
            return false;
        }
        var grid = own.facts().grid();
        CourseFacts facts = own.course(course);
        int start = grid.unit(session.start().toLocalTime());
        long[] possible = facts.needs().possibleStarts();
        int gap = Math.max(1, facts.treatment().minGap());
        return grid.plans(held.day())
                && !session.start().toLocalDate().isBefore(fixCase.first())
                && !session.start().toLocalDate().isAfter(fixCase.last())
                && !facts.needs().isAway(held.day())
                && (possible == null
                        || Bits.get(possible, grid.weekday(held.day()) * grid.words(), start))
                && own.slots(course).stream()
                        .noneMatch(slot -> Math.abs(slot.day() - held.day()) < gap);
    }

    private @Nullable FixOutcome swap(FixTrial trial, Candidate one) {
        tried++;
        List<Slot> ours = trial.slots(course);
        List<Slot> theirs = trial.slots(one.course());
        trial.remove(one.course(), trial.slotOf(one.course(), one.session()));
        trial.add(course);
        FixOutcome outcome = null;
        if (trial.slots(course).size() - ours.size() > base) {
            trial.add(one.course());
            List<Slot> now = trial.slots(one.course());
            if (now.size() >= theirs.size()) {
                trial.restore(one.course(), now.subList(0, theirs.size()));
                outcome = trial.outcome(course, List.of(one.course()));
                boolean moved =
                        outcome.sessions().stream()
                                .anyMatch(session -> session.course().equals(one.course()));
                outcome = moved ? outcome : null;
            }
        }
        trial.restore(course, ours);
        trial.restore(one.course(), theirs);
        return outcome;
    }

    private FixSearch.Found found(Candidate one, FixOutcome outcome) {
        FixedSession to =
                outcome.sessions().stream()
                        .filter(session -> session.course().equals(one.course()))
                        .findFirst()
                        .orElseThrow();
        FixChange change =
                new FixNote(FixKind.OTHER_SESSION_MOVES)
                        .course(one.course())
                        .practitioner(one.session().practitioner())
                        .room(one.session().room())
                        .dates(one.session().start().toLocalDate(), to.start().toLocalDate())
                        .hours(one.session().start().toLocalTime(), to.start().toLocalTime())
                        .saying(
                                "One person moves from %s at %s, with %s, to %s at %s, with %s."
                                        .formatted(
                                                FixWords.date(one.session().start().toLocalDate()),
                                                one.session().start().toLocalTime(),
                                                name(one.session().practitioner()),
                                                FixWords.date(to.start().toLocalDate()),
                                                to.start().toLocalTime(),
                                                name(to.practitioner())));
        return new FixSearch.Found(
                FixKind.OTHER_SESSION_MOVES,
                List.of(change),
                new FixAsk(1, 1, Extent.ONCE, one.session().minutes()),
                outcome,
                List.of());
    }

    private String name(String practitioner) {
        return fixCase.practitioner(practitioner).name();
    }

    /** A session that another course could give up. */
    private record Candidate(Session session, String course) {}
}
