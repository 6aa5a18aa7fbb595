package painclinic.planner.programme;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Cohort;
import painclinic.bundle.Course;
import painclinic.bundle.Session;
import painclinic.bundle.Treatment;
import painclinic.guideline.TreatmentLimits;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;

/**
 * Mends what people were told of cohorts. What the clinic's records still allow stays as it is. The
 * rest is put back session by session, each for all its people: with another leader or in another
 * room at its time if that can be, else at the time that changes least. The order in which they are
 * put back varies; the best is kept. After that, what the cohorts owe besides gets a place. Nobody
 * joins a cohort, and no new one is opened.
 */
public final class CohortMending {

    private static final int MOST_ROUNDS = 20;

    private final ClinicBundle bundle;
    private final LocalDateTime asOf;
    private final Calendar calendar;
    private final Teams teams;
    private final DateRules rules;
    private final Map<String, TreatmentLimits> limits;
    private final CohortPlaces places;
    private final List<CohortPlan> plans = new ArrayList<>();
    private final List<ToldSession> hit = new ArrayList<>();

    /**
     * @param bundle the clinic after the changes, with its cohorts as they were told and everything
     *     booked that they have to leave alone, their own sessions among it
     * @param gone whether a person gave back their place in a session of the bundle, or has given
     *     up its date
     * @param givenUp by course, the dates on which its person does not come for it
     */
    public CohortMending(
            ClinicBundle bundle,
            LocalDateTime asOf,
            BiPredicate<Session, String> gone,
            Map<String, Set<LocalDate>> givenUp) {
        this.bundle = bundle;
        this.asOf = asOf;
        this.calendar = new Calendar(bundle);
        this.teams = new Teams(bundle, calendar);
        this.limits = bundle.limits();
        int tomorrow = calendar.day(asOf.toLocalDate()) + 1;
        this.rules =
                new DateRules(
                        null,
                        bundle.planning().from().getDayOfWeek().ordinal(),
                        Math.max(0, tomorrow));
        this.places = new CohortPlaces(bundle, calendar, teams);
        bundle.booked().forEach(calendar::book);
        ListedCohorts listed = new ListedCohorts(bundle, calendar, teams);
        for (Cohort cohort : bundle.cohorts()) {
            plans.add(listed.read(cohort));
            for (String member : cohort.members()) {
                givenUp.getOrDefault(member, Set.of())
                        .forEach(date -> calendar.giveUp(calendar.patientOf(member), date));
            }
        }
        for (CohortPlan plan : plans) {
            findHit(plan, gone);
        }
    }

    private void findHit(CohortPlan plan, BiPredicate<Session, String> gone) {
        for (Session session : bundle.booked()) {
            int n = session.number();
            if (plan.listed == null
                    || !plan.listed.id().equals(session.classId())
                    || !plan.treatment.code().equals(session.treatment())
                    || session.start().isBefore(asOf)) {
                continue;
            }
            Place place = plan.place(n);
            boolean planned = place.day() >= 0 && place.day() < calendar.days();
            if (planned && (!places.isAllowed(plan, place) || isGone(plan, session, gone))) {
                hit.add(new ToldSession(plan, n, session.id(), place));
                release(plan, n);
                plan.booked[n] = false;
            }
        }
    }

    private static boolean isGone(
            CohortPlan plan, Session session, BiPredicate<Session, String> gone) {
        return plan.members.stream().anyMatch(one -> gone.test(session, one.id()));
    }

    /** How many sessions could not stay as they were. */
    public int sessionsHit() {
        return hit.size();
    }

    /** The places of people in them. */
    public int placesHit() {
        return hit.stream().mapToInt(one -> one.plan.members.size()).sum();
    }

    /** The cohorts' sessions once they are mended, those that were told under their own ids. */
    public ProgrammePlan mend(long seed, BooleanSupplier ended) {
        putBack(new Random(seed), ended);
        for (CohortPlan plan : plans) {
            addOwed(plan, ended);
        }
        return written();
    }

