package painclinic.planner.programme;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Priority;
import painclinic.bundle.SessionDemands;
import painclinic.bundle.Treatment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Why somebody who waits for a programme is in no cohort of it, in plain words about the plan as it
 * is. It names nobody.
 */
final class WaitingReasons {

    private final ClinicBundle bundle;
    private final Calendar calendar;
    private final Teams teams;
    private final TimeWords words;
    private final int firstDay;
    private final Treatment treatment;
    private final List<CohortPlan> cohorts;
    private final List<Course> waiting;
    private final int most;
    private final int least;
    private final Map<SessionDemands, SessionTimes> times = new HashMap<>();
    private final String ofAll;

    /**
     * @param cohorts those of the programme
     * @param waiting all who are in none
     * @param most the most people in one
     */
    WaitingReasons(
            ClinicBundle bundle,
            Calendar calendar,
            Teams teams,
            int firstDay,
            Treatment treatment,
            List<CohortPlan> cohorts,
            List<Course> waiting,
            int most) {
        this.bundle = bundle;
        this.calendar = calendar;
        this.teams = teams;
        this.words = new TimeWords(bundle);
        this.firstDay = firstDay;
        this.treatment = treatment;
        this.cohorts = cohorts;
        this.waiting = waiting;
        this.most = most;
        this.least = Math.max(1, treatment.groupMin());
        this.ofAll = ofAll();
    }

    List<String> of(Course course) {
        if (calendar.day(course.startNotBefore()) >= calendar.days()) {
            return List.of(
                    "The course may not start before %s, and planning ends on %s."
                            .formatted(
                                    TimeWords.date(course.startNotBefore()),
                                    TimeWords.date(calendar.date(calendar.days() - 1))));
        }
        for (int n = 1; n <= treatment.ordinarySessions(); n++) {
            if (times(n).staffed() > 0 && !times(n).suits(course)) {
                return List.of(
                        "At no time of %s of %s can this patient come: there is none at which its leaders work, a suitable room is open and the patient is there."
                                .formatted(named(n), treatment.name()));
            }
        }
        return Stream.of(ofAll, joining(course), passedOver(course))
                .filter(Objects::nonNull)
                .toList();
    }

    private SessionTimes times(int number) {
        return times.computeIfAbsent(
                treatment.demands(number),
                demands ->
                        new SessionTimes(
                                bundle,
                                calendar,
                                teams,
                                demands,
                                least,
                                firstDay,
                                calendar.days() - 1,
                                _ -> true,
                                null));
    }

    private String named(int number) {
        return GroupReasons.named(treatment.programme().get(number - 1), number);
    }

    /** What holds for all who wait: why no further group runs. */
    private String ofAll() {
        if (waiting.size() < least) {
            return "%s who %s for %s %s in no group, and a group needs at least %d."
                    .formatted(
                            TimeWords.counted(waiting.size(), "person", "people"),
                            waiting.size() == 1 ? "waits" : "wait",
                            treatment.name(),
                            waiting.size() == 1 ? "is" : "are",
                            least);
        }
        for (int n = 1; n <= treatment.ordinarySessions(); n++) {
            if (times(n).staffed() == 0) {
                return "There is no time at which everybody who must lead %s of %s works and a room for it is open."
                        .formatted(named(n), treatment.name());
            }
        }
        String apart = apart();
        return apart == null ? taken() : apart;
    }

    private @Nullable String apart() {
        int fewest = Integer.MAX_VALUE;
        int at = 0;
        for (int n = 1; n <= treatment.ordinarySessions(); n++) {
            int together = times(n).mostTogether(waiting);
            if (together < fewest) {
                fewest = together;
                at = n;
            }
        }
        return fewest >= least
                ? null
                : "Of the %d who wait for %s at most %d can come to %s at one time, and a group needs at least %d."
                        .formatted(waiting.size(), treatment.name(), fewest, named(at), least);
    }

    private String taken() {
        for (int n = 1; n <= treatment.ordinarySessions(); n++) {
            TimeCounts counts = times(n).count(waiting, least);
            if (counts.free() == 0) {
                String when =
                        "At %s for %s of %s at which at least %d of the %d who wait could come"
                                .formatted(
                                        counts.possible() == 1
                                                ? "the 1 time"
                                                : "all %d times".formatted(counts.possible()),
                                        named(n),
                                        treatment.name(),
                                        least,
                                        waiting.size());
                return words.taken(counts, when, "too many of them are");
            }
        }
        return "Each session of %s could be held for at least %d of the %d who wait, but this plan forms no further group of people who can come to all of them in the programme's order, weeks and days."
                .formatted(treatment.name(), least, waiting.size());
    }

