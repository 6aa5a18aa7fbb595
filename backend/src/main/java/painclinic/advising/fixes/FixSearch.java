package painclinic.advising.fixes;

import org.jspecify.annotations.Nullable;

import painclinic.advising.fixes.FixAsk.Extent;
import painclinic.advising.steps.FixedSession;
import painclinic.advising.steps.RewrittenSchedule;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The search for what helps one course: every kind of change on its own, then two together. */
final class FixSearch {

    private static final int MOST_FIXES = 5;
    private static final int MOST_TRIES = 400;
    private static final int MOST_OF_A_KIND = 40;
    private static final int ENOUGH_OF_A_KIND = 3;
    private static final int MOST_PAIRS = 60;

    private static final Comparator<Found> BEST_FIRST =
            Comparator.<Found>comparingInt(one -> -one.outcome().placed())
                    .thenComparing(Found::ask)
                    .thenComparingInt(one -> one.outcome().released().size())
                    .thenComparing(Found::kind)
                    .thenComparing(Found::words);

    private final FixIndex index;
    private final FixCase fixCase;
    private final String course;
    private final int missing;
    private final List<Found> found = new ArrayList<>();
    private final Map<FixKind, FixIdea> forPairs = new EnumMap<>(FixKind.class);
    private int tried;
    private int base;

    FixSearch(FixIndex index, String course) {
        this.index = index;
        this.course = course;
        this.fixCase = FixCase.of(index, course);
        this.missing = index.missing(course);
    }

    Fixes run() {
        asThingsAre();
        if (base < missing) {
            ideas().forEach(this::tryEach);
            swap();
            if (found.stream().noneMatch(one -> one.outcome().placed() == missing)) {
                tryPairs();
            }
        }
        List<Fix> fixes = best().stream().map(this::fix).toList();
        return new Fixes(course, missing, tried, summary(fixes), fixes);
    }

    private void asThingsAre() {
        FixOutcome outcome = outcome(List.of());
        base = outcome.placed();
        if (base > 0) {
            found.add(
                    new Found(
                            outcome.movesOwn(course) ? FixKind.OWN_SESSIONS_MOVE : FixKind.NOTHING,
                            List.of(),
                            new FixAsk(0, 0, Extent.PAPER, 0),
                            outcome,
                            List.of()));
        }
    }

    private List<List<FixIdea>> ideas() {
        FixPatientIdeas patient = new FixPatientIdeas(fixCase);
        FixStaffIdeas staff = new FixStaffIdeas(fixCase);
        FixPlaceIdeas place = new FixPlaceIdeas(fixCase);
        FixDateIdeas dates = new FixDateIdeas(fixCase);
        return List.of(
                dates.furtherAhead(),
                dates.earlier(),
                staff.registration(),
                patient.comes(),
                patient.back(),
                staff.leave(),
                place.opens(),
                place.siteOpens(),
                staff.works(),
                staff.stays(),
                staff.clinicalMinutes(),
                patient.anyGender(),
                place.enlarged(),
                place.equipped(),
                staff.skill());
    }

    private void tryEach(List<FixIdea> ofAKind) {
        int complete = 0;
        int most = Math.min(ofAKind.size(), MOST_OF_A_KIND);
        if (most > 0) {
            forPairs.put(ofAKind.getFirst().kind(), ofAKind.getFirst());
        }
        int better = base;
        for (int i = 0; i < most && complete < ENOUGH_OF_A_KIND && tried < MOST_TRIES; i++) {
            FixIdea idea = ofAKind.get(i);
            FixOutcome outcome = outcome(List.of(idea));
            if (outcome.placed() > base) {
                found.add(smallest(idea, outcome));
                complete += outcome.placed() == missing ? 1 : 0;
            }
            if (outcome.placed() > better) {
                better = outcome.placed();
                forPairs.put(idea.kind(), idea);
            }
        }
    }

    /** The least of an idea that does as well. */
    private Found smallest(FixIdea idea, FixOutcome outcome) {
        for (FixIdea less : idea.smaller().apply(own(outcome))) {
            FixOutcome with = outcome(List.of(less));
            if (with.placed() >= outcome.placed()) {
                return found(List.of(less), with);
            }
        }
        return found(List.of(idea), outcome);
    }

    private List<FixedSession> own(FixOutcome outcome) {
        return outcome.sessions().stream().filter(one -> one.course().equals(course)).toList();
    }

    private void swap() {
        FixSwaps swaps = new FixSwaps(index, fixCase, base);
        found.addAll(swaps.find());
        tried += swaps.tried();
    }

    /** Two changes of different kinds, where none alone is enough. */
    private void tryPairs() {
        int best = found.stream().mapToInt(one -> one.outcome().placed()).max().orElse(base);
        List<FixIdea> pool = List.copyOf(forPairs.values());
        int pairs = 0;
        int complete = 0;
        for (int sum = 1; sum < 2 * pool.size() - 2; sum++) {
            for (int i = Math.max(0, sum - pool.size() + 1); 2 * i < sum; i++) {
                FixIdea one = pool.get(i);
                FixIdea other = pool.get(sum - i);
                if (clash(one, other) || complete >= ENOUGH_OF_A_KIND || pairs++ >= MOST_PAIRS) {
                    continue;
                }
                FixOutcome outcome = outcome(List.of(one, other));
                if (outcome.placed() > best) {
                    found.add(smallest(one, other, outcome));
                    complete += outcome.placed() == missing ? 1 : 0;
                }
            }
        }
    }

    /** Two changes of practitioners' hours are not worked out together. */
    private static boolean clash(FixIdea one, FixIdea other) {
        return isHours(one.change()) && isHours(other.change());
    }

