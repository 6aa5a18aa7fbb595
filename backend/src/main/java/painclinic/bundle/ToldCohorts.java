package painclinic.bundle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The cohorts of programmes that people have been told of. */
public final class ToldCohorts {

    private ToldCohorts() {}

    /**
     * The cohorts of a bundle, and those that told sessions make besides. Their people are those of
     * the sessions, where there are any.
     */
    public static List<Cohort> of(ClinicBundle bundle, List<Session> told) {
        Set<String> programmes = programmes(bundle);
        Map<String, Cohort> cohorts = new LinkedHashMap<>();
        bundle.cohorts().forEach(one -> cohorts.put(one.id(), one));
        for (Session session : told) {
            String id = session.classId();
            if (id != null && programmes.contains(session.treatment())) {
                Cohort there = cohorts.get(id);
                cohorts.put(
                        id,
                        new Cohort(
                                id,
                                session.treatment(),
                                session.attendees().stream().map(Attendee::course).toList(),
                                there == null ? List.of() : there.deliveredOn()));
            }
        }
        return List.copyOf(cohorts.values());
    }

    /** The codes of a bundle's programmes. */
    public static Set<String> programmes(ClinicBundle bundle) {
        return bundle.treatments().stream()
                .filter(Treatment::isProgramme)
                .map(Treatment::code)
                .collect(Collectors.toSet());
    }
}
