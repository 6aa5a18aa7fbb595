package painclinic.planner.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Cohort;
import painclinic.bundle.Course;
import painclinic.bundle.Patient;
import painclinic.bundle.Priority;
import painclinic.bundle.Treatment;
import painclinic.bundle.UnscheduledSession;
import painclinic.evaluation.check.ScheduleCheck;
import painclinic.planner.Planner;
import painclinic.planner.PlannerOptions;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is said of people and cohorts without a place in little clinics, held against the
 * evaluation: how many times there are and how many people could come is counted again by trying
 * every time, room and team; the numbers of single causes are not.
 */
class ProgrammeReasonsTruthTest {

    private static final int CLINICS = 24;
    private static final Set<String> OF_THE_REST =
            Set.of("lost", "whole", "group-min", "cohort", "session-number", "spacing", "week");

    private final Map<String, Integer> said = new TreeMap<>();

    @Test
    void everyNumberIsWhatTheEvaluationCounts() {
        for (long seed = 0; seed < CLINICS; seed++) {
            ClinicBundle bundle = RandomProgrammes.of(seed);
            ClinicSchedule schedule =
                    new Planner(
                                    bundle,
                                    new PlannerOptions(Duration.ofSeconds(5), seed, 500),
                                    _ -> {})
                            .plan();
            assertThat(ScheduleCheck.brokenRules(bundle, schedule)).as("clinic %d", seed).isEmpty();
            new Clinic(seed, bundle, schedule).holdsWhatIsSaid();
        }
        assertThat(said.values().stream().mapToInt(Integer::intValue).sum())
                .as("statements tried: %s", said)
                .isGreaterThan(60);
        assertThat(said.keySet())
                .as("%s", said)
                .contains(
                        "at all times",
                        "at most together",
                        "in no group",
                        "nobody comes",
                        "cohort taken");
    }

    private final class Clinic {

        private final long seed;
        private final ClinicBundle bundle;
        private final ClinicSchedule schedule;
        private final Treatment treatment;
        private final List<Course> waiting;

        Clinic(long seed, ClinicBundle bundle, ClinicSchedule schedule) {
            this.seed = seed;
            this.bundle = bundle;
            this.schedule = schedule;
            this.treatment =
                    bundle.treatments().stream()
                            .filter(Treatment::isProgramme)
                            .findFirst()
                            .orElseThrow();
            Set<String> inGroups =
                    schedule.sessions().stream()
                            .filter(one -> one.treatment().equals(treatment.code()))
                            .flatMap(one -> one.attendees().stream())
                            .map(Attendee::course)
                            .collect(Collectors.toCollection(HashSet::new));
            bundle.cohorts().forEach(one -> inGroups.addAll(one.members()));
            this.waiting =
                    bundle.courses().stream()
                            .filter(one -> one.treatment().equals(treatment.code()))
                            .filter(one -> !inGroups.contains(one.id()))
                            .toList();
        }

        void holdsWhatIsSaid() {
            Set<List<String>> seen = new HashSet<>();
            for (UnscheduledSession one : schedule.unscheduled()) {
                Cohort cohort = cohortOf(one.course());
                boolean programme = cohort != null || course(one.course()) != null;
                if (!programme) {
                    continue;
                }
                for (String reason : one.reasons()) {
                    String who = cohort == null ? one.course() : "cohort" + one.number();
                    if (seen.add(List.of(who, reason))) {
                        if (cohort == null) {
                            ofWaiting(Objects.requireNonNull(course(one.course())), reason);
                        } else {
                            ofCohort(cohort, one.number(), reason);
                        }
                    }
                }
            }
        }

        private @Nullable Course course(String id) {
            return waiting.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
        }

        private @Nullable Cohort cohortOf(String course) {
            return bundle.cohorts().stream()
                    .filter(one -> one.members().contains(course))
                    .findFirst()
                    .orElse(null);
        }