    private static boolean isHours(FixChange change) {
        return change.kind() == FixKind.PRACTITIONER_WORKS
                || change.kind() == FixKind.PRACTITIONER_STAYS;
    }

    private Found smallest(FixIdea one, FixIdea other, FixOutcome outcome) {
        FixIdea first = one;
        FixIdea second = other;
        FixOutcome now = outcome;
        for (FixIdea less : one.smaller().apply(own(now))) {
            FixOutcome with = outcome(List.of(less, second));
            if (with.placed() >= now.placed()) {
                first = less;
                now = with;
                break;
            }
        }
        for (FixIdea less : other.smaller().apply(own(now))) {
            FixOutcome with = outcome(List.of(first, less));
            if (with.placed() >= now.placed()) {
                second = less;
                now = with;
                break;
            }
        }
        return found(List.of(first, second), now);
    }

    private FixOutcome outcome(List<FixIdea> ideas) {
        tried += ideas.isEmpty() ? 0 : 1;
        FixTrial trial = new FixTrial(index, changed(ideas), List.of(course));
        trial.insert(course);
        return trial.outcome(course, List.of());
    }

    private ClinicBundle changed(List<FixIdea> ideas) {
        ClinicBundle bundle = index.bundle();
        for (FixIdea idea : ideas) {
            bundle = idea.apply().apply(bundle);
        }
        return bundle;
    }

    private static Found found(List<FixIdea> ideas, FixOutcome outcome) {
        Extent extent = ideas.stream().map(FixIdea::extent).max(Extent::compareTo).orElseThrow();
        long minutes =
                ideas.stream()
                        .filter(one -> one.extent() == extent)
                        .mapToLong(FixIdea::minutes)
                        .sum();
        return new Found(
                ideas.getFirst().kind(),
                ideas.stream().map(FixIdea::change).toList(),
                new FixAsk(0, ideas.size(), extent, minutes),
                outcome,
                ideas);
    }

    /** The best of each kind, the best few of them. */
    private List<Found> best() {
        Map<List<FixKind>, Found> byKind = new LinkedHashMap<>();
        Set<List<Hours>> hours = new HashSet<>();
        for (Found one : found.stream().sorted(BEST_FIRST).toList()) {
            if (!byKind.containsKey(one.kinds())
                    && (one.hours().isEmpty() || hours.add(one.hours()))) {
                byKind.put(one.kinds(), one);
            }
        }
        return byKind.values().stream().limit(MOST_FIXES).toList();
    }

    private Fix fix(Found one) {
        return new Fix(
                one.kind(),
                text(one),
                one.ask(),
                one.changes(),
                one.outcome().placed(),
                missing,
                one.outcome().sessions(),
                one.outcome().released(),
                changed(one.ideas()),
                rewritten(one.outcome()));
    }

    private ClinicSchedule rewritten(FixOutcome outcome) {
        RewrittenSchedule schedule =
                new RewrittenSchedule(index.bundle(), index.schedule(), "There is no free place.");
        outcome.released().forEach(schedule::leave);
        outcome.sessions().forEach(schedule::join);
        return schedule.schedule();
    }

    private String text(Found one) {
        long moved =
                one.outcome().released().stream()
                        .filter(session -> session.course().equals(course))
                        .count();
        String places =
                one.outcome().placed() == missing
                        ? missing == 1
                                ? "The missing session has a place then"
                                : "All %d missing sessions have a place then".formatted(missing)
                        : "%d of the %d missing sessions %s a place then"
                                .formatted(
                                        one.outcome().placed(),
                                        missing,
                                        one.outcome().placed() == 1 ? "has" : "have");
        String moves =
                moved == 0
                        ? "."
                        : ", if %s of the course that %s not booked %s too."
                                .formatted(
                                        FixWords.sessions((int) moved),
                                        moved == 1 ? "is" : "are",
                                        moved == 1 ? "moves" : "move");
        String changes = one.changes().isEmpty() ? "Nothing else has to change." : one.words();
        return changes + " " + places + moves;
    }

    private String summary(List<Fix> fixes) {
        String tries =
                tried == 0
                        ? "No change is needed"
                        : tried == 1 ? "One change was tried" : tried + " changes were tried";
        if (fixes.isEmpty()) {
            return "%s; none gives a missing session a place.".formatted(tries);
        }
        int most = fixes.getFirst().placed();
        return most == missing
                ? "%s; there is a place for every missing session.".formatted(tries)
                : "%s; there is a place for %d of the %d missing sessions at best."
                        .formatted(tries, most, missing);
    }

    /**
     * A change, or two, that help.
     *
     * @param ideas what to apply to the bundle
     */
    record Found(
            FixKind kind,
            List<FixChange> changes,
            FixAsk ask,
            FixOutcome outcome,
            List<FixIdea> ideas) {

        List<FixKind> kinds() {
            return changes.isEmpty()
                    ? List.of(kind)
                    : changes.stream().map(FixChange::kind).sorted().toList();
        }

        /** The hours of practitioners that are asked for, when nothing else is. */
        List<Hours> hours() {
            return changes.stream().allMatch(FixSearch::isHours)
                    ? changes.stream().map(Hours::of).toList()
                    : List.of();
        }

        String words() {
            return String.join(" ", changes.stream().map(FixChange::text).toList());
        }
    }

    /** Hours of a practitioner; to stay until then is to work until then. */
    record Hours(
            @Nullable String practitioner,
            @Nullable DayOfWeek weekday,
            @Nullable LocalTime from,
            @Nullable LocalTime to) {

        static Hours of(FixChange change) {
            return new Hours(change.practitioner(), change.weekday(), change.from(), change.to());
        }
    }
}
