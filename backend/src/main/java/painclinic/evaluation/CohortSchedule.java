package painclinic.evaluation;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Attendee;
import painclinic.bundle.Cohort;
import painclinic.bundle.ProgrammeSession;
import painclinic.bundle.Session;
import painclinic.bundle.SessionDemands;
import painclinic.bundle.Treatment;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The people who go through a programme together: what they were given, and what a schedule holds
 * for them.
 */
public final class CohortSchedule {

    private final ClinicIndex clinic;
    private final String id;
    private final @Nullable Cohort listed;
    private final Treatment treatment;
    private final List<Session> sessions;
    private final Set<String> promised = new LinkedHashSet<>();
    private final Set<String> members = new LinkedHashSet<>();
    private final TreeMap<Integer, Session> placed = new TreeMap<>();
    private final Set<Integer> booked = new HashSet<>();
    private boolean begun;

    private CohortSchedule(
            ClinicIndex clinic,
            String id,
            @Nullable Cohort listed,
            Treatment treatment,
            List<Session> sessions) {
        this.clinic = clinic;
        this.id = id;
        this.listed = listed;
        this.treatment = treatment;
        this.sessions = sessions.stream().sorted(Comparator.comparing(Session::start)).toList();
        if (listed != null) {
            promised.addAll(listed.members());
        }
        members.addAll(promised);
        for (Session session : this.sessions) {
            for (Attendee attendee : session.attendees()) {
                if (clinic.course(attendee.course()) != null) {
                    members.add(attendee.course());
                }
            }
            int number = session.number();
            if (number > delivered().size() && number <= treatment.programme().size()) {
                placed.putIfAbsent(number, session);
            }
        }
        readBooked();
    }

    private void readBooked() {
        LocalDate from = clinic.bundle().planning().from();
        boolean earlier = false;
        for (Session session : clinic.bundle().booked()) {
            if (id.equals(session.classId()) && session.treatment().equals(treatment.code())) {
                session.attendees().forEach(one -> booked.add(one.number()));
                earlier |= session.start().toLocalDate().isBefore(from);
            }
        }
        begun = listed != null && (!delivered().isEmpty() || earlier);
    }

    /** Every cohort, listed in the bundle or made by the schedule, by its class. */
    static Map<String, CohortSchedule> of(ClinicIndex clinic, List<Session> sessions) {
        Map<String, List<Session>> byClass = new LinkedHashMap<>();
        Map<String, Cohort> listed = new HashMap<>();
        for (Cohort cohort : clinic.bundle().cohorts()) {
            byClass.put(cohort.id(), new ArrayList<>());
            listed.put(cohort.id(), cohort);
        }
        for (Session session : sessions) {
            Treatment treatment = clinic.treatment(session.treatment());
            if (session.classId() != null && treatment != null && treatment.isProgramme()) {
                byClass.computeIfAbsent(session.classId(), _ -> new ArrayList<>()).add(session);
            }
        }
        Map<String, CohortSchedule> cohorts = new LinkedHashMap<>();
        byClass.forEach((id, own) -> {
            Cohort cohort = listed.get(id);
            String code = cohort == null ? own.getFirst().treatment() : cohort.treatment();
            Treatment treatment = clinic.treatment(code);
            if (treatment != null) {
                cohorts.put(id, new CohortSchedule(clinic, id, cohort, treatment, own));
            }
        });
        return cohorts;
    }

    public String id() {
        return id;
    }

    public boolean isListed() {
        return listed != null;
    }

    public boolean hasBegun() {
        return begun;
    }

    public Treatment treatment() {
        return treatment;
    }

    /** All its sessions in order of time. */
    public List<Session> sessions() {
        return sessions;
    }

    public Set<String> members() {
        return members;
    }

    public Set<String> promised() {
        return promised;
    }

    /** The first session of each number that is still to be given. */
    public TreeMap<Integer, Session> placed() {
        return placed;
    }

    public List<LocalDate> delivered() {
        return listed == null ? List.of() : listed.deliveredOn();
    }

    public ProgrammeSession template(int number) {
        return treatment.programme().get(number - 1);
    }