        private void ofCohort(Cohort cohort, int number, String reason) {
            List<Attendee> people =
                    cohort.members().stream().map(one -> new Attendee(one, number)).toList();
            TriedSession tried = new TriedSession(bundle, schedule, treatment, number);
            int size = people.size();
            Matcher taken =
                    match("At the (\\d+) times? at which all .* could meet for it .*", reason);
            if (taken != null) {
                tally("cohort taken");
                assertThat(times(tried, size, people, cohort.id(), TriedSession.BOOKED))
                        .as(where(reason))
                        .hasSize(number(taken, 1));
                assertThat(times(tried, size, people, cohort.id(), Set.of()))
                        .as(where(reason))
                        .isEmpty();
                return;
            }
            Matcher apart = match("Leaders and a room could be there at (\\d+) times? .*", reason);
            if (apart != null) {
                tally("nobody comes");
                Set<String> allowed = new HashSet<>(TriedSession.BOOKED);
                allowed.addAll(TriedSession.PEOPLE);
                assertThat(times(tried, size, people, cohort.id(), allowed))
                        .as(where(reason))
                        .hasSize(number(apart, 1));
                assertThat(times(tried, size, people, cohort.id(), TriedSession.BOOKED))
                        .as(where(reason))
                        .isEmpty();
                return;
            }
            Matcher cure = match("If one of them could come at any time.*?(\\d+) such .*", reason);
            if (cure != null) {
                tally("one who could always come");
                int most = 0;
                for (String member : cohort.members()) {
                    TriedSession other =
                            new TriedSession(alwaysHere(member), schedule, treatment, number);
                    most =
                            Math.max(
                                    most,
                                    times(other, size, people, cohort.id(), TriedSession.BOOKED)
                                            .size());
                }
                assertThat(most).as(where(reason)).isEqualTo(number(cure, 1));
                return;
            }
            tally("no day or nobody works");
            assertThat(reason)
                    .as(where(reason))
                    .matches(
                            ".*(leave it no day|there is no time at which|at the earliest|end"
                                    + " on).*");
            Set<String> allowed = new HashSet<>(TriedSession.BOOKED);
            allowed.addAll(TriedSession.PEOPLE);
            assertThat(times(tried, size, people, cohort.id(), allowed))
                    .as(where(reason))
                    .isEmpty();
        }

        private ClinicBundle alwaysHere(String course) {
            String who =
                    bundle.courses().stream()
                            .filter(one -> one.id().equals(course))
                            .findFirst()
                            .orElseThrow()
                            .patient();
            List<Patient> patients = new ArrayList<>();
            for (Patient one : bundle.patients()) {
                patients.add(
                        one.id().equals(who)
                                ? one.withAvailable(null).withUnavailable(List.of())
                                : one);
            }
            return bundle.withPatients(patients);
        }

        private static List<LocalDateTime> times(
                TriedSession tried,
                int size,
                List<Attendee> people,
                String cohort,
                Set<String> allowed) {
            Set<String> all = new HashSet<>(allowed);
            all.addAll(Set.of("lost", "whole"));
            return tried.times(size, people, cohort, all::containsAll);
        }

        private void ofWaiting(Course course, String reason) {
            int least = treatment.groupMin();
            if (reason.endsWith("a group needs at least %d.".formatted(least))
                    && reason.contains(" in no group")) {
                tally("in no group");
                assertThat(reason).startsWith(waiting.size() + " p");
                assertThat(waiting).hasSizeLessThan(least);
                return;
            }
            Matcher together =
                    match(
                            "Of the (\\d+) who wait for .* at most (\\d+) can come to session"
                                    + " (\\d+) .*",
                            reason);
            if (together != null) {
                tally("at most together");
                assertThat(waiting).hasSize(number(together, 1));
                Map<LocalDateTime, Integer> come =
                        whoComes(number(together, 3), least, TriedSession.BOOKED);
                assertThat(come.values().stream().mapToInt(Integer::intValue).max().orElse(0))
                        .as(where(reason))
                        .isEqualTo(number(together, 2));
                return;
            }
            Matcher all =
                    match(
                            "At (?:all (\\d+) times|the (1) time) for session (\\d+) .* at least"
                                    + " (\\d+) of the (\\d+) who wait could come.*",
                            reason);
            if (all != null) {
                tally("at all times");
                int count = all.group(1) == null ? 1 : number(all, 1);
                Map<LocalDateTime, Integer> come =
                        whoComes(number(all, 3), least, TriedSession.BOOKED);
                assertThat(come.values().stream().filter(one -> one >= least).count())
                        .as(where(reason))
                        .isEqualTo(count);
                assertThat(whoComes(number(all, 3), least, Set.of()).values())
                        .as(where(reason))
                        .allMatch(one -> one < least);
                return;
            }
            if (reason.startsWith("At no time of session ")) {
                tally("no time of the patient's");
                Matcher own = match("At no time of session (\\d+) .*", reason);
                TriedSession tried =
                        new TriedSession(
                                bundle,
                                schedule,
                                treatment,
                                number(Objects.requireNonNull(own), 1));
                assertThat(
                                tried.times(
                                        least,
                                        List.of(new Attendee(course.id(), number(own, 1))),
                                        "new",
                                        allowing(TriedSession.BOOKED)::containsAll))
                        .as(where(reason))
                        .isEmpty();
                return;
            }
            ofOthers(course, reason);
        }

