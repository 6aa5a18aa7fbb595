package painclinic.planner.programme;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.Course;
import painclinic.bundle.Delivery;
import painclinic.bundle.Session;
import painclinic.bundle.SessionDemands;
import painclinic.bundle.Treatment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Mends what people were told of sessions that several lead: whoever can come stays at the time
 * they know, with a leader in the stead of one who is away; what cannot be held then is looked for
 * on later days.
 */
public final class TeamMending {

    private final ClinicBundle bundle;
    private final LocalDateTime asOf;
    private final Map<String, Set<LocalDate>> givenUp;
    private final Set<String> lost = new HashSet<>();
    private final Calendar calendar;
    private final Teams teams;
    private final Map<String, Treatment> treatments = new HashMap<>();
    private final Map<String, Course> courses = new HashMap<>();
    private final List<Session> kept = new ArrayList<>();
    private int sessionsHit;
    private int placesHit;

    private TeamMending(
            ClinicBundle bundle, LocalDateTime asOf, Map<String, Set<LocalDate>> givenUp) {
        this.bundle = bundle;
        this.asOf = asOf;
        this.givenUp = givenUp;
        this.calendar = new Calendar(bundle);
        this.teams = new Teams(bundle, calendar);
        bundle.treatments().forEach(one -> treatments.put(one.code(), one));
        bundle.courses().forEach(one -> courses.put(one.id(), one));
        bundle.booked().forEach(calendar::book);
    }

    /**
     * @param bundle the changed clinic, with everything else that stays as booked
     * @param told the sessions that several lead, without the places that were given back
     * @param all everything that was told, whose names are not given to other sessions
     * @param asOf nothing before it is changed
     * @param givenUp by course, the dates on which its person does not come for it
     * @param ended when to look for no more places; who lost one comes first
     */
    public static Mended mend(
            ClinicBundle bundle,
            List<Session> told,
            List<Session> all,
            LocalDateTime asOf,
            Map<String, Set<LocalDate>> givenUp,
            long seed,
            BooleanSupplier ended) {
        TeamMending mending = new TeamMending(bundle, asOf, givenUp);
        mending.hold(told);
        List<Session> replaced = mending.replaced(all, seed, ended);
        return new Mended(replaced, mending.sessionsHit, mending.placesHit);
    }

    /**
     * First what nothing hits, then the rest, so that no stand-in is taken from where all is well.
     */
    private void hold(List<Session> told) {
        List<Session> hit = new ArrayList<>();
        for (Session session : told) {
            boolean planned = calendar.plans(calendar.day(session.start().toLocalDate()));
            if (!planned || session.start().isBefore(asOf) || isHeldAsTold(session)) {
                keep(session);
            } else {
                hit.add(session);
            }
        }
        hit.sort(Comparator.comparing(Session::start));
        for (Session session : hit) {
            sessionsHit++;
            Session mended = mended(session);
            int stay = mended == null ? 0 : mended.attendees().size();
            boolean sameTeam = mended != null && mended.leaders().equals(session.leaders());
            placesHit += sameTeam ? session.attendees().size() - stay : session.attendees().size();
            if (mended != null) {
                keep(mended);
            }
            session.attendees().stream()
                    .filter(one -> mended == null || !mended.attendees().contains(one))
                    .forEach(one -> lost.add(one.course()));
        }
    }

    private void keep(Session session) {
        kept.add(session);
        calendar.book(session);
    }

    private boolean isHeldAsTold(Session session) {
        Place place = calendar.placeOf(session);
        return session.attendees().stream().allMatch(one -> comes(one, place))
                && calendar.roomIsFree(place.room(), place.day(), place.start(), place.end())
                && Arrays.stream(place.team()).allMatch(who -> isFree(who, place));
    }

    private boolean isFree(int who, Place place) {
        return calendar.leaderIsFree(who, place.room(), place.day(), place.start(), place.end());
    }

    private boolean comes(Attendee one, Place place) {
        return !givenUp.getOrDefault(one.course(), Set.of()).contains(calendar.date(place.day()))
                && calendar.isThere(
                        calendar.patientOf(one.course()), place.day(), place.start(), place.end());
    }