    /** Several orders are tried where more than one session was hit; the first is by date. */
    private void putBack(Random random, BooleanSupplier ended) {
        List<ToldSession> order = new ArrayList<>(hit);
        order.sort((one, other) -> Integer.compare(one.place.day(), other.place.day()));
        List<@Nullable Place> best = List.of();
        long least = Long.MAX_VALUE;
        int rounds = hit.size() < 2 ? hit.size() : MOST_ROUNDS;
        for (int round = 0; round < rounds && (round == 0 || !ended.getAsBoolean()); round++) {
            long cost = putBackInOrder(order);
            if (cost < least) {
                least = cost;
                best =
                        hit.stream()
                                .<@Nullable Place>map(one -> one.plan.places[one.number])
                                .toList();
            }
            hit.forEach(one -> release(one.plan, one.number));
            Collections.shuffle(order, random);
        }
        for (int i = 0; i < best.size(); i++) {
            Place place = best.get(i);
            if (place != null) {
                occupy(hit.get(i).plan, hit.get(i).number, place);
            }
        }
    }

    private long putBackInOrder(List<ToldSession> order) {
        long cost = 0;
        for (ToldSession one : order) {
            CohortPlaces.Priced found = cheapest(one.plan, one.number, one.place);
            cost += found == null ? places.missing(one.plan) : found.cost();
            if (found != null) {
                occupy(one.plan, one.number, found.place());
            }
        }
        return cost;
    }

    private CohortPlaces.@Nullable Priced cheapest(
            CohortPlan plan, int number, @Nullable Place told) {
        DateRules own = rules.within(limits.get(plan.treatment.code()));
        return places.cheapest(plan, number, told, own);
    }

    private void addOwed(CohortPlan plan, BooleanSupplier ended) {
        for (int n = 1; n <= plan.last() && !ended.getAsBoolean(); n++) {
            if (!plan.isPlaced(n) && plan.owed(calendar.days() - 1).contains(n)) {
                CohortPlaces.Priced found = cheapest(plan, n, null);
                if (found != null) {
                    occupy(plan, n, found.place());
                }
            }
        }
    }

    private void occupy(CohortPlan plan, int number, Place place) {
        plan.places[number] = place;
        calendar.occupy(place);
        for (Course member : plan.members) {
            calendar.attend(calendar.patientOf(member.id()), place);
        }
    }

    private void release(CohortPlan plan, int number) {
        Place place = plan.places[number];
        if (place != null) {
            plan.places[number] = null;
            calendar.release(place);
            for (Course member : plan.members) {
                calendar.stayAway(calendar.patientOf(member.id()), place);
            }
        }
    }

    private ProgrammePlan written() {
        Map<Told, String> ids = new HashMap<>();
        for (ToldSession one : hit) {
            if (one.plan.listed != null) {
                ids.put(new Told(one.plan.listed.id(), one.number), one.id);
            }
        }
        Set<String> gone = new HashSet<>(ids.values());
        List<Session> stay =
                bundle.booked().stream().filter(one -> !gone.contains(one.id())).toList();
        Map<String, Treatment> treatments = new TreeMap<>();
        Map<String, Integer> most = new HashMap<>();
        for (Treatment one : bundle.treatments()) {
            if (one.isProgramme()) {
                treatments.put(one.code(), one);
                most.put(one.code(), Programmes.mostPeople(one, limits.get(one.code())));
            }
        }
        List<Course> courses =
                bundle.courses().stream()
                        .filter(one -> treatments.containsKey(one.treatment()))
                        .toList();
        ProgrammePlan plan =
                new ProgrammeWriter(
                                bundle.withBooked(stay),
                                calendar,
                                teams,
                                rules,
                                treatments,
                                courses,
                                most)
                        .write(plans);
        Set<String> taken = new HashSet<>();
        bundle.booked().forEach(one -> taken.add(one.id()));
        Set<String> kept = new HashSet<>();
        stay.forEach(one -> kept.add(one.id()));
        List<Session> sessions = new ArrayList<>();
        for (Session one : plan.sessions()) {
            String told = ids.get(new Told(String.valueOf(one.classId()), one.number()));
            if (kept.contains(one.id())) {
                sessions.add(one);
            } else {
                sessions.add(one.withId(told == null ? fresh(taken) : told));
            }
        }
        return new ProgrammePlan(sessions, plan.unscheduled());
    }

    private static String fresh(Set<String> taken) {
        int next = 1;
        while (!taken.add("g%05d".formatted(next))) {
            next++;
        }
        return "g%05d".formatted(next);
    }

    /** A session that cannot stay, and where it was. */
    private record ToldSession(CohortPlan plan, int number, String id, Place place) {}

    private record Told(String cohort, int number) {}
}