        private void ofOthers(Course course, String reason) {
            if (reason.startsWith("This course is urgent")) {
                tally("urgent");
                assertThat(course.priority()).isEqualTo(Priority.URGENT);
                long others = routineInGroups().size();
                assertThat(reason).contains(", and %d pe".formatted(others));
            } else if (reason.startsWith("Of all who wait")) {
                tally("waited longest");
                long later =
                        routineInGroups().stream()
                                .filter(one ->
                                        one.startNotBefore().isAfter(course.startNotBefore()))
                                .count();
                assertThat(reason).contains(" and %d pe".formatted(later));
                assertThat(waiting)
                        .noneMatch(one -> one.startNotBefore().isBefore(course.startNotBefore()));
            } else if (reason.startsWith("Of the groups that still have a place")) {
                tally("another group");
                Matcher group =
                        Objects.requireNonNull(
                                match(".* to (\\d+) of its (\\d+) sessions? .*", reason));
                assertThat(missed(course)).as(where(reason)).contains(number(group, 1));
                assertThat(missed(course)).allMatch(one -> one >= number(group, 1));
            } else if (reason.startsWith("There is no time at which everybody")) {
                tally("nobody works");
                Matcher which =
                        Objects.requireNonNull(match(".* must lead session (\\d+) .*", reason));
                assertThat(whoComes(number(which, 1), treatment.groupMin(), TriedSession.PEOPLE))
                        .isEmpty();
            } else {
                tally("plain");
                assertThat(reason)
                        .matches(
                                "(Groups that have begun take|The groups that have not begun are"
                                        + " full|Each session of).*");
            }
        }

        /** By group that has not begun, the sessions to which somebody cannot come. */
        private List<Integer> missed(Course course) {
            Map<String, Integer> missed = new HashMap<>();
            schedule.sessions().stream()
                    .filter(one -> one.treatment().equals(treatment.code()))
                    .filter(one ->
                            bundle.cohorts().stream()
                                    .noneMatch(there -> there.id().equals(one.classId())))
                    .forEach(one -> {
                        List<Attendee> more = new ArrayList<>(one.attendees());
                        more.add(new Attendee(course.id(), one.number()));
                        ClinicSchedule other =
                                new ClinicSchedule(
                                        schedule.sessions().stream()
                                                .map(it ->
                                                        it.equals(one)
                                                                ? one.withAttendees(more)
                                                                : it)
                                                .toList(),
                                        schedule.unscheduled(),
                                        2);
                        boolean comes =
                                ScheduleCheck.brokenRules(bundle, other).stream()
                                        .noneMatch(rule ->
                                                TriedSession.PEOPLE.contains(rule.rule())
                                                        || rule.rule().equals("patient-overlap"));
                        missed.merge(
                                Objects.requireNonNull(one.classId()), comes ? 0 : 1, Integer::sum);
                    });
            return List.copyOf(missed.values());
        }

        /** People with a routine course whom the planning let into a group. */
        private List<Course> routineInGroups() {
            Set<String> placed =
                    schedule.sessions().stream()
                            .filter(one -> one.treatment().equals(treatment.code()))
                            .flatMap(one -> one.attendees().stream())
                            .map(Attendee::course)
                            .collect(Collectors.toCollection(HashSet::new));
            bundle.cohorts().forEach(one -> one.members().forEach(placed::remove));
            return bundle.courses().stream()
                    .filter(one -> placed.contains(one.id()))
                    .filter(one -> one.priority() == Priority.ROUTINE)
                    .toList();
        }

        /** How many of those who wait can come, by time; only times with at least one. */
        private Map<LocalDateTime, Integer> whoComes(int number, int size, Set<String> allowed) {
            TriedSession tried = new TriedSession(bundle, schedule, treatment, number);
            Map<LocalDateTime, Integer> come = new TreeMap<>();
            for (Course one : waiting) {
                tried.times(
                                size,
                                List.of(new Attendee(one.id(), number)),
                                "new",
                                allowing(allowed)::containsAll)
                        .forEach(time -> come.merge(time, 1, Integer::sum));
            }
            return come;
        }

        private static Set<String> allowing(Set<String> rules) {
            Set<String> all = new HashSet<>(rules);
            all.addAll(OF_THE_REST);
            return all;
        }

        private void tally(String kind) {
            said.merge(kind, 1, Integer::sum);
        }

        private String where(String reason) {
            return "clinic %d: %s".formatted(seed, reason);
        }
    }

    private static @Nullable Matcher match(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.matches() ? matcher : null;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