    /** The session at its own time with as many of its people as can be led, or null. */
    private @Nullable Session mended(Session session) {
        Treatment treatment = treatment(session);
        SessionDemands demands = treatment.demands(1);
        Place told = calendar.placeOf(session);
        List<Attendee> people =
                session.attendees().stream().filter(one -> comes(one, told)).toList();
        Teams able = teams(people, treatment);
        Map<String, int[]> usual = usual(told, demands);
        for (int count = people.size(); count > 0; count--) {
            List<Attendee> stay = first(people, count);
            for (int room : rooms(told, demands, stay)) {
                Place place = told.inRoom(room);
                int needed = demands.leadersFor(count);
                int[] team = able.team(demands, needed, who -> isFree(who, place), usual);
                if (team != null) {
                    List<String> leaders =
                            Arrays.stream(team)
                                    .mapToObj(who -> bundle.practitioners().get(who).id())
                                    .toList();
                    return session.withAttendees(stay)
                            .withLeaders(leaders)
                            .withRoom(bundle.rooms().get(room).id());
                }
            }
        }
        return null;
    }

    /** Of some people so many who come first, in their own order. */
    private List<Attendee> first(List<Attendee> people, int count) {
        Set<Attendee> stay =
                people.stream()
                        .sorted(Comparator.comparing(one -> course(one), Seats.FIRST))
                        .limit(count)
                        .collect(Collectors.toSet());
        return people.stream().filter(stay::contains).toList();
    }

    private Course course(Attendee one) {
        Course course = courses.get(one.course());
        if (course == null) {
            throw new IllegalArgumentException("The bundle has no %s.".formatted(one.course()));
        }
        return course;
    }

    /** Rooms that are free and suit, the one that was told first. */
    private int[] rooms(Place told, SessionDemands demands, List<Attendee> people) {
        Set<String> needs = new HashSet<>();
        for (Attendee one : people) {
            int patient = calendar.patientOf(one.course());
            needs.addAll(bundle.patients().get(patient).needs());
        }
        return IntStream.concat(
                        IntStream.of(told.room()), Arrays.stream(teams.rooms(demands, needs)))
                .distinct()
                .filter(room -> teams.capacity(room) >= people.size())
                .filter(room -> calendar.roomIsFree(room, told.day(), told.start(), told.end()))
                .toArray();
    }

    private Teams teams(List<Attendee> people, Treatment treatment) {
        if (people.isEmpty() || treatment.delivery() == Delivery.GROUP) {
            return teams;
        }
        int patient = calendar.patientOf(people.getFirst().course());
        String gender = bundle.patients().get(patient).practitionerGender();
        return gender == null ? teams : teams.ledBy(gender);
    }

    private static Map<String, int[]> usual(Place place, SessionDemands demands) {
        Map<String, int[]> usual = new HashMap<>();
        for (int i = 0; i < place.team().length; i++) {
            usual.putIfAbsent(demands.leaders().get(i).skill(), new int[] {place.team()[i]});
        }
        return usual;
    }

    private Treatment treatment(Session session) {
        Treatment treatment = treatments.get(session.treatment());
        if (treatment == null) {
            throw new IllegalArgumentException(
                    "The bundle has no %s.".formatted(session.treatment()));
        }
        return treatment;
    }

    /** What is kept, and what is found for those who have lost a place. */
    private List<Session> replaced(List<Session> told, long seed, BooleanSupplier ended) {
        List<Session> all = new ArrayList<>(bundle.booked());
        all.addAll(kept);
        int tomorrow = calendar.day(asOf.toLocalDate()) + 1;
        List<TeamSession> classes = TeamPlan.classes(bundle, calendar, kept, tomorrow);
        TeamPlaces places = new TeamPlaces(bundle, calendar, new Random(seed), classes, tomorrow);
        List<TeamCourse> courses = new ArrayList<>(TeamPlan.ledBySeveral(bundle, calendar, all));
        courses.sort(
                Comparator.comparing((TeamCourse one) -> !lost.contains(one.course.id()))
                        .thenComparing(one -> one.course, Seats.FIRST));
        for (TeamCourse course : courses) {
            if (ended.getAsBoolean()) {
                break;
            }
            givenUp.getOrDefault(course.course.id(), Set.of())
                    .forEach(date -> course.notOn.add(calendar.day(date)));
            places.fill(course);
        }
        return new TeamWriter(bundle, calendar, told).write(kept, classes, places.opened());
    }

    /**
     * @param sessions all sessions that several lead
     * @param sessionsHit how many of those that were told could not stay as they were
     * @param placesHit how many places that concerns
     */
    public record Mended(List<Session> sessions, int sessionsHit, int placesHit) {

        public Mended {
            sessions = List.copyOf(sessions);
        }
    }
}