    /** Those scheduled that are no reviews, in the order of their numbers. */
    public List<Session> ordinary() {
        return placed.entrySet().stream()
                .filter(one -> !template(one.getKey()).review())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** When a session was given or is to be given; null when it is neither. */
    public @Nullable LocalDate date(int number) {
        if (number >= 1 && number <= delivered().size()) {
            return delivered().get(number - 1);
        }
        Session session = placed.get(number);
        return session == null ? null : session.start().toLocalDate();
    }

    /** The date from which the days to a session are counted; null when nothing counts. */
    public @Nullable LocalDate since(int number) {
        return number > 1 ? date(template(number).follows(number)) : null;
    }

    /** What is not delivered, and of the reviews those that are due. */
    public List<Integer> owed() {
        List<Integer> owed = new ArrayList<>();
        boolean due = true;
        for (int n = 1; n <= treatment.programme().size(); n++) {
            if (template(n).review()) {
                due = booked.contains(n) || due && isDue(n);
            }
            if (n > delivered().size() && (due || !template(n).review())) {
                owed.add(n);
            }
        }
        return owed;
    }

    private boolean isDue(int number) {
        LocalDate since = since(number);
        Integer most = template(number).maxDays();
        return since != null
                && most != null
                && !since.plusDays(most).isAfter(clinic.bundle().planning().to());
    }

    /** Days from the first ordinary session to the last, delivered ones included. */
    public int daysFromFirstToLast() {
        List<LocalDate> dates = new ArrayList<>(ordinaryDelivered());
        ordinary().forEach(session -> dates.add(session.start().toLocalDate()));
        return dates.isEmpty()
                ? 0
                : Math.toIntExact(
                        ChronoUnit.DAYS.between(
                                dates.stream().min(Comparator.naturalOrder()).orElseThrow(),
                                dates.stream().max(Comparator.naturalOrder()).orElseThrow()));
    }

    /** The dates of the ordinary sessions that were given. */
    public List<LocalDate> ordinaryDelivered() {
        return delivered().subList(0, Math.min(delivered().size(), treatment.ordinarySessions()));
    }

    /** Days off the wished distance, session by session. */
    public List<Integer> offTarget() {
        List<Integer> off = new ArrayList<>();
        placed.forEach((number, session) -> {
            Integer target = template(number).targetDays();
            LocalDate since = since(number);
            if (target != null && since != null) {
                long days = ChronoUnit.DAYS.between(since, session.start().toLocalDate());
                off.add((int) Math.abs(days - target));
            }
        });
        return off;
    }

    /** For each skill, those who lead ordinary sessions with it, less the most of them at once. */
    public int strangers() {
        Map<String, Set<String>> everybody = new HashMap<>();
        Map<String, Integer> atOnce = new HashMap<>();
        for (Session session : ordinary()) {
            Map<String, Set<String>> here = new HashMap<>();
            SessionDemands demands = demands(session);
            List<String> leaders = session.leaders();
            for (int i = 0; i < Math.min(leaders.size(), demands.leaders().size()); i++) {
                here.computeIfAbsent(demands.leaders().get(i).skill(), _ -> new HashSet<>())
                        .add(leaders.get(i));
            }
            here.forEach((skill, people) -> {
                everybody.computeIfAbsent(skill, _ -> new HashSet<>()).addAll(people);
                atOnce.merge(skill, people.size(), Math::max);
            });
        }
        return everybody.entrySet().stream()
                .mapToInt(one -> one.getValue().size() - atOnce.getOrDefault(one.getKey(), 0))
                .sum();
    }

    private SessionDemands demands(Session session) {
        return Placement.demands(treatment, session);
    }

    /** Weekly times of the ordinary sessions, less the most of them in one calendar week. */
    public int extraTimes() {
        return times().size() - usualTimes();
    }

    /** The share of the ordinary sessions that are at the usual times. */
    public double shareAtUsualTimes() {
        int usual = usualTimes();
        int there =
                times().values().stream()
                        .sorted(Comparator.reverseOrder())
                        .limit(usual)
                        .mapToInt(Integer::intValue)
                        .sum();
        return (double) there / Math.max(1, ordinary().size());
    }

    private Map<WeeklyTime, Integer> times() {
        Map<WeeklyTime, Integer> times = new HashMap<>();
        ordinary().forEach(session -> times.merge(WeeklyTime.of(session), 1, Integer::sum));
        return times;
    }

    private int usualTimes() {
        Map<Integer, Set<WeeklyTime>> byWeek = new HashMap<>();
        for (Session session : ordinary()) {
            LocalDate date = session.start().toLocalDate();
            int week =
                    date.get(IsoFields.WEEK_BASED_YEAR) * 100
                            + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            byWeek.computeIfAbsent(week, _ -> new HashSet<>()).add(WeeklyTime.of(session));
        }
        return byWeek.values().stream().mapToInt(Set::size).max().orElse(0);
    }

    /** Sessions off the most common room of those that ask for the same room features. */
    public int roomChanges() {
        Map<Set<String>, Map<String, Integer>> rooms = new HashMap<>();
        for (Session session : sessions) {
            rooms.computeIfAbsent(Set.copyOf(demands(session).roomFeatures()), _ -> new HashMap<>())
                    .merge(session.room(), 1, Integer::sum);
        }
        return rooms.values().stream()
                .mapToInt(used ->
                        used.values().stream().mapToInt(Integer::intValue).sum()
                                - used.values().stream().max(Integer::compare).orElse(0))
                .sum();
    }

    /** Places up to the most people allowed that a cohort not yet begun leaves empty. */
    public int emptyPlaces() {
        Integer most = clinic.groupMax(treatment);
        return most == null || sessions.isEmpty() || begun ? 0 : Math.max(0, most - members.size());
    }

    private record WeeklyTime(java.time.DayOfWeek day, LocalTime time) {

        static WeeklyTime of(Session session) {
            return new WeeklyTime(session.start().getDayOfWeek(), session.start().toLocalTime());
        }
    }
}
