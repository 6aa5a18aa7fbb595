package painclinic.planner.programme;

import org.jspecify.annotations.Nullable;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.LeaderRole;
import painclinic.bundle.SessionDemands;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/** Finds a room and the people who lead a session. */
final class Teams {

    private final ClinicBundle bundle;
    private final Calendar calendar;
    private final IntPredicate mayLead;
    private final Map<String, int[]> able = new HashMap<>();

    Teams(ClinicBundle bundle, Calendar calendar) {
        this(bundle, calendar, _ -> true);
    }

    private Teams(ClinicBundle bundle, Calendar calendar, IntPredicate mayLead) {
        this.bundle = bundle;
        this.calendar = calendar;
        this.mayLead = mayLead;
    }

    /** The same people, but the lead of each team is of a gender. */
    Teams ledBy(String gender) {
        return new Teams(
                bundle, calendar, who -> gender.equals(bundle.practitioners().get(who).gender()));
    }

    /** The rooms with these features and needs, in the bundle's order. */
    int[] rooms(SessionDemands demands, Set<String> needs) {
        List<Integer> rooms = new ArrayList<>();
        for (int i = 0; i < bundle.rooms().size(); i++) {
            List<String> features = bundle.rooms().get(i).features();
            if (features.containsAll(demands.roomFeatures()) && features.containsAll(needs)) {
                rooms.add(i);
            }
        }
        return rooms.stream().mapToInt(Integer::intValue).toArray();
    }

    int capacity(int room) {
        return bundle.rooms().get(room).capacity();
    }

    /** All who have a skill. */
    int[] able(String skill) {
        return able.computeIfAbsent(
                skill,
                key -> {
                    List<Integer> who = new ArrayList<>();
                    for (int i = 0; i < bundle.practitioners().size(); i++) {
                        if (bundle.practitioners().get(i).skills().contains(key)) {
                            who.add(i);
                        }
                    }
                    return who.stream().mapToInt(Integer::intValue).toArray();
                });
    }

    /** Whether somebody who may lead works then, whatever else they do. */
    boolean somebodyLeads(SessionDemands demands, int day, int start) {
        for (int who : able(demands.leaders().getFirst().skill())) {
            if (mayLead.test(who) && calendar.works(who, day, start, start + demands.minutes())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Who leads a session of so many people, or of fewer if not enough leaders are free; null if
     * not even one of {@code least} people can be led.
     *
     * @param usual by skill, who has led before: they come first
     */
    @Nullable Place find(
            SessionDemands demands,
            int room,
            int day,
            int start,
            int least,
            int most,
            Map<String, int[]> usual) {
        int end = start + demands.minutes();
        if (!calendar.roomIsFree(room, day, start, end)) {
            return null;
        }
        int people = Math.min(most, capacity(room));
        List<LeaderRole> roles = demands.leaders();
        for (int needed = demands.leadersFor(people);
                needed >= demands.leadersFor(least) && people >= least;
                needed--) {
            int[] team = new int[needed];
            if (fill(
                    roles,
                    team,
                    0,
                    who -> calendar.leaderIsFree(who, room, day, start, end),
                    usual)) {
                return new Place(day, start, demands.minutes(), room, team, people);
            }
            people = Math.min(people, roles.get(needed - 1).fromAttendees() - 1);
        }
        return null;
    }

    /** So many who may lead, those who have led before first; null if they are too few. */
    int @Nullable [] team(
            SessionDemands demands, int needed, IntPredicate may, Map<String, int[]> usual) {
        int[] team = new int[needed];
        return fill(demands.leaders(), team, 0, may, usual) ? team : null;
    }

    /** How many of the first so many roles can be filled, each by another person who may. */
    int filled(SessionDemands demands, int needed, IntPredicate may) {
        for (int size = needed; size > 0; size--) {
            if (fill(demands.leaders(), new int[size], 0, may, Map.of())) {
                return size;
            }
        }
        return 0;
    }

    private boolean fill(
            List<LeaderRole> roles,
            int[] team,
            int at,
            IntPredicate may,
            Map<String, int[]> usual) {
        if (at == team.length) {
            return true;
        }
        String skill = roles.get(at).skill();
        int[] before = usual.getOrDefault(skill, new int[0]);
        for (int turn = 0; turn < 2; turn++) {
            for (int who : turn == 0 ? before : able(skill)) {
                if (!isIn(team, at, who) && (at > 0 || mayLead.test(who)) && may.test(who)) {
                    team[at] = who;
                    if (fill(roles, team, at + 1, may, usual)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isIn(int[] team, int size, int who) {
        for (int i = 0; i < size; i++) {
            if (team[i] == who) {
                return true;
            }
        }
        return false;
    }
}
