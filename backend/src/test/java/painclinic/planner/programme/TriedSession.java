package painclinic.planner.programme;

import painclinic.bundle.Attendee;
import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Practitioner;
import painclinic.bundle.Room;
import painclinic.bundle.Session;
import painclinic.bundle.SessionDemands;
import painclinic.bundle.Treatment;
import painclinic.evaluation.check.BrokenRule;
import painclinic.evaluation.check.ScheduleCheck;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tries a session of a cohort at every time, in every room and with all who could lead it, and asks
 * the evaluation which rules that breaks.
 */
final class TriedSession {

    /** Rules that depend on what else is booked. */
    static final Set<String> BOOKED =
            Set.of(
                    "room-overlap",
                    "turnover",
                    "practitioner-overlap",
                    "travel",
                    "clinical-minutes",
                    "patient-overlap");

    /** Rules about who comes. */
    static final Set<String> PEOPLE = Set.of("patient-availability", "start", "patient-needs");

    private final ClinicBundle bundle;
    private final ClinicSchedule schedule;
    private final SessionDemands demands;
    private final Treatment treatment;

    TriedSession(ClinicBundle bundle, ClinicSchedule schedule, Treatment treatment, int number) {
        this.bundle = bundle;
        this.schedule = schedule;
        this.treatment = treatment;
        this.demands = treatment.demands(number);
    }

    /** The moments at which some place breaks only rules that do not matter. */
    List<LocalDateTime> times(
            int size, List<Attendee> people, String classId, Predicate<Set<String>> fine) {
        List<LocalDateTime> times = new ArrayList<>();
        for (LocalDate date = bundle.planning().from();
                !date.isAfter(bundle.planning().to());
                date = date.plusDays(1)) {
            for (int minute = 9 * 60; minute < 17 * 60; minute += bundle.planning().gridMinutes()) {
                LocalDateTime start = date.atStartOfDay().plusMinutes(minute);
                if (isFine(size, people, classId, start, fine)) {
                    times.add(start);
                }
            }
        }
        return times;
    }

    boolean isFine(
            int size,
            List<Attendee> people,
            String classId,
            LocalDateTime start,
            Predicate<Set<String>> fine) {
        for (Room room : bundle.rooms()) {
            if (!room.features().containsAll(demands.roomFeatures()) || room.capacity() < size) {
                continue;
            }
            for (List<String> team : teams(size)) {
                if (fine.test(broken(people, classId, start, room.id(), team))) {
                    return true;
                }
            }
        }
        return false;
    }

    Set<String> broken(
            List<Attendee> people,
            String classId,
            LocalDateTime start,
            String room,
            List<String> team) {
        List<Session> sessions = new ArrayList<>(schedule.sessions());
        sessions.add(
                new Session(
                        "tried",
                        treatment.code(),
                        start,
                        demands.minutes(),
                        room,
                        team.getFirst(),
                        classId,
                        people,
                        team.subList(1, team.size())));
        return ScheduleCheck.brokenRules(
                        bundle, new ClinicSchedule(sessions, schedule.unscheduled(), 2))
                .stream()
                .map(BrokenRule::rule)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private List<List<String>> teams(int size) {
        List<List<String>> teams = new ArrayList<>();
        teams.add(List.of());
        for (int i = 0; i < demands.leadersFor(size); i++) {
            String skill = demands.leaders().get(i).skill();
            List<List<String>> longer = new ArrayList<>();
            for (List<String> team : teams) {
                for (Practitioner one : bundle.practitioners()) {
                    if (one.skills().contains(skill) && !team.contains(one.id())) {
                        List<String> more = new ArrayList<>(team);
                        more.add(one.id());
                        longer.add(more);
                    }
                }
            }
            teams = longer;
        }
        return teams;
    }
}