    /** Why the groups that run do not take this person, or null if there are none. */
    private @Nullable String joining(Course course) {
        List<CohortPlan> running = cohorts.stream().filter(one -> !one.members.isEmpty()).toList();
        if (running.isEmpty()) {
            return null;
        }
        List<CohortPlan> open = running.stream().filter(this::hasPlace).toList();
        if (open.isEmpty()) {
            return running.stream().allMatch(one -> one.begun)
                    ? "Groups that have begun take nobody new."
                    : "The groups that have not begun are full.";
        }
        CohortPlan best = null;
        int fewest = Integer.MAX_VALUE;
        for (CohortPlan one : open) {
            int missed = missed(one, course);
            if (missed < fewest) {
                fewest = missed;
                best = one;
            }
        }
        return best == null || fewest == 0
                ? null
                : "Of the groups that still have a place, the one that suits best begins on %s, and to %d of its %s this patient cannot come."
                        .formatted(
                                TimeWords.date(calendar.date(firstDay(best))),
                                fewest,
                                TimeWords.counted(placed(best), "session", "sessions"));
    }

    private boolean hasPlace(CohortPlan cohort) {
        if (cohort.begun || cohort.members.size() >= most) {
            return false;
        }
        for (int n = 1; n <= cohort.last(); n++) {
            if (cohort.isPlaced(n) && cohort.members.size() >= cohort.place(n).people()) {
                return false;
            }
        }
        return true;
    }

    private int missed(CohortPlan cohort, Course course) {
        int patient = calendar.patientOf(course.id());
        List<String> needs = bundle.patients().get(patient).needs();
        int missed = 0;
        for (int n = 1; n <= cohort.last(); n++) {
            if (cohort.isPlaced(n)) {
                Place place = cohort.place(n);
                boolean comes =
                        calendar.day(course.startNotBefore()) <= place.day()
                                && calendar.comes(patient, place.day(), place.start(), place.end())
                                && calendar.patientIsFree(
                                        patient, place.day(), place.start(), place.end())
                                && bundle.rooms().get(place.room()).features().containsAll(needs);
                missed += comes ? 0 : 1;
            }
        }
        return missed;
    }

    private static int placed(CohortPlan cohort) {
        int count = 0;
        for (int n = 1; n <= cohort.last(); n++) {
            count += cohort.isPlaced(n) ? 1 : 0;
        }
        return count;
    }

    private static int firstDay(CohortPlan cohort) {
        for (int n = 1; n <= cohort.last(); n++) {
            if (cohort.hasDate(n)) {
                return cohort.day(n);
            }
        }
        throw new IllegalStateException("A group without a session.");
    }

    /** That somebody comes first by urgency or wait and others have a place, or null. */
    private @Nullable String passedOver(Course course) {
        if (course.priority() == Priority.URGENT) {
            int others = 0;
            for (CohortPlan cohort : cohorts) {
                others += (int) taken(cohort).stream().filter(WaitingReasons::isRoutine).count();
            }
            return others == 0
                    ? null
                    : "This course is urgent, and %s not urgent %s been given a place in a group of %s."
                            .formatted(
                                    others == 1
                                            ? "1 person whose course is"
                                            : others + " people whose courses are",
                                    others == 1 ? "has" : "have",
                                    treatment.name());
        }
        boolean first =
                waiting.stream()
                        .noneMatch(one -> one.startNotBefore().isBefore(course.startNotBefore()));
        int later = 0;
        for (CohortPlan cohort : cohorts) {
            later +=
                    (int)
                            taken(cohort).stream()
                                    .filter(WaitingReasons::isRoutine)
                                    .filter(one ->
                                            one.startNotBefore().isAfter(course.startNotBefore()))
                                    .count();
        }
        return !first || later == 0
                ? null
                : "Of all who wait for %s nobody could have begun before this patient (%s), and %s who could begin later %s been given a place in a group."
                        .formatted(
                                treatment.name(),
                                TimeWords.date(course.startNotBefore()),
                                later == 1 ? "1 person" : later + " people",
                                later == 1 ? "has" : "have");
    }

    /** Whom the planning let in, beside those who were promised. */
    private static List<Course> taken(CohortPlan cohort) {
        return cohort.members.subList(cohort.promised, cohort.members.size());
    }

    private static boolean isRoutine(Course course) {
        return course.priority() == Priority.ROUTINE;
    }
}
