package painclinic.advising.desk;

import painclinic.bundle.ClinicBundle;
import painclinic.bundle.ClinicSchedule;
import painclinic.bundle.Session;
import painclinic.bundle.ToldCohorts;
import painclinic.planner.model.ClassFacts;
import painclinic.planner.model.ClinicFacts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which of the planner's classes each class of a schedule is, and names for classes that do not run
 * yet.
 */
public final class ClassNames {

    private final ClinicFacts facts;
    private final Map<String, Integer> indices = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    ClassNames(ClinicBundle bundle, ClinicSchedule schedule, ClinicFacts facts) {
        this.facts = facts;
        for (ClassFacts each : facts.classes()) {
            if (each.bookedId() != null) {
                name(each.index(), each.bookedId());
            }
        }
        Set<String> programmes = ToldCohorts.programmes(bundle);
        Map<String, List<Session>> others = new TreeMap<>();
        for (Session session : schedule.sessions()) {
            if (session.classId() != null && programmes.contains(session.treatment())) {
                taken.add(session.classId());
            } else if (session.classId() != null && !indices.containsKey(session.classId())) {
                others.computeIfAbsent(session.classId(), id -> new ArrayList<>()).add(session);
            }
        }
        Map<Pattern, Integer> possible = possible(bundle);
        others.forEach((id, sessions) -> {
            Integer index = possible.get(usual(sessions));
            if (index != null && !names.containsKey(index)) {
                name(index, id);
            }
        });
        others.forEach((id, sessions) -> {
            if (!indices.containsKey(id)) {
                name(unused(sessions.getFirst().treatment()), id);
            }
        });
    }

    private void name(int index, String id) {
        indices.put(id, index);
        names.put(index, id);
        taken.add(id);
    }

    /** The class of a name that the schedule has. */
    int index(String id) {
        Integer index = indices.get(id);
        if (index == null) {
            throw new IllegalArgumentException("There is no class %s.".formatted(id));
        }
        return index;
    }

    /** A class that no list of possible ones has. */
    public int another() {
        return facts.classes().length;
    }

    /** Names for the classes of one answer. */
    Naming naming() {
        return new Naming();
    }

    private int unused(String treatment) {
        for (ClassFacts each : facts.classes()) {
            if (each.treatment().code().equals(treatment) && !names.containsKey(each.index())) {
                return each.index();
            }
        }
        throw new IllegalArgumentException(
                "The schedule has more classes of %s than the bundle could.".formatted(treatment));
    }

    private Map<Pattern, Integer> possible(ClinicBundle bundle) {
        Map<Pattern, Integer> possible = new HashMap<>();
        for (ClassFacts each : facts.classes()) {
            possible.putIfAbsent(
                    new Pattern(
                            each.treatment().code(),
                            each.weekday(),
                            facts.grid().minute(each.start()),
                            bundle.practitioners().get(each.practitioner()).id(),
                            bundle.rooms().get(each.room()).id()),
                    each.index());
        }
        return possible;
    }

    private static Pattern usual(List<Session> sessions) {
        Map<Pattern, Long> times =
                sessions.stream()
                        .map(ClassNames::pattern)
                        .collect(
                                Collectors.groupingBy(
                                        Function.identity(),
                                        LinkedHashMap::new,
                                        Collectors.counting()));
        Pattern usual = pattern(sessions.getFirst());
        for (Pattern each : times.keySet()) {
            if (times.getOrDefault(each, 0L) > times.getOrDefault(usual, 0L)) {
                usual = each;
            }
        }
        return usual;
    }

    private static Pattern pattern(Session session) {
        return new Pattern(
                session.treatment(),
                session.start().getDayOfWeek().ordinal(),
                session.start().getHour() * 60 + session.start().getMinute(),
                session.practitioner(),
                session.room());
    }

    private record Pattern(
            String treatment, int weekday, int minute, String practitioner, String room) {}

    /** Keeps the names of classes that do not run yet apart, within one answer. */
    final class Naming {

        private final Map<Integer, String> fresh = new HashMap<>();
        private int tried = names.size();

        /** The name of a class that runs. */
        String running(int classIndex) {
            return names.getOrDefault(classIndex, "");
        }

        /** A name for a class that does not run. */
        String fresh(int classIndex) {
            return fresh.computeIfAbsent(classIndex, index -> unusedName());
        }

        private String unusedName() {
            String name;
            do {
                name = "class%03d".formatted(++tried);
            } while (taken.contains(name));
            return name;
        }
    }
}
